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
 * The dense layer before the softmax, which reads once per text, or where words are tagged once per
 * word. Its costs are those of the former.
 *
 * @param inputs F
 * @param outputs C
 */
public record DenseShape(int inputs, int outputs) implements LayerShape {

  @Override
  public String name(int number) {
    return TensorNames.DENSE;
  }

  @Override
  public List<TensorShape> tensors() {
    return List.of(
        new TensorShape(TensorNames.KERNEL, new int[] {inputs, outputs}, Initializer.glorot()),
        new TensorShape(TensorNames.BIAS, new int[] {outputs}, Initializer.zeros()));
  }

  @Override
  public LayerCosts costs(List<Factor> width, Factor tokens) {
    Factor classes = new Factor("C", outputs);
    List<Term> terms = List.of(Term.of(width).times(classes), new Term(List.of(classes)));
    return new LayerCosts(
        Map.of(ParameterPart.DENSE, terms), List.of(), List.of(), List.of(classes));
  }
}
