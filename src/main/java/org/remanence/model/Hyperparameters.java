package org.remanence.model;

import java.util.function.Consumer;
import org.remanence.engine.Pooling;

/**
 * Hyperparameters of a training run.
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
 * @param pooling way in which the dense layer gets one vector of the states
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
    Pooling pooling,
    Optimisation optimisation) {

  /** The defaults of the command line and the window. */
  public static final Hyperparameters DEFAULT =
      new Hyperparameters(15, 32, 3, 1e-3, 42, 2000, 30, 100, 128, 0.3, 0.3, true);

  /** With the final state, and plain Adam at a constant rate. */
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
        Pooling.LAST,
        Optimisation.DEFAULT);
  }

  /** A copy in which {@code edit} has set what it likes. */
  public Hyperparameters with(Consumer<Editor> edit) {
    Editor editor = new Editor(this);
    edit.accept(editor);
    return editor.edited();
  }

  /** The values, open to change while a copy is made. */
  public static final class Editor {
    public int epochs;
    public int batchSize;
    public int patience;
    public double learningRate;
    public long seed;
    public int maxWords;
    public int maxLength;
    public int embedding;
    public int hidden;
    public double dropout;
    public double recurrentDropout;
    public boolean mask;
    public Pooling pooling;
    public Optimisation optimisation;

    private Editor(Hyperparameters from) {
      epochs = from.epochs;
      batchSize = from.batchSize;
      patience = from.patience;
      learningRate = from.learningRate;
      seed = from.seed;
      maxWords = from.maxWords;
      maxLength = from.maxLength;
      embedding = from.embedding;
      hidden = from.hidden;
      dropout = from.dropout;
      recurrentDropout = from.recurrentDropout;
      mask = from.mask;
      pooling = from.pooling;
      optimisation = from.optimisation;
    }

    private Hyperparameters edited() {
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
          pooling,
          optimisation);
    }
  }
}
