package org.remanence.model;

import org.remanence.engine.NetworkShape;
import org.remanence.i18n.LocalizedException;

/**
 * Limits of hyperparameters on the command line and in files: wide enough for any lesson, narrow
 * enough for sizes to be multiplied without overflow.
 */
public final class HyperparameterLimits {
  public static final WholeRange EPOCHS = new WholeRange(1, 10_000);
  public static final WholeRange BATCH_SIZE = new WholeRange(1, 10_000);
  public static final WholeRange PATIENCE = new WholeRange(1, 10_000);

  /** With padding and unknown, so at least one word. */
  public static final WholeRange MAX_WORDS = new WholeRange(3, 1_000_000);

  public static final WholeRange MAX_LENGTH = new WholeRange(1, 10_000);
  public static final WholeRange EMBEDDING = new WholeRange(1, 4096);
  public static final WholeRange HIDDEN = new WholeRange(1, 4096);

  /** A network that drops everything cannot learn. */
  public static final double MAX_DROPOUT = 0.95;

  /** A step that no weight in single precision would notice. */
  public static final double MIN_LEARNING_RATE = 1e-9;

  /** Anything above throws the weights away in a few batches, which is worth showing. */
  public static final double MAX_LEARNING_RATE = 10;

  /** Epochs between steps of the learning rate. */
  public static final WholeRange SCHEDULE_EVERY = new WholeRange(1, 10_000);

  /** Smallest factor that a step may multiply the rate by; the largest is 1. */
  public static final double MIN_SCHEDULE_FACTOR = 1e-3;

  public static final double MIN_CLIPPING = 1e-6;
  public static final double MAX_CLIPPING = 1e6;

  /** At a rate of 0.001 this takes a hundredth of the weights at each batch. */
  public static final double MAX_WEIGHT_DECAY = 10;

  /** Largest number of parameters that a file may hold: 256 MB of weights. */
  public static final long MAX_PARAMETERS = 1L << 26;

  private HyperparameterLimits() {}

  /**
   * Keeps from training for days a network that could not be opened again.
   *
   * @throws LocalizedException if it has more parameters than a file may hold
   */
  public static void requireAllowedSize(Architecture architecture, NetworkShape shape) {
    long parameters = shape.parameters();
    if (parameters > MAX_PARAMETERS) {
      throw new LocalizedException(
          "training.too-large", architecture.id(), parameters, MAX_PARAMETERS);
    }
  }
}
