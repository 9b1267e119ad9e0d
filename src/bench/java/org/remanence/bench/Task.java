package org.remanence.bench;

import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import org.remanence.engine.CellType;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Weights;
import org.remanence.model.Architecture;

/**
 * What every engine is given to do: sentences of full length with random labels, so that no network
 * can learn them and gradients stay as large as they are at the start of a training.
 */
record Task(int batch, int steps, int embedding, int hidden, int vocabulary) {
  static final int CLASSES = 2;

  /** Those that libraries have. */
  static final List<CellType> CELLS = List.of(CellType.RNN, CellType.LSTM, CellType.GRU);

  /** The sizes of the comparison. */
  static final Task DEFAULT = new Task(32, 30, 100, 128, 2000);

  private static final int BATCHES = 64;
  private static final long SEED = 1;

  /**
   * A batch.
   *
   * @param ids [B][T]
   * @param labels [B]
   */
  record Batch(int[][] ids, int[] labels) {}

  NetworkShape shape(Architecture architecture) {
    return architecture.shape(vocabulary, embedding, hidden, CLASSES);
  }

  Weights weights(Architecture architecture) {
    return InitialWeights.draw(shape(architecture), SEED);
  }

  Batch[] batches(TaskWords words) {
    Random random = new Random(SEED);
    IntSupplier supply = words.supply(vocabulary, random);
    Batch[] batches = new Batch[BATCHES];
    for (int i = 0; i < BATCHES; i++) {
      int[][] ids = new int[batch][steps];
      int[] labels = new int[batch];
      for (int b = 0; b < batch; b++) {
        labels[b] = random.nextInt(CLASSES);
        for (int t = 0; t < steps; t++) {
          ids[b][t] = supply.getAsInt();
        }
      }
      batches[i] = new Batch(ids, labels);
    }
    return batches;
  }
}
