package org.remanence.bench;

import java.util.List;
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
import org.remanence.engine.CellType;
import org.remanence.engine.CellWeights;
import org.remanence.engine.DropoutMasks;
import org.remanence.engine.RecurrentLayer;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** A recurrent layer forward and back, alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KernelBenchmark {
  @Param({"RNN", "LSTM", "GRU"})
  public String cell;

  private final Random random = new Random(1);
  private RecurrentLayer layer;
  private List<CellWeights> weights;
  private List<CellWeights> gradients;
  private SequenceBatch batch;
  private NativeBlock outputGradient;
  private NativeBlock inputGradient;

  @Setup
  public void setUp() {
    Task task = Task.DEFAULT;
    RecurrentShape shape =
        new RecurrentShape(CellType.of(cell), task.embedding(), task.hidden(), false, false);
    layer = new RecurrentLayer(shape, Precision.SINGLE);
    weights = List.of(weights(shape));
    gradients = List.of(weights(shape));
    int words = task.steps() * task.batch();
    batch = new SequenceBatch(task.steps(), task.batch(), randoms(words * task.embedding()), null);
    outputGradient = randoms(task.batch() * task.hidden());
    inputGradient = randoms(words * task.embedding());
  }

  @Benchmark
  public Object forward() {
    return layer.forward(batch, weights, List.of(DropoutMasks.NONE));
  }

  @Benchmark
  public Object forwardAndBack() {
    NativeBlock output = layer.forward(batch, weights, List.of(DropoutMasks.NONE));
    layer.backward(outputGradient, gradients, inputGradient);
    return output;
  }

  private CellWeights weights(RecurrentShape shape) {
    int columns = shape.cell().blockCount() * shape.units();
    return new CellWeights(
        randoms(shape.inputs() * columns),
        randoms(shape.units() * columns),
        randoms(shape.cell().biasRows() * columns));
  }

  private NativeBlock randoms(int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian() * 0.1f;
    }
    return NativeBlock.of(values);
  }
}
