package org.remanence.explain.batch;

import org.remanence.model.Classifier;
import org.remanence.text.Padding;

/**
 * Options of padding and reading a batch.
 *
 * @param padding side on which shorter sentences are padded
 * @param mask whether padding is skipped
 * @param everyState whether the top layer gives its state at every step ({@code
 *     return_sequences=True}), or only the last one
 * @param anotherLayer whether one more recurrent layer stands on top
 * @param bothDirections whether every layer also reads from the last token to the first
 */
public record BatchOptions(
    Padding padding,
    boolean mask,
    boolean everyState,
    boolean anotherLayer,
    boolean bothDirections) {

  /** Options with which a network reads in all else that it does. */
  public static BatchOptions of(Classifier network) {
    return new BatchOptions(
        Padding.FRONT,
        network.hyperparameters().mask(),
        network.shape().answersEachToken(),
        false,
        network.architecture().bidirectional());
  }

  public BatchOptions withPadding(Padding other) {
    return new BatchOptions(other, mask, everyState, anotherLayer, bothDirections);
  }

  public BatchOptions withMask(boolean other) {
    return new BatchOptions(padding, other, everyState, anotherLayer, bothDirections);
  }

  public BatchOptions withEveryState(boolean other) {
    return new BatchOptions(padding, mask, other, anotherLayer, bothDirections);
  }

  public BatchOptions withAnotherLayer(boolean other) {
    return new BatchOptions(padding, mask, everyState, other, bothDirections);
  }

  public BatchOptions withBothDirections(boolean other) {
    return new BatchOptions(padding, mask, everyState, anotherLayer, other);
  }
}
