package org.remanence.model.keras;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.remanence.model.Attribution;
import org.remanence.model.Inspection;
import org.remanence.model.Inspection.Token;
import org.remanence.model.keras.input.KerasInput;
import org.remanence.model.keras.input.Padding;
import org.remanence.model.keras.input.Steps;
import org.remanence.model.keras.layer.Values;

/**
 * Questions that take many readings of tokens that were read before: of their prefixes, and with
 * one of them left out or its input changed. What would take too long is NaN, and what the network
 * cannot read because it reads another number of steps.
 *
 * @param showsPadding whether steps of padding are among the tokens
 */
record RepeatedReadings(
    KerasModel model, KerasInput input, KerasLabels classes, boolean showsPadding) {
  /** Multiplications that one question may take: some seconds. */
  private static final double MOST_WORK = 4e9;

  /** Other work of a step, as multiplications. */
  private static final double STEP_WORK = 2_000;

  /** Change of an input from which its gradient is taken; both ways, so that its square cancels. */
  private static final double STEP = 1e-4;

  /** As {@link KerasNetwork#prefixProbabilities}. */
  float[][] prefixProbabilities(Inspection inspection, int first) {
    List<Token> tokens = inspection.tokens();
    float[][] rows = new float[tokens.size() - first][];
    boolean possible = work(tokens, rows.length) <= MOST_WORK;
    for (int row = 0; row < rows.length; row++) {
      int end = first + row + 1;
      if (end == tokens.size()) {
        rows[row] = inspection.trace().probabilities();
      } else if (possible && model.reads(again(tokens.subList(0, end)).rows())) {
        rows[row] = classes.probabilities(output(tokens.subList(0, end)));
      } else {
        rows[row] = new float[inspection.labels().size()];
        Arrays.fill(rows[row], Float.NaN);
      }
    }
    return rows;
  }

  private double[] output(List<Token> tokens) {
    Steps steps = again(tokens);
    return answer(steps, model.read(steps.rows()).output());
  }

  private double[] answer(Steps steps, Values output) {
    return ShownSteps.of(model, steps, showsPadding).answer(output);
  }

  /** Steps of tokens that were shown; padding that was is among them. */
  Steps again(List<Token> tokens) {
    return (showsPadding ? input.padded(Padding.NONE) : input).again(tokens);
  }

  /** Multiplications that so many readings take. */
  private double work(List<Token> tokens, int readings) {
    double each =
        model.directions().stream()
            .mapToDouble(direction -> STEP_WORK + direction.cell().products())
            .sum();
    return each * again(tokens).rows().length * readings;
  }

  /** As {@link KerasNetwork#attribute}. */
  Attribution attribute(List<Token> tokens, int label) {
    double[] gradient = new double[tokens.size()];
    double[] falls = new double[tokens.size()];
    if (tokens.isEmpty() || work(tokens, 3 * tokens.size()) > MOST_WORK) {
      Arrays.fill(gradient, Double.NaN);
      Arrays.fill(falls, Double.NaN);
      return new Attribution(label, gradient, falls);
    }
    double whole = margin(tokens, label, -1, 1);
    for (int token = 0; token < tokens.size(); token++) {
      double larger = margin(tokens, label, token, 1 + STEP);
      gradient[token] = (larger - margin(tokens, label, token, 1 - STEP)) / (2 * STEP);
      List<Token> others = new ArrayList<>(tokens);
      others.remove(token);
      falls[token] = others.isEmpty() ? Double.NaN : whole - margin(others, label, -1, 1);
    }
    return new Attribution(label, gradient, falls);
  }

  private double margin(List<Token> tokens, int label, int token, double factor) {
    Steps steps = again(tokens);
    if (!model.reads(steps.rows())) {
      return Double.NaN;
    }
    int step = token < 0 ? token : steps.front() + token;
    return classes.margin(answer(steps, model.scores(steps.rows(), step, factor)), label);
  }
}
