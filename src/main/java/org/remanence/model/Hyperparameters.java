package org.remanence.model;

/**
 * What a training run is told besides its data.
 *
 * @param patience epochs without a better validation loss before training stops
 * @param learningRate the one that training starts with
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
    boolean mask,
    Optimisation optimisation) {

  /** The defaults of the command line and the window. */
  public static final Hyperparameters DEFAULT =
      new Hyperparameters(15, 32, 3, 1e-3, 42, 2000, 30, 100, 128, 0.3, 0.3, true);

  /** With plain Adam at a constant rate. */
  public Hyperparameters(
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
    this(
        epochs,
        batchSize,
        patience,
        learningRate,
        seed,
        maxWords,
        maxLength,
        embedding,
        hidden,
        dropout,
        recurrentDropout,
        mask,
        Optimisation.DEFAULT);
  }

  public Hyperparameters withEpochs(int value) {
    return new Hyperparameters(
        value,
        batchSize,
        patience,
        learningRate,
        seed,
        maxWords,
        maxLength,
        embedding,
        hidden,
        dropout,
        recurrentDropout,
        mask,
        optimisation);
  }

  public Hyperparameters withBatchSize(int value) {
    return new Hyperparameters(
        epochs,
        value,
        patience,
        learningRate,
        seed,
        maxWords,
        maxLength,
        embedding,
        hidden,
        dropout,
        recurrentDropout,
        mask,
        optimisation);
  }

  public Hyperparameters withPatience(int value) {
    return new Hyperparameters(
        epochs,
        batchSize,
        value,
        learningRate,
        seed,
        maxWords,
        maxLength,
        embedding,
        hidden,
        dropout,
        recurrentDropout,
        mask,
        optimisation);
  }

  public Hyperparameters withLearningRate(double value) {
    return new Hyperparameters(
        epochs,
        batchSize,
        patience,
        value,
        seed,
        maxWords,
        maxLength,
        embedding,
        hidden,
        dropout,
        recurrentDropout,
        mask,
        optimisation);
  }

  public Hyperparameters withSeed(long value) {
    return new Hyperparameters(
        epochs,
        batchSize,
        patience,
        learningRate,
        value,
        maxWords,
        maxLength,
        embedding,
        hidden,
        dropout,
        recurrentDropout,
        mask,
        optimisation);
  }

  public Hyperparameters withEmbedding(int value) {
    return new Hyperparameters(
        epochs,
        batchSize,
        patience,
        learningRate,
        seed,
        maxWords,
        maxLength,
        value,
        hidden,
        dropout,
        recurrentDropout,
        mask,
        optimisation);
  }

  public Hyperparameters withHidden(int value) {
    return new Hyperparameters(
        epochs,
        batchSize,
        patience,
        learningRate,
        seed,
        maxWords,
        maxLength,
        embedding,
        value,
        dropout,
        recurrentDropout,
        mask,
        optimisation);
  }

  public Hyperparameters withDropout(double value) {
    return new Hyperparameters(
        epochs,
        batchSize,
        patience,
        learningRate,
        seed,
        maxWords,
        maxLength,
        embedding,
        hidden,
        value,
        recurrentDropout,
        mask,
        optimisation);
  }

  public Hyperparameters withRecurrentDropout(double value) {
    return new Hyperparameters(
        epochs,
        batchSize,
        patience,
        learningRate,
        seed,
        maxWords,
        maxLength,
        embedding,
        hidden,
        dropout,
        value,
        mask,
        optimisation);
  }

  public Hyperparameters withOptimisation(Optimisation value) {
    return new Hyperparameters(
        epochs,
        batchSize,
        patience,
        learningRate,
        seed,
        maxWords,
        maxLength,
        embedding,
        hidden,
        dropout,
        recurrentDropout,
        mask,
        value);
  }
}
