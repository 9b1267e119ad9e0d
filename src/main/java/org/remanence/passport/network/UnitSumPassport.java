package org.remanence.passport.network;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellReading;
import org.remanence.explain.LayerEdit;
import org.remanence.explain.UnitSum;
import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;

/** Passport of the sum behind a gate or candidate of one unit: its parts and what comes of it. */
public final class UnitSumPassport {
  private UnitSumPassport() {}

  /**
   * Passport of the sum behind {@code signal}.
   *
   * @param layer index into the trace's layers
   * @param edits what is changed inside the network; empty for nothing
   */
  public static Passport of(
      NetworkReading of, List<LayerEdit> edits, int layer, Signal signal, int token, int unit) {
    LayerTrace trace = of.layer(layer);
    List<UnitSum> sums = UnitSum.of(CellReading.of(of.inspection()), layer, token, unit);
    int block =
        IntStream.range(0, sums.size())
            .filter(i -> sums.get(i).signal() == signal)
            .findFirst()
            .orElseThrow();
    UnitSum sum = sums.get(block);
    String title =
        Messages.text(
            "passport.title.sum",
            of.name(layer),
            NetworkReading.name(signal),
            unit,
            token + 1,
            of.token(token));
    float[] start = trace.start().getOrDefault(Signal.HIDDEN_STATE, new float[0]);
    return of.passport(
            Kind.UNIT_SUM,
            title,
            sum.input(),
            sum.recurrent(),
            sum.inputBias(),
            sum.recurrentBias(),
            sum.value())
        .named(
            List.of(
                "x(t)·W",
                "h(t−1)·U",
                PassportBuilder.number("input-bias"),
                PassportBuilder.number("recurrent-bias"),
                NetworkReading.name(signal)))
        .equation(Equations.of(of.cell(), signal))
        .input("x(t)·W", "sum-input", sum.input())
        .input("h(t−1)·U", "sum-recurrent", sum.recurrent())
        .input("b", "bias", sum.inputBias() + sum.recurrentBias())
        .variable("EDITS", edits(edits))
        .variable("NAME", trace.name())
        .variable("LAYER", layer)
        .variable("INPUTS", below(of, layer))
        .variable("SIGNAL", signal.id())
        .variable("BLOCK", block)
        .variable("TOKEN", token)
        .variable("UNIT", unit)
        .variable("START", trace.backward() ? List.of() : list(start))
        .build();
  }

  /** Indices of the traces that the layer reads; none for the first layer. */
  private static List<Integer> below(NetworkReading of, int layer) {
    int directions = of.classifier().shape().recurrent().get(0).directions();
    int level = layer / directions;
    return level == 0
        ? List.of()
        : IntStream.range((level - 1) * directions, level * directions).boxed().toList();
  }

  private static List<Float> list(float[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }

  static List<Map<String, Object>> edits(List<LayerEdit> edits) {
    return edits.stream()
        .map(
            edit ->
                Map.<String, Object>of(
                    "layer", edit.layer(),
                    "signal", edit.cell().signal().id(),
                    "unit", edit.cell().unit(),
                    "step", edit.cell().step(),
                    "value", edit.cell().value()))
        .toList();
  }
}
