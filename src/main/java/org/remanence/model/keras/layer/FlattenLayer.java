package org.remanence.model.keras.layer;

import java.util.OptionalInt;

/**
 * The rows of all steps, one behind the other, as one row.
 *
 * @param steps T that it was declared with; empty behind what is no sequence
 */
public record FlattenLayer(String name, OptionalInt steps) implements KerasLayer {

  @Override
  public int outputs(int inputs) {
    return inputs * steps.orElse(1);
  }

  @Override
  public boolean sequences(boolean input) {
    return false;
  }

  @Override
  public Values apply(Values input, Recorder recorder) {
    return Values.vector(Rows.flat(input.rows()));
  }
}
