package org.remanence.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.grammar.Grammar;
import org.remanence.text.grammar.ReviewLength;
import org.remanence.text.grammar.TaggedGrammar;
import org.remanence.text.lag.LagTask;

/** The data sets that come with the program; each is the same on every machine. */
public final class BuiltInDatasets {
  public static final String NOTEBOOK = "notebook";
  public static final String REVIEWS_FR = DataLanguage.FRENCH.reviews();
  public static final String REVIEWS_EN = DataLanguage.ENGLISH.reviews();
  public static final String REVIEWS_FR_LONG = DataLanguage.FRENCH.longReviews();
  public static final String REVIEWS_EN_LONG = DataLanguage.ENGLISH.longReviews();

  /** Lags of the tasks that ask for memory and nothing else: their names end with them. */
  public static final List<Integer> LAGS = List.of(10, 30, 100);

  /** Tasks of which there is a data set for each lag. */
  public static final List<LagTask> LAG_TASKS =
      List.of(LagTask.RECALL, LagTask.ADDING, LagTask.BRACKETS);

  private static final int SHORT_PER_LEVEL_AND_LABEL = 700;
  private static final int LONG_PER_LEVEL_AND_LABEL = 500;
  private static final int EXAMPLES_OF_A_TASK = 4000;
  private static final int SENTENCES_PER_LEVEL_AND_TAG = 600;
  private static final long SEED = 1;

  private static final Map<String, Source> SOURCES = sources();
  private static final Map<String, Dataset> LOADED = new ConcurrentHashMap<>();

  /**
   * Source of a data set.
   *
   * @param task that it is for
   * @param language of its texts; {@link Locale#ROOT} if they are in none
   * @param maxTokens that a text may have
   */
  private record Source(
      Task task, Locale language, int maxTokens, Supplier<List<LabelledText>> examples) {

    /** Texts with a label as a whole. */
    Source(Locale language, int maxTokens, Supplier<List<LabelledText>> examples) {
      this(Task.CLASSIFICATION, language, maxTokens, examples);
    }

    static Source names(DataLanguage language) {
      return new Source(
          Task.TAGGING, language.locale(), TaggedGrammar.MAX_WORDS, () -> tagged(language));
    }

    static Source reviews(DataLanguage language, ReviewLength length, int perLevelAndLabel) {
      return new Source(
          language.locale(),
          length.maxTokens(),
          () -> BuiltInDatasets.reviews(language, length, perLevelAndLabel));
    }
  }

  private BuiltInDatasets() {}

  private static Map<String, Source> sources() {
    Map<String, Source> sources = new LinkedHashMap<>();
    sources.put(
        NOTEBOOK,
        new Source(Locale.FRENCH, ReviewLength.SHORT.maxTokens(), BuiltInDatasets::lesson));
    for (DataLanguage each : DataLanguage.values()) {
      sources.put(
          each.reviews(), Source.reviews(each, ReviewLength.SHORT, SHORT_PER_LEVEL_AND_LABEL));
    }
    for (DataLanguage each : DataLanguage.values()) {
      sources.put(
          each.longReviews(), Source.reviews(each, ReviewLength.LONG, LONG_PER_LEVEL_AND_LABEL));
    }
    for (LagTask task : LAG_TASKS) {
      for (int lag : LAGS) {
        sources.put(
            name(task, lag),
            new Source(Locale.ROOT, task.maxTokens(lag), () -> examples(task, lag)));
      }
    }
    for (DataLanguage each : DataLanguage.values()) {
      sources.put(each.names(), Source.names(each));
    }
    return Collections.unmodifiableMap(sources);
  }

  /** The name of a task with one of the {@link #LAGS}, such as {@code recall-10}. */
  public static String name(LagTask task, int lag) {
    return task.id() + "-" + lag;
  }

  /** The names of texts that have a label: reviews first, then the tasks with a known lag. */
  public static List<String> names() {
    return names(Task.CLASSIFICATION);
  }

  /** The names of those for a task. */
  public static List<String> names(Task task) {
    return SOURCES.entrySet().stream()
        .filter(each -> each.getValue().task() == task)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * A built-in data set; the first call for a name takes a moment.
   *
   * @throws LocalizedException naming the known ones if there is none of that name
   */
  public static Dataset load(String name) {
    Source source = source(name);
    return LOADED.computeIfAbsent(name, key -> new Dataset(key, source.examples().get()));
  }

  /** Returns whether there is a data set of that name, for whatever task. */
  public static boolean has(String name) {
    return SOURCES.containsKey(name);
  }

  /** The task of a data set; classification if there is none of that name. */
  static Task task(String name) {
    return has(name) ? source(name).task() : Task.CLASSIFICATION;
  }

  private static Source source(String name) {
    Source source = SOURCES.get(name);
    if (source == null) {
      throw new LocalizedException(
          "text.builtin.unknown", name, String.join(", ", SOURCES.keySet()));
    }
    return source;
  }

  /**
   * The maximum length to train with where nobody asks for another: {@code defaultLength}, or more
   * where that would cut texts of a built-in data set.
   *
   * @param name of any data set
   */
  public static int maxLength(String name, int defaultLength) {
    Source source = SOURCES.get(name);
    return source == null ? defaultLength : Math.max(defaultLength, source.maxTokens());
  }

  /** Summary of a built-in data set. */
  public static DatasetSummary summary(String name) {
    return DatasetSummary.of(load(name), "text.builtin." + name, source(name).language());
  }

  private static List<LabelledText> reviews(
      DataLanguage language, ReviewLength length, int perLevelAndLabel) {
    String resource = "/datasets/" + language.reviews() + ".json";
    return Grammar.load(resource, Tokenizer::tokenize)
        .write(length, perLevelAndLabel, SEED)
        .stream()
        .map(
            review ->
                new LabelledText(
                    review.text(),
                    review.label(),
                    0,
                    review.level(),
                    review.decisive(),
                    review.lastOpinion()))
        .toList();
  }

  private static List<LabelledText> tagged(DataLanguage language) {
    return TaggedGrammar.load("/datasets/" + language.names() + ".json")
        .write(SENTENCES_PER_LEVEL_AND_TAG, SEED)
        .stream()
        .map(each -> LabelledText.tagged(each.words(), each.tags(), 0, each.level()))
        .toList();
  }

  private static List<LabelledText> examples(LagTask task, int lag) {
    return task.write(lag, EXAMPLES_OF_A_TASK / task.labels().size(), SEED).stream()
        .map(example -> new LabelledText(example.text(), example.label(), 0, 0, example.decisive()))
        .toList();
  }

  /** Reviews of one level by label, and how often the lesson repeats them. */
  private record LessonPart(int level, int copies, Map<String, List<String>> reviews) {}

  private static List<LabelledText> lesson() {
    List<LabelledText> examples = new ArrayList<>();
    for (LessonPart part : parts("/datasets/notebook.json")) {
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
