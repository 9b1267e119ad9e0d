package org.remanence.model.keras;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.CellEdit;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.keras.layer.ActivationFunction;
import org.remanence.model.keras.layer.IdentityLayer;
import org.remanence.model.keras.layer.KerasLayer;
import org.remanence.model.keras.layer.RecurrentLayer;
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

  /**
   * Output of a layer.
   *
   * @param reversed whether its steps are in the reverse order
   */
  public record LayerOutput(KerasLayer layer, Values values, boolean reversed) {

    /** Numbers at a step of the input; the only row where there is one for all steps. */
    public float[] at(int step) {
      double[][] rows = values.rows();
      int place = reversed ? rows.length - 1 - step : step;
      return KerasLabels.floats(rows[values.sequence() ? place : 0]);
    }
  }

  /** Returns whether it reads ids of words or characters instead of numbers. */
  public boolean readsIds() {
    return vocabulary().isPresent();
  }

  /** Number of ids that it knows; empty if it reads numbers. */
  public OptionalInt vocabulary() {
    return layers.get(0).vocabulary();
  }

  /** Number of steps that it reads, as one of its layers wants; empty if any number will do. */
  public OptionalInt fixedSteps() {
    return layers.stream()
        .map(KerasLayer::steps)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElseGet(OptionalInt::empty);
  }

  /** Returns whether there is a row at least, and as many as it reads. */
  boolean reads(double[][] rows) {
    return rows.length > 0 && fixedSteps().orElse(rows.length) == rows.length;
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
   * @throws LocalizedException if there is none, a row of another width than {@link #inputs}, or
   *     another number of rows than {@link #fixedSteps}
   */
  public Answer read(double[][] rows) {
    return read(rows, Map.of());
  }

  /**
   * The same with something changed inside.
   *
   * @param edits by the place of their direction among the traces; steps are rows
   */
  public Answer read(double[][] rows, Map<Integer, List<CellEdit>> edits) {
    check(rows);
    Traces traces = new Traces(edits);
    return new Answer(run(layers, Values.sequence(rows), traces), traces.list);
  }

  /** Outputs of all layers, from the input upwards; reads as {@link #read(double[][])} does. */
  public List<LayerOutput> layerOutputs(double[][] rows) {
    check(rows);
    List<LayerOutput> outputs = new ArrayList<>();
    Values values = Values.sequence(rows);
    boolean reversed = false;
    for (KerasLayer layer : layers) {
      values = layer.apply(values, trace -> {});
      reversed ^= turns(layer);
      outputs.add(new LayerOutput(layer, values, reversed));
    }
    return outputs;
  }

  /** Steps that a mask leaves for the first recurrent layer to read; null for all. */
  public boolean @Nullable [] mask(double[][] rows) {
    check(rows);
    List<KerasLayer> below =
        layers.stream().takeWhile(each -> each.directions().isEmpty()).toList();
    return run(below, Values.sequence(rows), trace -> {}).mask();
  }

  /**
   * The output before its last activation, one step of the input being so many times as large: the
   * word’s vector, or the row of numbers.
   *
   * @param step any that is none changes nothing
   */
  public Values scores(double[][] rows, int step, double factor) {
    check(rows);
    int first = readsIds() ? 1 : 0;
    Values input = run(layers.subList(0, first), Values.sequence(rows), trace -> {});
    double[][] scaled = input.rows().clone();
    if (step >= 0 && step < scaled.length) {
      scaled[step] = Arrays.stream(scaled[step]).map(number -> number * factor).toArray();
    }
    List<KerasLayer> linear = new ArrayList<>(layers.subList(first, layers.size()));
    int last = lastComputing() - first;
    linear.set(last, linear.get(last).linear());
    return run(linear, new Values(scaled, true, input.mask()), trace -> {});
  }

  /** The function that its output comes out of. */
  public ActivationFunction activation() {
    return layers.get(lastComputing()).activation();
  }

  /** Numbers that its output has, for each step if it is a sequence. */
  public int outputs() {
    int width = inputs;
    for (KerasLayer layer : layers) {
      width = layer.outputs(width);
    }
    return width;
  }

  /** Place of the last layer that does something at inference. */
  private int lastComputing() {
    int last = layers.size() - 1;
    while (last > 0 && layers.get(last) instanceof IdentityLayer) {
      last--;
    }
    return last;
  }

  private static Values run(List<KerasLayer> layers, Values input, KerasLayer.Recorder recorder) {
    Values values = input;
    for (KerasLayer layer : layers) {
      values = layer.apply(values, recorder);
    }
    return values;
  }

  private void check(double[][] rows) {
    if (rows.length == 0) {
      throw new LocalizedException("keras.input.empty");
    }
    int fixed = fixedSteps().orElse(rows.length);
    if (rows.length != fixed) {
      throw new LocalizedException("keras.input.steps", fixed, rows.length);
    }
    for (int step = 0; step < rows.length; step++) {
      if (rows[step].length != inputs) {
        throw new LocalizedException("keras.input.width", step + 1, rows[step].length, inputs);
      }
    }
  }

  /** Directions of all recurrent layers, in the order of the traces. */
  public List<RecurrentLayer> directions() {
    return layers.stream().flatMap(layer -> layer.directions().stream()).toList();
  }

  /**
   * Returns for each direction whether it finds the steps in the reverse order, and last whether
   * the output has them so: a layer that goes backwards gives its outputs in the order it read.
   */
  public List<Boolean> reversals() {
    List<Boolean> reversed = new ArrayList<>();
    boolean now = false;
    for (KerasLayer layer : layers) {
      List<RecurrentLayer> directions = layer.directions();
      reversed.addAll(Collections.nCopies(directions.size(), now));
      now ^= turns(layer);
    }
    reversed.add(now);
    return reversed;
  }

  /** Returns whether a layer gives a sequence in the reverse order. */
  private static boolean turns(KerasLayer layer) {
    List<RecurrentLayer> directions = layer.directions();
    return !directions.isEmpty() && directions.get(0).backward() && directions.get(0).sequences();
  }

  /** Collects traces, and knows what is changed in the next one. */
  private static final class Traces implements KerasLayer.Recorder {
    private final Map<Integer, List<CellEdit>> edits;
    private final List<RecurrentTrace> list = new ArrayList<>();

    Traces(Map<Integer, List<CellEdit>> edits) {
      this.edits = edits;
    }

    @Override
    public void record(RecurrentTrace trace) {
      list.add(trace);
    }

    @Override
    public List<CellEdit> edits() {
      return edits.getOrDefault(list.size(), List.of());
    }
  }
}
