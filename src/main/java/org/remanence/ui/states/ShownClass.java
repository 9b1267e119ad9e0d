package org.remanence.ui.states;

import java.util.Comparator;
import java.util.List;
import org.remanence.model.Inspection;

/** Class whose probability is shown: one for all networks, so that their curves compare. */
final class ShownClass {
  private ShownClass() {}

  /**
   * The class wanted, as long as a network knows it. Else, of two the second; of more the one that
   * most networks predict, the first of these where several are predicted equally often.
   *
   * @return empty without any network
   */
  static String of(String wanted, List<Inspection> inspections) {
    List<String> labels =
        inspections.stream().flatMap(each -> each.labels().stream()).distinct().toList();
    if (labels.isEmpty() || labels.contains(wanted)) {
      return labels.isEmpty() ? "" : wanted;
    }
    List<String> predicted =
        inspections.stream()
            .filter(each -> !each.tokens().isEmpty())
            .map(each -> each.labels().get(each.predicted()))
            .toList();
    // The first of the most frequent ones: a later maximum would have to be larger.
    return labels.size() == 2
        ? labels.get(1)
        : labels.stream()
            .min(Comparator.comparing(label -> -predicted.stream().filter(label::equals).count()))
            .orElseThrow();
  }
}
