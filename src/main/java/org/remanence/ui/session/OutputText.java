package org.remanence.ui.session;

import java.util.List;
import java.util.stream.Collectors;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Inspection;

/** Words for what a network answered. */
public final class OutputText {
  private static final int MOST = 5;

  private OutputText() {}

  /** The class and its probability, or the first numbers of an output that is no probability. */
  public static String of(Inspection inspection) {
    if (inspection.hasClasses()) {
      int best = inspection.predicted();
      return Messages.text(
          "states.prediction",
          inspection.labels().get(best),
          NumberText.classProbability(inspection.trace().probabilities()[best], 0));
    }
    List<Double> numbers = inspection.numbers();
    String some =
        numbers.stream()
            .limit(MOST)
            .map(number -> NumberText.value(number))
            .collect(Collectors.joining("  "));
    return Messages.text(
        numbers.size() > MOST ? "states.output.some" : "states.output", some, numbers.size());
  }
}
