package org.remanence.study.lint;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.remanence.study.WilsonInterval;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.RepeatedTexts;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;

/** Checks whether the parts are apart from one another, and large enough. */
final class SplitChecks {
  /** An accuracy is told when its interval is at most this wide: five points up and down. */
  private static final double NARROW = 0.1;

  /** With fewer test examples of a label, one more or less moves its recall by ten points. */
  private static final int ENOUGH_PER_LABEL = 10;

  /** More than this share for the test would leave too little to train on. */
  private static final double LARGEST_TEST_SHARE = 0.35;

  private static final int WORDS_SHOWN = 3;

  /** Share whose interval is widest; taken where no network was tested yet. */
  private static final double WIDEST = 0.5;

  private SplitChecks() {}

  static List<Warning> repeated(LintSubject subject) {
    int leaked = subject.split().leaked();
    int measured =
        (int) subject.split().parts().stream().filter(part -> part != Part.TRAIN).count();
    return leaked == 0 ? List.of() : List.of(new Warning.RepeatedSentences(leaked, measured));
  }

  static List<Warning> repeatedTests(LintSubject subject) {
    return RepeatedTexts.of(subject.examples(Part.TEST))
        .map(texts -> List.<Warning>of(new Warning.RepeatedTests(texts)))
        .orElse(List.of());
  }

  static List<Warning> vocabulary(LintSubject subject) {
    Set<String> untrained = words(subject, Part.TEST);
    untrained.addAll(words(subject, Part.VALIDATION));
    untrained.removeAll(words(subject, Part.TRAIN));
    return subject.networks().stream()
        .map(network -> known(network, untrained))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Warning> known(LintSubject.Judged network, Set<String> untrained) {
    List<String> known =
        untrained.stream()
            .filter(word -> network.classifier().vocabulary().id(word) != Vocabulary.UNKNOWN)
            .toList();
    String examples = known.stream().limit(WORDS_SHOWN).collect(Collectors.joining(", "));
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new Warning.TestWordsKnown(network.name(), known.size(), examples));
  }

  private static Set<String> words(LintSubject subject, Part part) {
    return subject.examples(part).stream()
        .flatMap(example -> Tokenizer.tokenize(example.text()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<Warning> enoughTests(LintSubject subject) {
    int tests = subject.examples(Part.TEST).size();
    double accuracy = subject.best().map(LintSubject.Judged::accuracy).orElse(WIDEST);
    WilsonInterval interval = WilsonInterval.of(accuracy, tests);
    if (interval.width() <= NARROW) {
      return List.of();
    }
    return List.of(new Warning.FewTests(tests, interval, testsFor(accuracy), enlarge(subject)));
  }

  /** The fewest tests with which that accuracy would have a narrow interval. */
  private static int testsFor(double accuracy) {
    int tests = 1;
    while (WilsonInterval.of(accuracy, tests).width() > NARROW) {
      tests++;
    }
    return tests;
  }

  static List<Warning> enoughPerLabel(LintSubject subject) {
    Map<String, Long> counts = counts(subject.examples(Part.TEST));
    return counts.entrySet().stream()
        .min(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .filter(rarest -> rarest.getValue() < ENOUGH_PER_LABEL)
        .map(
            rarest ->
                List.<Warning>of(
                    new Warning.RareLabel(
                        rarest.getKey(),
                        rarest.getValue().intValue(),
                        ENOUGH_PER_LABEL,
                        enlarge(subject))))
        .orElse(List.of());
  }

  static Map<String, Long> counts(List<LabelledText> examples) {
    return examples.stream().collect(groupingBy(LabelledText::label, TreeMap::new, counting()));
  }

  private static Remedy enlarge(LintSubject subject) {
    double share =
        (double) subject.examples(Part.TEST).size() / subject.dataset().examples().size();
    return share < LARGEST_TEST_SHARE ? Remedy.MORE_TESTS : Remedy.OTHER_DATA;
  }
}
