package org.remanence.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import org.remanence.bench.Measurement.Spread;
import org.remanence.model.Architecture;

/** This project's engine against PyTorch and DL4J's own layers, in alternating rounds. */
final class Comparison {
  private static final int ROUNDS = 5;
  private static final String STEP = "step";
  private static final String SENTENCE = "sentence";

  private final List<String> losses = new ArrayList<>();

  String measure() throws RunnerException {
    String steps = table(STEP, TaskWords.RANDOM, EngineKind.PYTORCH, EngineKind.DL4J);
    String reviews = steps(TaskWords.REVIEWS);
    String sentences = table(SENTENCE, TaskWords.RANDOM, EngineKind.PYTORCH, EngineKind.DL4J);
    String lost =
        losses.isEmpty()
            ? "Remanence was slower in none of these."
            : "Slower than a peer: " + String.join("; ", losses) + ".";
    return """
    ## A training step

    Embedding, recurrent layers, dense, softmax, loss, backward, Adam: batch 32, 30 steps, embedding
    100, hidden 128, vocabulary 2000, 2 classes, no dropout. Milliseconds; PyTorch with the number of
    threads that is fastest for it; DL4J with one, which is. All words of the vocabulary are drawn alike,
    so that of the 960 in a batch some 760 are different.

    %s
    The same on the built-in English reviews, %s. Their words repeat as those of texts do, and Remanence
    multiplies equal ones once.

    %s
    ## A sentence

    Class probabilities of one sentence of 30 words; from Remanence with every gate and state of every
    unit at every word, from the others without. Milliseconds.

    %s
    %s

    """
        .formatted(steps, repetition(), reviews, sentences, lost);
  }

  /** The training steps against PyTorch alone. */
  String steps(TaskWords words) throws RunnerException {
    return table(STEP, words, EngineKind.PYTORCH);
  }

  /** How many words of a batch of reviews are different. */
  static String repetition() {
    double different =
        Arrays.stream(Task.DEFAULT.batches(TaskWords.REVIEWS))
            .mapToLong(
                batch -> Arrays.stream(batch.ids()).flatMapToInt(Arrays::stream).distinct().count())
            .average()
            .orElseThrow();
    return "of whose 960 words in a batch %.0f are different on average".formatted(different);
  }

  private String table(String method, TaskWords words, EngineKind... peers) throws RunnerException {
    List<EngineKind> kinds = new ArrayList<>(List.of(peers));
    kinds.add(0, EngineKind.REMANENCE);
    Map<Architecture, Integer> threads = new EnumMap<>(Architecture.class);
    Map<Architecture, Map<EngineKind, List<Double>>> times = new EnumMap<>(Architecture.class);
    for (Architecture architecture : Architecture.CLASSIC) {
      threads.put(architecture, bestThreads(method, words, architecture));
      times.put(architecture, new EnumMap<>(EngineKind.class));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Architecture architecture : Architecture.CLASSIC) {
        for (EngineKind engine : kinds) {
          if (engine.has(architecture)) {
            times
                .get(architecture)
                .computeIfAbsent(engine, key -> new ArrayList<>())
                .add(milliseconds(method, words, engine, architecture, threads.get(architecture)));
          }
        }
      }
    }
    StringBuilder table = new StringBuilder(head(peers));
    times.forEach(
        (architecture, engines) -> {
          List<String> cells = new ArrayList<>(List.of(architecture.id()));
          kinds.forEach(kind -> cells.add(spread(engines.get(kind))));
          cells.add(Integer.toString(threads.get(architecture)));
          for (EngineKind peer : peers) {
            cells.add(ratio(method, architecture, engines, peer));
          }
          table.append(row(cells));
        });
    return table.toString();
  }

  private static String head(EngineKind... peers) {
    List<String> cells = new ArrayList<>(List.of("network", EngineKind.REMANENCE.title()));
    for (EngineKind peer : peers) {
      cells.add(peer.title());
    }
    cells.add("PyTorch’s threads");
    for (EngineKind peer : peers) {
      cells.add(peer.title() + " ÷ " + EngineKind.REMANENCE.title());
    }
    return row(cells) + "|" + "---|".repeat(cells.size()) + "\n";
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static int bestThreads(String method, TaskWords words, Architecture architecture)
      throws RunnerException {
    int best = 1;
    double min = Double.POSITIVE_INFINITY;
    for (int count = 1; count <= Runtime.getRuntime().availableProcessors(); count *= 2) {
      double time = milliseconds(method, words, EngineKind.PYTORCH, architecture, count);
      if (time < min) {
        min = time;
        best = count;
      }
    }
    return best;
  }

  private static double milliseconds(
      String method, TaskWords words, EngineKind engine, Architecture architecture, int threads)
      throws RunnerException {
    Map<String, String> parameters =
        Map.of("engine", engine.name(), "architecture", architecture.name(), "words", words.name());
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
          "%s of %s than %s (%.2f)".formatted(method, architecture.id(), peer.title(), median));
    }
    return "**%.2f**".formatted(median);
  }

  private static String spread(List<Double> values) {
    if (values == null) {
      return "–";
    }
    Spread spread = Spread.of(values);
    return "%.2f (%.2f–%.2f)".formatted(spread.median(), spread.min(), spread.max());
  }
}
