package org.remanence.ui.states;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.remanence.model.Inspection;

/** Class whose probability is shown: one for all networks, so that their curves compare. */
final class ShownClass {
  private ShownClass() {}

  /**
   * The class wanted, as long as a network knows it. Else, of two the second; of more the one that
   * most networks predict, the first of these where several are predicted equally often. Of tags,
   * it is one that is given to the fewest words: the most frequent ones tell the least.
   *
   * @return empty without any network
   */
  static String of(String wanted, List<Inspection> inspections) {
    List<String> labels =
        inspections.stream().flatMap(each -> each.labels().stream()).distinct().toList();
    if (labels.isEmpty() || labels.contains(wanted)) {
      return labels.isEmpty() ? "" : wanted;
    }
    if (labels.size() == 2) {
      return labels.get(1);
    }
    List<String> ofTexts = answers(inspections.stream().filter(Inspection::hasClasses));
    List<String> ofWords = answers(inspections.stream().filter(Inspection::hasTags));
    return ofTexts.isEmpty() && !ofWords.isEmpty()
        ? first(ofWords, tag -> frequency(ofWords, tag))
        : first(labels, label -> -frequency(ofTexts, label));
  }

  private static List<String> answers(Stream<Inspection> inspections) {
    return inspections.flatMap(each -> each.answers().stream()).toList();
  }

  private static long frequency(List<String> answers, String label) {
    return answers.stream().filter(label::equals).count();
  }

  /** The first of the least by an order: another one would have to be less. */
  private static String first(List<String> labels, ToLongFunction<String> order) {
    return labels.stream().min(Comparator.comparingLong(order)).orElseThrow();
  }
}
