package org.remanence.model.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.keras.layer.EmbeddingLayer;
import org.remanence.model.keras.layer.KerasLayer;
import org.remanence.model.keras.layer.RecurrentTrace;
import org.remanence.model.keras.layer.Values;

/**
 * A chain of layers that Keras trained, one of them recurrent at least.
 *
 * @param version of the Keras that wrote it
 * @param layers from the input to the output, each as wide as the one before gives
 * @param inputs numbers per step that the first layer reads; 1 if these are ids
 * @param steps that it was declared with; empty if any number will do
 * @param words by their ids, with padding and unknown word, where the file holds them
 */
public record KerasModel(
    String version,
    List<KerasLayer> layers,
    int inputs,
    OptionalInt steps,
    Optional<List<String>> words) {
  public KerasModel {
    layers = List.copyOf(layers);
  }

  /**
   * Answer of the network to an example.
   *
   * @param output of the last layer
   * @param traces of each direction of each recurrent layer, from the input upwards
   */
  public record Answer(Values output, List<RecurrentTrace> traces) {}

  /** Returns whether it reads ids of words or characters instead of numbers. */
  public boolean readsIds() {
    return layers.get(0) instanceof EmbeddingLayer;
  }

  /**
   * Reads ids, as many as there are.
   *
   * @throws LocalizedException if there is none, an id is unknown, or the network reads numbers
   */
  public Answer read(int[] ids) {
    double[][] rows = new double[ids.length][];
    for (int step = 0; step < ids.length; step++) {
      rows[step] = new double[] {ids[step]};
    }
    return read(rows);
  }

  /**
   * Reads T rows of numbers.
   *
   * @throws LocalizedException if there is none, or a row of another width than {@link #inputs}
   */
  public Answer read(double[][] rows) {
    if (rows.length == 0) {
      throw new LocalizedException("keras.input.empty");
    }
    for (int step = 0; step < rows.length; step++) {
      if (rows[step].length != inputs) {
        throw new LocalizedException("keras.input.width", step + 1, rows[step].length, inputs);
      }
    }
    List<RecurrentTrace> traces = new ArrayList<>();
    Values values = Values.sequence(rows);
    for (KerasLayer layer : layers) {
      values = layer.apply(values, traces::add);
    }
    return new Answer(values, traces);
  }
}
