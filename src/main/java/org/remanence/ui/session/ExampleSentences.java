package org.remanence.ui.session;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DataLanguage;
import org.remanence.text.ResourceLines;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;
import org.remanence.text.lag.LagTask;

/**
 * Sentences to begin with; they are data, so their language is that of the networks' words.
 *
 * @param language empty for those of a task
 * @param dataset the built-in data set whose words they are made of
 * @param sentences the one to begin with first
 */
public record ExampleSentences(
    Optional<DataLanguage> language, String dataset, List<String> sentences) {
  private static final int LAG = 10;

  /** Those that were asked for by their data set, each read once. */
  private static final Map<String, ExampleSentences> READ = new ConcurrentHashMap<>();

  /** Languages in the order of their codes, then tasks with a known lag, then tagging. */
  public static List<ExampleSentences> all() {
    return Stream.of(
            languages().map(ExampleSentences::of),
            BuiltInDatasets.LAG_TASKS.stream().map(ExampleSentences::of),
            languages().map(ExampleSentences::ofNames))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<DataLanguage> languages() {
    return Arrays.stream(DataLanguage.values()).sorted(Comparator.comparing(DataLanguage::id));
  }

  private static ExampleSentences of(DataLanguage language) {
    return of(Optional.of(language), language.reviews(), language::examples);
  }

  private static ExampleSentences of(LagTask task) {
    return of(
        Optional.empty(),
        BuiltInDatasets.name(task, LAG),
        () -> ResourceLines.of("/sentences/examples-" + task.id() + ".txt"));
  }

  private static ExampleSentences ofNames(DataLanguage language) {
    return of(Optional.empty(), language.names(), language::namesExamples);
  }

  private static ExampleSentences of(
      Optional<DataLanguage> language, String dataset, Supplier<List<String>> sentences) {
    return READ.computeIfAbsent(
        dataset, name -> new ExampleSentences(language, name, sentences.get()));
  }

  /** Title of the sentences, in the language in use: a language or a task. */
  public String title() {
    return language
        .map(each -> each.locale().getDisplayLanguage(Messages.language()))
        .orElseGet(() -> Messages.text("training.dataset." + dataset));
  }

  /** Those in {@code language}; English if there are none. */
  static ExampleSentences in(Locale language) {
    return of(DataLanguage.of(language));
  }

  /**
   * Those with the largest share of words that {@code classifiers} know, {@code fallback} first.
   */
  static ExampleSentences knownTo(Collection<Classifier> classifiers, ExampleSentences fallback) {
    return all().stream()
        .max(
            Comparator.<ExampleSentences>comparingDouble(examples -> examples.known(classifiers))
                .thenComparing(examples -> examples == fallback))
        .orElse(fallback);
  }

  /**
   * A batch of that sentence and two others that the network knows best, the one with the fewest
   * words and the one with the most.
   */
  public static List<String> besides(String sentence, Classifier network) {
    ExampleSentences known = knownTo(List.of(network), in(Messages.language()));
    List<String> byLength =
        known.sentences().stream()
            .filter(each -> !each.equals(sentence))
            .sorted(Comparator.comparingInt(each -> Tokenizer.tokenize(each).size()))
            .toList();
    return List.of(sentence, byLength.get(0), byLength.get(byLength.size() - 1));
  }

  /** Share of the words that the networks know, on average. */
  private double known(Collection<Classifier> classifiers) {
    return classifiers.stream()
        .flatMapToInt(
            classifier ->
                sentences.stream()
                    .flatMap(sentence -> Tokenizer.tokenize(sentence).stream())
                    .mapToInt(
                        word -> classifier.vocabulary().id(word) == Vocabulary.UNKNOWN ? 0 : 1))
        .average()
        .orElse(0);
  }
}
