package org.remanence.engine.language;

import java.util.List;
import org.remanence.engine.LayerTrace;

/**
 * Trace of a step in which a network read a token; immutable.
 *
 * @param layers every gate and state, a trace of one row for each layer
 * @param heads for each head of a transformer the weights of the tokens that are read together, of
 *     which that one is the last; none of recurrent layers
 */
public record StepTrace(List<LayerTrace> layers, List<float[]> heads) {
  /** Of a step that was not traced. */
  public static final StepTrace NONE = new StepTrace(List.of(), List.of());

  public StepTrace {
    layers = List.copyOf(layers);
    heads = List.copyOf(heads);
  }
}
