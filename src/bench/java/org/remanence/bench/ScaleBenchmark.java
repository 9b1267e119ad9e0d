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
import org.remanence.model.Architecture;

/** An LSTM's training step with one of its sizes other than usual. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScaleBenchmark {
  @Param("32")
  public int batch;

  @Param("30")
  public int steps;

  @Param("128")
  public int hidden;

  @Param("2000")
  public int vocabulary;

  private Engine subject;
  private Task.Batch[] batches;
  private int next;

  @Setup
  public void setUp() {
    Task task = new Task(batch, steps, Task.DEFAULT.embedding(), hidden, vocabulary);
    subject = new RemanenceEngine(task, Architecture.LSTM);
    batches = task.batches(TaskWords.RANDOM);
  }

  @Benchmark
  public double step() {
    Task.Batch of = batches[next++ % batches.length];
    return subject.train(of.ids(), of.labels());
  }
}
