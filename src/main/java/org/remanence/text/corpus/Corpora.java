package org.remanence.text.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.LabelledText;

/** The corpora that come with the program; each is the same on every machine. */
public final class Corpora {
  private static final Map<String, TextCorpus> LOADED = new ConcurrentHashMap<>();

  private Corpora() {}

  /** The names that {@link #load} knows. */
  public static List<String> names() {
    return List.of(BuiltInDatasets.REVIEWS_FR, BuiltInDatasets.REVIEWS_EN);
  }

  /** The language of a built-in corpus. */
  public static Locale language(String name) {
    return name.endsWith("-fr") ? Locale.FRENCH : Locale.ENGLISH;
  }

  /**
   * A built-in corpus; the first call for a name takes a moment.
   *
   * @throws LocalizedException naming the known ones if there is none of that name
   */
  public static TextCorpus load(String name) {
    if (!names().contains(name)) {
      throw new LocalizedException("text.corpus.unknown", name, String.join(", ", names()));
    }
    return LOADED.computeIfAbsent(name, Corpora::make);
  }

  private static TextCorpus make(String name) {
    return new TextCorpus(
        name, BuiltInDatasets.load(name).examples().stream().map(LabelledText::text).toList());
  }
}
