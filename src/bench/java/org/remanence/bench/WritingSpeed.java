package org.remanence.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;
import org.remanence.bench.Measurement.Spread;

/** Language models: how fast they write and learn, and the window while a text appears in it. */
final class WritingSpeed {
  private static final int ROUNDS = 3;
  private static final int[] VOCABULARIES = {1000, 5000, 20_000};
  private static final double MICROS = 1e6;

  private WritingSpeed() {}

  static String measure() throws RunnerException, IOException, InterruptedException {
    return """
    ## Writing

    One LSTM of 128 units that writes character by character from a vocabulary of 100, each of them drawn,
    told with its candidates and read, on one thread. Medians of %d rounds.

    | | characters a second |
    |---|---|
    | on the command line | %s |
    | with every gate and state kept, as in the window | %s |

    ## A training step of a language model

    The default of the command line and the window, two LSTM layers of %d with embedding %d: a window of %d
    words from %d places, with a full softmax over the vocabulary after every word and Adam. Remanence also
    carries its states on and clips gradients. Milliseconds; PyTorch with the number of threads that is
    fastest for it. Medians of %d rounds, in which they take turns.

    | vocabulary | Remanence | PyTorch | threads | PyTorch ÷ Remanence |
    |---|---|---|---|---|
    %s
    ## The window while a text appears

    The default model writes texts of %d words in the Playground, with the probability, candidates and states
    of each, drawn without a graphics card. Milliseconds; a screen shows a frame every 16.7.

    | | count | median | 95th percentile | longest |
    |---|---|---|---|---|
    %s

    """
        .formatted(
            ROUNDS,
            characters(false),
            characters(true),
            WindowBenchmark.SIZES.hidden(),
            WindowBenchmark.SIZES.embedding(),
            WindowBenchmark.SIZES.window(),
            WindowBenchmark.SIZES.streams(),
            ROUNDS,
            steps(),
            PlaygroundProbe.WORDS,
            window());
  }

  private static String characters(boolean tracing) throws RunnerException {
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, String> parameters = Map.of("tracing", Boolean.toString(tracing));
      rates.add(MICROS / Measurement.of("CharacterBenchmark.step", parameters, 1).microseconds());
    }
    Spread spread = Spread.of(rates);
    return "%.0f (%.0f–%.0f)".formatted(spread.median(), spread.min(), spread.max());
  }

  private static String steps() throws RunnerException {
    StringBuilder rows = new StringBuilder();
    for (int vocabulary : VOCABULARIES) {
      int threads = fastest(vocabulary);
      List<Double> ours = new ArrayList<>();
      List<Double> peers = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        double own = step(EngineKind.REMANENCE, vocabulary, threads);
        double peer = step(EngineKind.PYTORCH, vocabulary, threads);
        ours.add(own);
        peers.add(peer);
        ratios.add(peer / own);
      }
      rows.append(
          "| %d | %s | %s | %d | **%.1f** |%n"
              .formatted(
                  vocabulary, spread(ours), spread(peers), threads, Spread.of(ratios).median()));
    }
    return rows.toString();
  }

  /** The number of threads with which PyTorch is fastest. */
  private static int fastest(int vocabulary) throws RunnerException {
    Map<Integer, Double> times = new HashMap<>();
    for (int count = 1; count <= Runtime.getRuntime().availableProcessors(); count *= 2) {
      times.put(count, step(EngineKind.PYTORCH, vocabulary, count));
    }
    return times.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static double step(EngineKind engine, int vocabulary, int threads)
      throws RunnerException {
    Map<String, String> parameters =
        Map.of("engine", engine.name(), "vocabulary", Integer.toString(vocabulary));
    return Measurement.of("WindowBenchmark.step", parameters, threads).microseconds() / 1000;
  }

  private static String spread(List<Double> values) {
    Spread spread = Spread.of(values);
    return "%.2f (%.2f–%.2f)".formatted(spread.median(), spread.min(), spread.max());
  }

  private static String window() throws IOException, InterruptedException {
    return WindowProcess.isPossible()
        ? String.join("\n", WindowProcess.run(PlaygroundProbe.class, PlaygroundProbe.MARK))
        : "| not measured: no display and no xvfb-run | | | | |";
  }
}
