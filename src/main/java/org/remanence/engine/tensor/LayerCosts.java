package org.remanence.engine.tensor;

import java.util.List;
import java.util.Map;
import org.remanence.engine.tensor.SizeFormula.Factor;
import org.remanence.engine.tensor.SizeFormula.Term;

/**
 * Costs of a layer.
 *
 * @param parameters weights by part
 * @param multiplyAdds per token of the forward pass: its products, without elementwise arithmetic;
 *     none of a layer that does not read every token
 * @param kept numbers that training keeps of every token for the backward pass
 * @param outputs width of what it gives, as a product of sizes
 */
public record LayerCosts(
    Map<ParameterPart, List<Term>> parameters,
    List<Term> multiplyAdds,
    List<Term> kept,
    List<Factor> outputs) {
  public LayerCosts {
    parameters = Map.copyOf(parameters);
    multiplyAdds = List.copyOf(multiplyAdds);
    kept = List.copyOf(kept);
    outputs = List.copyOf(outputs);
  }
}
