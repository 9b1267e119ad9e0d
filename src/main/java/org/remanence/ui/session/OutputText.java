package org.remanence.ui.session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Inspection;

/** Words for what a network answered. */
public final class OutputText {
  private static final int MOST = 5;

  private OutputText() {}

  /**
   * The class and its probability, each word with its tag, or the first numbers of an output that
   * is no probability.
   */
  public static String of(Inspection inspection) {
    if (inspection.hasTags()) {
      return IntStream.range(0, inspection.tokens().size())
          .mapToObj(token -> inspection.tokens().get(token).text() + "/" + inspection.tag(token))
          .collect(Collectors.joining(" "));
    }
    if (inspection.hasClasses()) {
      int best = inspection.predicted();
      return answer(inspection.labels().get(best), inspection.trace().probabilities()[best]);
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

  /** The tag of a token and its probability. */
  public static String ofToken(Inspection inspection, int token) {
    return answer(inspection.tag(token), inspection.tagProbability(token));
  }

  private static String answer(String label, float probability) {
    return Messages.text("states.prediction", label, NumberText.classProbability(probability, 0));
  }
}
