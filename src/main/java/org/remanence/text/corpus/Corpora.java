package org.remanence.text.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DataLanguage;
import org.remanence.text.LabelledText;

/** The corpora that come with the program; each is the same on every machine. */
public final class Corpora {
  public static final String BULLETINS_FR = "bulletins-fr";
  public static final String BULLETINS_EN = "bulletins-en";

  private static final List<String> BULLETINS =
      Arrays.stream(DataLanguage.values()).map(DataLanguage::bulletins).toList();
  private static final List<String> REVIEWS =
      Arrays.stream(DataLanguage.values()).map(DataLanguage::reviews).toList();
  private static final int BULLETINS_PER_CORPUS = 5000;
  private static final long SEED = 1;

  private static final Map<String, TextCorpus> LOADED = new ConcurrentHashMap<>();
  private static final Map<String, AgreementChecker> CHECKERS = new ConcurrentHashMap<>();

  private Corpora() {}

  /** The names that {@link #load} knows. */
  public static List<String> names() {
    return Stream.concat(BULLETINS.stream(), REVIEWS.stream()).toList();
  }

  /** The message that says what a built-in corpus is. */
  public static String titleKey(String name) {
    return "text.corpus." + name;
  }

  /** The language of a built-in corpus. */
  public static DataLanguage language(String name) {
    return Arrays.stream(DataLanguage.values())
        .filter(each -> name.equals(each.bulletins()) || name.equals(each.reviews()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
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

  /** Checker of texts in the manner of that corpus; empty if it promises no agreements. */
  public static Optional<AgreementChecker> checker(String name) {
    return Optional.of(name)
        .filter(BULLETINS::contains)
        .map(known -> CHECKERS.computeIfAbsent(known, Corpora::makeChecker));
  }

  private static AgreementChecker makeChecker(String name) {
    return new AgreementChecker(lexicon(name), load(name));
  }

  private static BulletinLexicon lexicon(String name) {
    return BulletinLexicon.load("/corpora/" + name + ".json");
  }

  private static TextCorpus make(String name) {
    if (BULLETINS.contains(name)) {
      return new TextCorpus(name, BulletinWriter.write(lexicon(name), BULLETINS_PER_CORPUS, SEED));
    }
    return new TextCorpus(
        name, BuiltInDatasets.load(name).examples().stream().map(LabelledText::text).toList());
  }
}
