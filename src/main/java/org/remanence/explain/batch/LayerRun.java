package org.remanence.explain.batch;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.model.Inspection;
import org.remanence.model.keras.KerasModel.LayerOutput;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.model.keras.input.Steps;
import org.remanence.model.keras.layer.IdentityLayer;
import org.remanence.model.keras.layer.Values;

/**
 * An input on its way through the layers of a network that Keras trained.
 *
 * @param steps of the input, with padding
 * @param outputs of each layer; none if there is nothing that the network can read
 * @param inspection of the same input, as other views have it
 */
public record LayerRun(
    KerasNetwork network, Steps steps, List<LayerOutput> outputs, Inspection inspection) {
  public LayerRun {
    outputs = List.copyOf(outputs);
  }

  /** Has a network read a text, or what else it was given. */
  public static LayerRun of(KerasNetwork network, String text) {
    Steps steps = network.steps(text);
    return new LayerRun(
        network,
        steps,
        network.canRead(text) ? network.model().layerOutputs(steps.rows()) : List.of(),
        network.inspect(text));
  }

  /** Returns whether there was something to read. */
  public boolean hasRead() {
    return !outputs.isEmpty();
  }

  /** T. */
  public int time() {
    return steps.rows().length;
  }

  /**
   * Steps that hold no padding, and those of padding nearest to them.
   *
   * @param mostPadding how many of the latter at most, on each side
   */
  public int[] shown(int mostPadding) {
    int first = Math.max(0, steps.front() - mostPadding);
    int behind = Math.max(0, steps.behind() - mostPadding);
    return IntStream.range(first, Math.max(first, time() - behind)).toArray();
  }

  /** Returns whether a step holds padding. */
  public boolean isPadding(int step) {
    return step < steps.front() || step >= time() - steps.behind();
  }

  /** The input itself, as the output of a layer that changes nothing. */
  public LayerOutput input() {
    return new LayerOutput(new IdentityLayer("input"), Values.sequence(steps.rows()), false);
  }

  /** Names of the tokens at some steps. */
  public List<String> tokens(int[] at) {
    return IntStream.of(at).mapToObj(steps.tokens()::get).map(Inspection.Token::text).toList();
  }
}
