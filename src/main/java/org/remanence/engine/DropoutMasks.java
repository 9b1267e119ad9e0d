package org.remanence.engine;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Masks of the inputs and states that a batch's sequences lose: one per sequence for all its steps
 * (Gal and Ghahramani 2016, "A Theoretically Grounded Application of Dropout in Recurrent Neural
 * Networks"). Entries are 0 or 1/(1 − rate), so that nothing needs rescaling afterwards; null drops
 * nothing.
 *
 * @param input [B, I], on x(t)
 * @param recurrent [B, H], on h(t−1) where it enters the recurrent product
 */
public record DropoutMasks(float @Nullable [] input, float @Nullable [] recurrent) {
  public static final DropoutMasks NONE = new DropoutMasks(null, null);

  /** Masks drawn for a batch; a rate of 0 draws nothing. */
  public static DropoutMasks draw(
      RecurrentShape shape, int batch, double rate, double recurrentRate, SplittableRandom random) {
    return new DropoutMasks(
        mask(batch * shape.inputs(), rate, random),
        mask(batch * shape.units(), recurrentRate, random));
  }

  /** Masks of the inputs alone, of a layer in which nothing recurs. */
  public static DropoutMasks ofInputs(int size, double rate, SplittableRandom random) {
    return new DropoutMasks(mask(size, rate, random), null);
  }

  private static float @Nullable [] mask(int size, double rate, SplittableRandom random) {
    if (rate == 0) {
      return null;
    }
    float kept = (float) (1 / (1 - rate));
    float[] mask = new float[size];
    for (int i = 0; i < size; i++) {
      mask[i] = random.nextDouble() < rate ? 0 : kept;
    }
    return mask;
  }
}
