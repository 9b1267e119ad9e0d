package org.remanence.model.keras.layer;

import java.util.OptionalInt;
import org.remanence.engine.tensor.Tensor;
import org.remanence.i18n.LocalizedException;

/**
 * A row for each id; the input has one number per step, the id.
 *
 * @param embeddings V rows of E numbers
 * @param maskZero whether steps with id 0 are not read above
 */
public record EmbeddingLayer(String name, Tensor embeddings, boolean maskZero)
    implements KerasLayer {

  @Override
  public OptionalInt inputs() {
    return OptionalInt.of(1);
  }

  @Override
  public OptionalInt vocabulary() {
    return OptionalInt.of(embeddings.shape()[0]);
  }

  @Override
  public int outputs(int inputs) {
    return embeddings.shape()[1];
  }

  @Override
  public Values apply(Values input, Recorder recorder) {
    int vocabulary = embeddings.shape()[0];
    int width = embeddings.shape()[1];
    double[][] rows = new double[input.rows().length][width];
    boolean[] mask = new boolean[rows.length];
    for (int step = 0; step < rows.length; step++) {
      double id = input.rows()[step][0];
      if (input.rows()[step].length != 1 || id != Math.rint(id) || id < 0 || id >= vocabulary) {
        throw new LocalizedException("keras.input.id", id, name, vocabulary - 1);
      }
      mask[step] = id != 0;
      for (int i = 0; i < width; i++) {
        rows[step][i] = embeddings.values()[(int) id * width + i];
      }
    }
    return new Values(rows, true, maskZero ? mask : null);
  }
}
