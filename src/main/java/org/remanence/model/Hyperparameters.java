package org.remanence.model;

/**
 * What a training run is told besides its data.
 *
 * @param patience epochs without a better validation loss before training stops
 * @param maxWords largest vocabulary, with padding and unknown
 * @param maxLength tokens read of a text: its last ones
 * @param embedding E, numbers per word
 * @param hidden H, units per direction and layer
 * @param dropout share of a layer's inputs dropped, one mask per sequence
 * @param recurrentDropout share of h(t−1) dropped, one mask per sequence
 * @param mask whether padding is skipped; false reproduces unmasked training
 */
public record Hyperparameters(
    int epochs,
    int batchSize,
    int patience,
    double learningRate,
    long seed,
    int maxWords,
    int maxLength,
    int embedding,
    int hidden,
    double dropout,
    double recurrentDropout,
    boolean mask) {

  /** The defaults of the command line and the window. */
  public static final Hyperparameters DEFAULT =
      new Hyperparameters(15, 32, 3, 1e-3, 42, 2000, 30, 100, 128, 0.3, 0.3, true);
}
