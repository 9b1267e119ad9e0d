package org.remanence.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.grammar.Grammar;

/** The data sets that come with the program; each is the same on every machine. */
public final class BuiltInDatasets {
  public static final String NOTEBOOK = "notebook";
  public static final String REVIEWS_FR = "reviews-fr";
  public static final String REVIEWS_EN = "reviews-en";

  private static final int REVIEWS_PER_LEVEL_AND_LABEL = 700;
  private static final long SEED = 1;

  private static final Map<String, Dataset> LOADED = new ConcurrentHashMap<>();

  private BuiltInDatasets() {}

  /** The names that {@link #load} knows, the smallest set first. */
  public static List<String> names() {
    return List.of(NOTEBOOK, REVIEWS_FR, REVIEWS_EN);
  }

  /**
   * A built-in data set; the first call for a name takes a moment.
   *
   * @throws LocalizedException naming the known ones if there is none of that name
   */
  public static Dataset load(String name) {
    if (!names().contains(name)) {
      throw new LocalizedException("text.builtin.unknown", name, String.join(", ", names()));
    }
    return LOADED.computeIfAbsent(name, BuiltInDatasets::make);
  }

  /** What a built-in data set is like. */
  public static DatasetSummary summary(String name) {
    Locale language = name.equals(REVIEWS_EN) ? Locale.ENGLISH : Locale.FRENCH;
    return DatasetSummary.of(load(name), "text.builtin." + name, language);
  }

  private static Dataset make(String name) {
    String resource = "/datasets/" + name + ".json";
    return new Dataset(name, name.equals(NOTEBOOK) ? lesson(resource) : reviews(resource));
  }

  private static List<LabelledText> reviews(String resource) {
    return Grammar.load(resource, Tokenizer::tokenize)
        .write(REVIEWS_PER_LEVEL_AND_LABEL, SEED)
        .stream()
        .map(
            review ->
                new LabelledText(
                    review.text(), review.label(), 0, review.level(), review.decisive()))
        .toList();
  }

  /** Reviews of one level by label, and how often the lesson repeats them. */
  private record LessonPart(int level, int copies, Map<String, List<String>> reviews) {}

  private static List<LabelledText> lesson(String resource) {
    List<LabelledText> examples = new ArrayList<>();
    for (LessonPart part : parts(resource)) {
      for (int copy = 0; copy < part.copies(); copy++) {
        part.reviews()
            .forEach(
                (label, texts) ->
                    texts.forEach(
                        text -> examples.add(new LabelledText(text, label, 0, part.level()))));
      }
    }
    return examples;
  }

  private static List<LessonPart> parts(String resource) {
    try (InputStream in = BuiltInDatasets.class.getResourceAsStream(resource)) {
      return new ObjectMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
