package org.remanence.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.remanence.engine.NetworkShape;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageHyperparameters.Preset;
import org.remanence.model.language.LanguageModel;
import org.remanence.text.corpus.TokenLevel;

/** One training step of the default language model, at several sizes of its vocabulary. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WindowBenchmark {
  /** The defaults of command line and window. */
  static final LanguageHyperparameters SIZES =
      LanguageHyperparameters.of(
          LanguageHyperparameters.ARCHITECTURE, TokenLevel.WORD, Preset.STANDARD);

  private static final int WINDOWS = 64;

  @Param({"REMANENCE", "PYTORCH"})
  public EngineKind engine;

  @Param("1000")
  public int vocabulary;

  private WindowTrainer subject;
  private int[][][] ids;
  private int[][][] after;
  private int next;

  @Setup
  public void setUp() {
    NetworkShape shape =
        LanguageModel.shape(LanguageHyperparameters.ARCHITECTURE, SIZES, vocabulary);
    subject =
        engine == EngineKind.PYTORCH
            ? new PyTorchWriter(shape)
            : WindowTrainer.remanence(shape, SIZES.streams());
    Random random = new Random(1);
    ids = new int[WINDOWS][SIZES.streams()][SIZES.window()];
    after = new int[WINDOWS][SIZES.streams()][SIZES.window()];
    for (int w = 0; w < WINDOWS; w++) {
      for (int b = 0; b < SIZES.streams(); b++) {
        int[] words = random.ints(SIZES.window() + 1L, 2, vocabulary).toArray();
        System.arraycopy(words, 0, ids[w][b], 0, SIZES.window());
        System.arraycopy(words, 1, after[w][b], 0, SIZES.window());
      }
    }
  }

  @TearDown
  public void tearDown() throws Exception {
    subject.close();
  }

  @Benchmark
  public double step() {
    int window = next++ % WINDOWS;
    return subject.train(ids[window], after[window]);
  }
}
