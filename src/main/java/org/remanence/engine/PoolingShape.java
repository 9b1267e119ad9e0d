package org.remanence.engine;

import java.util.List;
import java.util.Map;
import org.remanence.engine.tensor.Initializer;
import org.remanence.engine.tensor.LayerCosts;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.engine.tensor.SizeFormula.Factor;
import org.remanence.engine.tensor.SizeFormula.Term;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.engine.tensor.TensorShape;

/**
 * The layer that makes one vector of the top layer's states. With attention (Bahdanau et al. 2015,
 * as self-attention over one text) u(t) = tanh(h(t)·W + b), a = softmax of v·u(t) over the text's
 * tokens, and the vector is Σ a(t)·h(t); u(t) has as many numbers as h(t).
 *
 * @param kind any but {@link Pooling#LAST}, which needs no layer
 * @param inputs F
 */
public record PoolingShape(Pooling kind, int inputs) implements LayerShape {
  public PoolingShape {
    if (kind == Pooling.LAST) {
      throw new IllegalArgumentException("the recurrent layer gives its final state itself");
    }
  }

  @Override
  public String name(int number) {
    return kind == Pooling.ATTENTION ? TensorNames.ATTENTION : "pooling";
  }

  @Override
  public int outputs() {
    return inputs;
  }

  /** W [F, F], b [F] and v [F] of attention; none of others. */
  @Override
  public List<TensorShape> tensors() {
    if (kind != Pooling.ATTENTION) {
      return List.of();
    }
    int[] vector = {inputs};
    return List.of(
        new TensorShape(TensorNames.KERNEL, new int[] {inputs, inputs}, Initializer.glorot()),
        new TensorShape(TensorNames.BIAS, vector, Initializer.zeros()),
        new TensorShape(
            TensorNames.QUERY, vector, Initializer.uniform(Math.sqrt(6.0 / (inputs + 1)))));
  }

  @Override
  public LayerCosts costs(List<Factor> width, Factor tokens) {
    if (kind != Pooling.ATTENTION) {
      return new LayerCosts(Map.of(), List.of(), List.of(), width);
    }
    Term kernel = Term.of(width).times(width);
    Term twice = Term.of(2).times(width);
    // Products of a token: h·W, v·u, a·h. Kept of it: u, and its weight.
    return new LayerCosts(
        Map.of(ParameterPart.ATTENTION, List.of(kernel, twice)),
        List.of(kernel, twice),
        List.of(Term.of(width), Term.of(1)),
        width);
  }
}
