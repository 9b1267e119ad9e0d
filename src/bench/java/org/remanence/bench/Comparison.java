package org.remanence.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import org.remanence.bench.Measurement.Spread;
import org.remanence.model.Architecture;

/** This project's engine against PyTorch and DL4J's own layers, in alternating rounds. */
final class Comparison {
  private static final int ROUNDS = 5;

  private final List<String> losses = new ArrayList<>();

  String measure() throws RunnerException {
    String steps = steps();
    String sentences = table("sentence");
    String lost =
        losses.isEmpty()
            ? "Remanence was slower in none of these."
            : "Slower than a peer: " + String.join("; ", losses) + ".";
    return """
    ## A training step

    Embedding, recurrent layers, dense, softmax, loss, backward, Adam: batch 32, 30 steps, embedding
    100, hidden 128, vocabulary 2000, 2 classes, no dropout. Milliseconds; PyTorch with the number of
    threads that is fastest for it; DL4J with one, which is.

    %s
    ## A sentence

    Class probabilities of one sentence of 30 words; from Remanence with every gate and state of every
    unit at every word, from the others without. Milliseconds.

    %s
    %s

    """
        .formatted(steps, sentences, lost);
  }

  /** The table of the training steps alone. */
  String steps() throws RunnerException {
    return table("step");
  }

  private String table(String method) throws RunnerException {
    Map<Architecture, Integer> threads = new EnumMap<>(Architecture.class);
    Map<Architecture, Map<EngineKind, List<Double>>> times = new EnumMap<>(Architecture.class);
    for (Architecture architecture : Architecture.CLASSIC) {
      threads.put(architecture, bestThreads(method, architecture));
      times.put(architecture, new EnumMap<>(EngineKind.class));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Architecture architecture : Architecture.CLASSIC) {
        for (EngineKind engine : EngineKind.values()) {
          if (engine.has(architecture)) {
            times
                .get(architecture)
                .computeIfAbsent(engine, key -> new ArrayList<>())
                .add(milliseconds(method, engine, architecture, threads.get(architecture)));
          }
        }
      }
    }
    StringBuilder table =
        new StringBuilder(
            """
            | network | Remanence | PyTorch | threads | DL4J | PyTorch ÷ Remanence | DL4J ÷ Remanence |
            |---|---|---|---|---|---|---|
            """);
    times.forEach(
        (architecture, engines) ->
            table.append(
                "| %s | %s | %s | %d | %s | %s | %s |%n"
                    .formatted(
                        architecture.id(),
                        spread(engines.get(EngineKind.REMANENCE)),
                        spread(engines.get(EngineKind.PYTORCH)),
                        threads.get(architecture),
                        spread(engines.get(EngineKind.DL4J)),
                        ratio(method, architecture, engines, EngineKind.PYTORCH),
                        ratio(method, architecture, engines, EngineKind.DL4J))));
    return table.toString();
  }

  private static int bestThreads(String method, Architecture architecture) throws RunnerException {
    int best = 1;
    double min = Double.POSITIVE_INFINITY;
    for (int count = 1; count <= Runtime.getRuntime().availableProcessors(); count *= 2) {
      double time = milliseconds(method, EngineKind.PYTORCH, architecture, count);
      if (time < min) {
        min = time;
        best = count;
      }
    }
    return best;
  }

  private static double milliseconds(
      String method, EngineKind engine, Architecture architecture, int threads)
      throws RunnerException {
    Map<String, String> parameters =
        Map.of("engine", engine.name(), "architecture", architecture.name());
    return Measurement.of("EngineBenchmark." + method, parameters, threads).microseconds() / 1000;
  }

  private String ratio(
      String method,
      Architecture architecture,
      Map<EngineKind, List<Double>> engines,
      EngineKind peer) {
    if (!engines.containsKey(peer)) {
      return "–";
    }
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ratios.add(engines.get(peer).get(round) / engines.get(EngineKind.REMANENCE).get(round));
    }
    double median = Spread.of(ratios).median();
    if (median < 1) {
      losses.add(
          "%s of %s than %s (%.2f)"
              .formatted(method, architecture.id(), peer.name().toLowerCase(Locale.ROOT), median));
    }
    return "**%.1f**".formatted(median);
  }

  private static String spread(List<Double> values) {
    if (values == null) {
      return "–";
    }
    Spread spread = Spread.of(values);
    return "%.2f (%.2f–%.2f)".formatted(spread.median(), spread.min(), spread.max());
  }
}
