package org.remanence.bench;

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
import org.remanence.model.Architecture;

/**
 * A whole training step (embedding, recurrent layers, dense, loss, backward, Adam) and the reading
 * of one sentence, by this project's engine and its peers.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {
  @Param({"REMANENCE", "PYTORCH", "DL4J"})
  public EngineKind engine;

  @Param({"RNN", "LSTM", "GRU", "BIDIRECTIONAL_LSTM", "STACKED_LSTM"})
  public Architecture architecture;

  @Param("RANDOM")
  public TaskWords words;

  private Engine subject;
  private Task.Batch[] batches;
  private int next;

  @Setup
  public void setUp() {
    subject = engine.create(Task.DEFAULT, architecture);
    batches = Task.DEFAULT.batches(words);
  }

  @TearDown
  public void tearDown() {
    subject.close();
  }

  @Benchmark
  public double step() {
    Task.Batch batch = batches[next++ % batches.length];
    return subject.train(batch.ids(), batch.labels());
  }

  /** This project's engine gives every gate and state as well, the peers the probabilities only. */
  @Benchmark
  public Object sentence() {
    return subject.read(batches[0].ids()[next++ % batches[0].ids().length]);
  }
}
