package org.remanence.passport.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.explain.CellEquations;
import org.remanence.i18n.Messages;
import org.remanence.model.ArchitectureNames;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.passport.network.ScorePassport;
import org.remanence.study.GradientFlow;
import org.remanence.study.GradientFlow.Part;
import org.remanence.study.RecallMeasurement;
import org.remanence.study.RecallTask;
import org.remanence.study.WilsonInterval;

/** Passport of measurements of small networks: how gradients fade, and how far back they recall. */
public final class MeasurementPassport {
  private static final String RUNS = "runs.json";

  /** Equation of the whole state; the parts are blocks of it. */
  private static final String JACOBIANS =
      "∂s(T)/∂s(t) = J(T)·J(T−1)·…·J(t+1), J(k) = ∂s(k)/∂s(k−1), s = h (LSTM: s = [h, c])";

  private MeasurementPassport() {}

  /**
   * Passport of how much of a change reaches the state so many steps later.
   *
   * @param seed that it was measured with
   */
  public static Passport gradient(GradientFlow.Decay decay, Part part, int distance, long seed) {
    return gradients(List.of(new Curve(decay, part)), distance, seed);
  }

  /** Subject of a curve. */
  public record Curve(GradientFlow.Decay decay, Part part) {
    private String cell() {
      return decay.cell().name();
    }

    /** Such as “LSTM: ‖∂c(T)/∂c(t)‖ / √n”. */
    private String name() {
      return PassportBuilder.number("of", cell(), norm());
    }

    /** Formula of the norm; a gate has the letter of its cell. */
    private String norm() {
      String of =
          switch (part) {
            case WHOLE -> "∂s(T)/∂s(t)";
            case CELL_BY_CELL -> "∂c(T)/∂c(t)";
            case HIDDEN_BY_HIDDEN -> "∂h(T)/∂h(t)";
            case HIDDEN_BY_CELL -> "∂h(T)/∂c(t)";
            case CELL_BY_HIDDEN -> "∂c(T)/∂h(t)";
            case KEEPING_GATE -> CellEquations.keepingPath(decay.cell());
          };
      return "‖" + of + "‖ / √n";
    }

    private String file() {
      return cell().toLowerCase(Locale.ROOT) + ".json";
    }
  }

  /**
   * Passport of several curves at one distance, in a sentence.
   *
   * @param curves of one situation
   */
  public static Passport gradients(List<Curve> curves, int distance, long seed) {
    String cells = curves.stream().map(Curve::cell).distinct().collect(Collectors.joining(", "));
    String situation = curves.get(0).decay().situation().name().toLowerCase(Locale.ROOT);
    String title =
        Messages.text(
            "passport.title.gradient-flow",
            cells,
            Messages.text("architectures.situation." + situation),
            distance);
    double[] values =
        curves.stream().mapToDouble(curve -> curve.decay().norm(curve.part(), distance)).toArray();
    List<List<String>> measured =
        curves.stream()
            .map(
                curve ->
                    List.of(
                        curve.file(),
                        curve.cell().toLowerCase(Locale.ROOT),
                        curve.part().name().toLowerCase(Locale.ROOT)))
            .toList();
    PassportBuilder passport =
        Passport.of(Kind.GRADIENT_FLOW, title, values)
            .origin(new Origin("", "", OptionalLong.of(seed), List.of(), List.of()))
            .named(curves.size() > 1 ? curves.stream().map(Curve::name).toList() : List.of())
            .equation(equation(curves));
    Map<String, GradientFlow.Decay> files = new LinkedHashMap<>();
    curves.forEach(curve -> files.put(curve.file(), curve.decay()));
    files.forEach(
        (name, decay) ->
            passport
                .file(PassportFile.json(name, () -> network(decay, seed)))
                .input("W, U, b, x", "measured-network", name));
    return passport
        .input("T − t", "distance", distance)
        .input("n", "state-size", GradientFlow.UNITS)
        .variable("MEASURED", measured)
        .variable("DISTANCE", distance)
        .build();
  }

  /** Each length once, and once how the derivatives come about. */
  private static String equation(List<Curve> curves) {
    Stream<String> norms = curves.stream().map(Curve::norm).distinct();
    boolean derived = curves.stream().anyMatch(curve -> curve.part() != Part.KEEPING_GATE);
    return Stream.concat(norms, derived ? Stream.of(JACOBIANS) : Stream.empty())
        .collect(Collectors.joining("; "));
  }

  private static ObjectNode network(GradientFlow.Decay decay, long seed) {
    GradientFlow.Measured measured = GradientFlow.measured(decay.cell(), decay.situation(), seed);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    rows(json.putArray(TensorNames.KERNEL), measured.kernel());
    rows(json.putArray(TensorNames.RECURRENT_KERNEL), measured.recurrentKernel());
    if (measured.bias().length == 1) {
      numbers(json.putArray(TensorNames.BIAS), measured.bias()[0]);
    } else {
      rows(json.putArray(TensorNames.BIAS), measured.bias());
    }
    ArrayNode sentences = json.putArray("sentences");
    for (float[][] sentence : measured.sentences()) {
      rows(sentences.addArray(), sentence);
    }
    return json;
  }

  private static void rows(ArrayNode json, float[][] rows) {
    for (float[] row : rows) {
      numbers(json.addArray(), row);
    }
  }

  private static void numbers(ArrayNode json, float[] values) {
    for (float value : values) {
      json.add(value);
    }
  }

  /**
   * Passport of the share of right answers at a distance, and its interval.
   *
   * @param of a measurement in which a run learnt the task
   * @param distance one of {@link RecallTask#DISTANCES}
   */
  public static Passport recall(RecallMeasurement of, int distance) {
    return recall(of, List.of(distance), false);
  }

  /** Passport of the shares at some distances, in a sentence. */
  public static Passport recall(RecallMeasurement of, List<Integer> distances) {
    return recall(of, distances, false);
  }

  /**
   * Passport of a sentence that tells of each run: the share at a distance, if a run learnt the
   * task, then how many runs did, and what each knows without noise.
   */
  public static Passport recallOfEach(RecallMeasurement of, int distance) {
    return recall(of, of.learnt().isEmpty() ? List.of() : List.of(distance), true);
  }

  private static Passport recall(RecallMeasurement of, List<Integer> distances, boolean each) {
    List<Double> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int distance : distances) {
      WilsonInterval range = of.range(distance);
      values.addAll(List.of(of.mean(distance), range.low(), range.high()));
      for (String number : List.of("mean", "lowest-end", "highest-end")) {
        names.add(PassportBuilder.number("recall.at", distance, PassportBuilder.number(number)));
      }
    }
    if (each) {
      values.add((double) of.learnt().size());
      names.add(PassportBuilder.number("recall.learnt"));
      for (RecallMeasurement.Run run : of.runs()) {
        values.add(run.share(0));
        names.add(PassportBuilder.number("recall.run", String.valueOf(run.seed())));
      }
    }
    String title =
        Messages.text(
            "passport.title.recall",
            ArchitectureNames.of(of.architecture()),
            distances.isEmpty() ? 0 : distances.get(0));
    return Passport.of(
            Kind.RECALL, title, values.stream().mapToDouble(Double::doubleValue).toArray())
        .named(values.size() > 1 ? names : List.of())
        .equation("(1/r)·Σ aᵢ, aᵢ = kᵢ/n; minᵢ aᵢ⁻, maxᵢ aᵢ⁺; aᵢ⁻, aᵢ⁺ = " + ScorePassport.WILSON)
        .file(PassportFile.json(RUNS, () -> runs(of)))
        .input("k", "recall-hits", RUNS)
        .input("n", "questions", RecallMeasurement.QUESTIONS)
        .input("r", "runs-that-learnt", of.learnt().size())
        .variable("RUNS", RUNS)
        .variable("QUESTIONS", RecallMeasurement.QUESTIONS)
        .variable("LEARNT", RecallMeasurement.LEARNT)
        .variable("DISTANCES", distances.stream().map(String::valueOf).toList())
        .variable("EACH", each)
        .build();
  }

  private static ArrayNode runs(RecallMeasurement of) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (RecallMeasurement.Run run : of.runs()) {
      ObjectNode entry =
          json.addObject()
              .put("seed", run.seed())
              .put("learning_rate", run.learningRate())
              .put("steps", run.steps());
      ObjectNode hits = entry.putObject("hits");
      for (int i = 0; i < RecallTask.DISTANCES.size(); i++) {
        hits.put(String.valueOf(RecallTask.DISTANCES.get(i)), run.hits().get(i));
      }
    }
    return json;
  }
}
