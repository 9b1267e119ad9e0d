package org.remanence.passport.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.remanence.i18n.Messages;
import org.remanence.model.ArchitectureNames;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.passport.Settings;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.ScorePassport;
import org.remanence.study.WilsonInterval;
import org.remanence.study.lag.LagAccuracy;
import org.remanence.study.lag.LagEvent;
import org.remanence.study.lag.LagGradient;
import org.remanence.study.lag.LagRun;
import org.remanence.study.lag.LagSettings;
import org.remanence.training.TrainingData;

/** Passports of the memory lab: gradients of its networks, and their right answers by the lag. */
public final class LagPassport {
  private static final String PROBES = "sequences.json";
  private static final String RUNS = "runs.json";

  private LagPassport() {}

  /**
   * Passport of a point of a line.
   *
   * @param look into a recurrent network
   * @param distance tokens before the last
   */
  public static Passport gradient(LagEvent.Looked look, LagGradient.Part part, int distance) {
    String title =
        Messages.text(
            "passport.title.lag-gradient",
            ArchitectureNames.of(look.architecture()),
            Messages.text("passport.lag-part." + id(part)),
            distance);
    PassportFile network = NetworkOrigin.UNKNOWN.file(look.network());
    return Passport.of(Kind.LAG_GRADIENT, title, look.gradient().orElseThrow().of(part)[distance])
        .origin(NetworkOrigin.UNKNOWN.of(look.network()))
        .equation(equation(look, part))
        .file(network)
        .file(PassportFile.json(PROBES, () -> probes(look.probes())))
        .input("W, U, b", "weights", network.name())
        .input("n", "lag-sequences", look.probes().size())
        .input("T − t", "distance", distance)
        .variable("NETWORK", network.name())
        .variable("PROBES", PROBES)
        .variable("PART", id(part))
        .variable("DISTANCE", distance)
        .build();
  }

  private static String id(LagGradient.Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private static String equation(LagEvent.Looked look, LagGradient.Part part) {
    String carried =
        switch (look.architecture()) {
          case LSTM ->
              "; K: h(t) → i, f, c̃(t+1) → c(t+1), then f(t+2)∘…∘f(T) alone; R = ∂L/∂h(t) − K";
          case GRU -> "; K = z(t+1)∘…∘z(T)∘∂L/∂h(T); R = ∂L/∂h(t) − K";
          default -> "";
        };
    String letter =
        switch (part) {
          case WHOLE -> "∂Lᵢ/∂h(t)";
          case CARRIED -> "Kᵢ(t)";
          case REST -> "Rᵢ(t)";
        };
    return "√(Σᵢ ‖" + letter + "‖²) / √(Σᵢ ‖∂Lᵢ/∂h(T)‖²), L = −ln p" + carried;
  }

  private static ArrayNode probes(List<TrainingData.Example> probes) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (TrainingData.Example each : probes) {
      ObjectNode entry = json.addObject().put("label", each.label());
      ArrayNode ids = entry.putArray("ids");
      for (int id : each.ids()) {
        ids.add(id);
      }
    }
    return json;
  }

  /**
   * Passport of the shares of right answers of a network at some lags, each with its interval.
   *
   * @param lags their indices
   */
  public static Passport accuracy(LagSettings settings, LagAccuracy of, List<Integer> lags) {
    List<Double> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int lag : lags) {
      WilsonInterval range = of.range(lag);
      values.addAll(List.of(of.mean(lag), range.low(), range.high()));
      for (String number : List.of("mean", "lowest-end", "highest-end")) {
        names.add(
            PassportBuilder.number(
                "lag.at", settings.askedLags().get(lag), PassportBuilder.number(number)));
      }
    }
    String title =
        Messages.text(
            "passport.title.lag-accuracy",
            ArchitectureNames.of(of.architecture()),
            settings.askedLags().get(lags.get(0)));
    return Passport.of(
            Kind.LAG_ACCURACY, title, values.stream().mapToDouble(Double::doubleValue).toArray())
        .named(names)
        .origin(origin(settings, of))
        .equation("(1/r)·Σ aᵢ, aᵢ = kᵢ/n; minᵢ aᵢ⁻, maxᵢ aᵢ⁺; aᵢ⁻, aᵢ⁺ = " + ScorePassport.WILSON)
        .file(PassportFile.json(RUNS, () -> runs(of)))
        .input("k", "recall-hits", RUNS)
        .input("n", "questions", LagSettings.QUESTIONS)
        .input("r", "lag-runs", of.runs().size())
        .variable("RUNS", RUNS)
        .variable("QUESTIONS", LagSettings.QUESTIONS)
        .variable("LAGS", lags)
        .build();
  }

  private static Origin origin(LagSettings settings, LagAccuracy of) {
    return Settings.origin(
        "",
        "",
        of.runs().stream()
            .map(
                run ->
                    new Settings.Of(
                        String.valueOf(run.seed()),
                        settings.hyperparameters(of.architecture(), run.seed())))
            .toList());
  }

  private static ArrayNode runs(LagAccuracy of) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (LagRun run : of.runs()) {
      ArrayNode hits =
          json.addObject().put("seed", run.seed()).put("epochs", run.epochs()).putArray("hits");
      run.hits().forEach(hits::add);
    }
    return json;
  }
}
