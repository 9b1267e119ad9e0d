package org.remanence.explain;

import static org.remanence.explain.Formulas.factor;
import static org.remanence.explain.Formulas.line;
import static org.remanence.explain.Formulas.n;
import static org.remanence.explain.Formulas.raised;
import static org.remanence.explain.Formulas.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.remanence.engine.BlockTrace;
import org.remanence.engine.LayerNormalisation;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Weights;
import org.remanence.engine.cell.BlockPart;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.i18n.Messages;
import org.remanence.model.ArgMax;

/**
 * The equations of a transformer's block at a word with one unit's numbers put in. Of queries, keys
 * and values, which the heads share out among themselves, the number of that index is meant, and
 * the head that it belongs to.
 */
final class BlockFormulas {
  /** Products that are written out; the other words of a longer sum are told together. */
  private static final int TERMS = 4;

  private final LayerTrace trace;
  private final BlockTrace block;
  private final Weights weights;
  private final int token;
  private final int unit;
  private final int head;

  private BlockFormulas(LayerTrace trace, BlockTrace block, Weights weights, int token, int unit) {
    this.trace = trace;
    this.block = block;
    this.weights = weights;
    this.token = token;
    this.unit = unit;
    head = unit / block.headWidth();
  }

  static List<Formulas.Equation> of(
      Weights weights, LayerTrace trace, BlockTrace block, int token, int unit) {
    BlockFormulas formulas = new BlockFormulas(trace, block, weights, token, unit);
    return List.of(
        formulas.sum(StepPhase.CONCATENATE, Quantity.STREAM, Quantity.PROJECTED, Quantity.POSITION),
        formulas.norm(StepPhase.GATES, Quantity.ATTENTION_NORM, Quantity.STREAM),
        formulas.weight(),
        formulas.read(),
        formulas.sum(StepPhase.CANDIDATE, Quantity.MIDDLE, Quantity.STREAM, Quantity.ATTENDED),
        formulas.norm(StepPhase.STATE, Quantity.INNER_NORM, Quantity.MIDDLE),
        formulas.sum(StepPhase.STATE, Quantity.SUM, Quantity.MIDDLE, Quantity.FED),
        formulas.norm(StepPhase.OUTPUT, Quantity.HIDDEN_STATE, Quantity.SUM));
  }

  private Formulas.Equation sum(StepPhase phase, Quantity of, Quantity one, Quantity other) {
    double first = value(one);
    double second = value(other);
    return line(
        phase,
        of,
        "%s = %s + %s = %s + %s = %s"
            .formatted(
                symbol(of),
                symbol(one),
                symbol(other),
                n(first),
                factor(second),
                result(first + second, value(of))));
  }

  /** Layer normalisation: g·(a − mean of a) / √(variance + ε) + b. */
  private Formulas.Equation norm(StepPhase phase, Quantity of, Quantity from) {
    float[] row = row(from);
    double mean = IntStream.range(0, row.length).mapToDouble(i -> row[i]).average().orElse(0);
    double variance =
        IntStream.range(0, row.length)
            .mapToDouble(i -> (row[i] - mean) * (row[i] - mean))
            .average()
            .orElse(0);
    double spread = Math.sqrt(variance + LayerNormalisation.EPSILON);
    double gain = weight(of, TensorNames.GAIN);
    double bias = weight(of, TensorNames.BIAS);
    String argument = symbol(from);
    String name = of == Quantity.HIDDEN_STATE ? "h(t) = norm(" + argument + ")" : symbol(of);
    return line(
        phase,
        of,
        "%s = g·(%s − μ)/σ + b = %s·(%s − %s)/%s + %s = %s"
            .formatted(
                name,
                argument,
                n(gain),
                n(row[unit]),
                factor(mean),
                n(spread),
                factor(bias),
                result(gain * (row[unit] - mean) / spread + bias, value(of))));
  }

  private double weight(Quantity norm, String tensor) {
    String layer =
        switch (norm) {
          case ATTENTION_NORM -> TensorNames.ATTENTION_NORM;
          case INNER_NORM -> TensorNames.INNER_NORM;
          default -> TensorNames.NORM;
        };
    String name = TensorNames.of(trace.name(), TensorNames.of(layer, tensor));
    return weights.get(name).values()[unit];
  }

  /** The weight of the step that the unit's head reads most. */
  private Formulas.Equation weight() {
    float[] weights = block.weights(head, token);
    int most = ArgMax.of(weights);
    // With the largest score taken off each, which no power of e can overflow.
    double largest = score(most);
    double sum =
        IntStream.rangeClosed(0, block.skipped() + token)
            .mapToDouble(step -> Math.exp(score(step) - largest))
            .sum();
    Quantity of = Quantity.HEADS.get(head);
    return line(
        StepPhase.GATES,
        of,
        "%s = exp(q(t)·k(s)/√d)/Σ = exp(%s/√%d)/%s = %s"
            .formatted(
                symbol(of),
                n(product(most)),
                block.headWidth(),
                raised(Math.log(sum) + largest),
                result(1 / sum, weights[most])));
  }

  private double score(int step) {
    return product(step) / Math.sqrt(block.headWidth());
  }

  /** q(t)·k(s) of the head. */
  private double product(int step) {
    float[] query = block.row(BlockPart.QUERY, token);
    float[] key = block.rows(BlockPart.KEY)[step];
    int first = head * block.headWidth();
    return IntStream.range(first, first + block.headWidth())
        .mapToDouble(i -> (double) query[i] * key[i])
        .sum();
  }

  /** c(t), the weighted sum of the values: the largest terms, and the others together. */
  private Formulas.Equation read() {
    float[] weights = block.weights(head, token);
    List<Integer> steps =
        IntStream.rangeClosed(0, block.skipped() + token)
            .boxed()
            .sorted((one, other) -> Float.compare(weights[other], weights[one]))
            .toList();
    int written = steps.size() > TERMS + 1 ? TERMS : steps.size();
    List<String> terms = new ArrayList<>();
    steps
        .subList(0, written)
        .forEach(step -> terms.add(n(weights[step]) + "·" + factor(valueAt(step))));
    double rest = total(weights, steps.subList(written, steps.size()));
    if (written < steps.size()) {
      terms.add(Messages.text("gates.block.others", factor(rest), steps.size() - written));
    }
    return line(
        StepPhase.CANDIDATE,
        Quantity.READ,
        "c(t) = Σ a(t, s)·v(s) = %s = %s"
            .formatted(
                String.join(" + ", terms), result(total(weights, steps), value(Quantity.READ))));
  }

  private double total(float[] weights, List<Integer> steps) {
    return steps.stream().mapToDouble(step -> weights[step] * valueAt(step)).sum();
  }

  private double valueAt(int step) {
    return block.rows(BlockPart.VALUE)[step][unit];
  }

  private float[] row(Quantity of) {
    return of == Quantity.HIDDEN_STATE
        ? trace.get(Signal.HIDDEN_STATE)[token]
        : block.row(Objects.requireNonNull(of.part()), token);
  }

  private double value(Quantity of) {
    return row(of)[unit];
  }

  private String symbol(Quantity of) {
    return of.symbol(trace.cell());
  }
}
