package org.remanence.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.tensor.LayerCosts;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.engine.tensor.SizeFormula;
import org.remanence.engine.tensor.SizeFormula.Factor;
import org.remanence.engine.tensor.SizeFormula.Term;

/**
 * Costs of an architecture at given sizes, with the formulas behind.
 *
 * @param parameters weights by part; together {@link NetworkShape#parameters()}
 * @param multiplyAdds per token of the forward pass: the products of the layers of states, without
 *     elementwise arithmetic and the dense layer, which reads once per text that is classified
 * @param bytes of the states that training keeps of one text of T tokens for the backward pass
 */
public record NetworkCosts(
    Architecture architecture,
    Map<ParameterPart, SizeFormula> parameters,
    SizeFormula multiplyAdds,
    SizeFormula bytes) {

  /** The costs of reading texts of {@code tokens} tokens. */
  public static NetworkCosts of(Architecture architecture, NetworkSizes sizes, int tokens) {
    Map<ParameterPart, List<Term>> parameters = new EnumMap<>(ParameterPart.class);
    List<Term> products = new ArrayList<>();
    List<Term> bytes = new ArrayList<>();
    Factor length = new Factor("T", tokens);
    Term text = new Term(List.of(Factor.plain(Float.BYTES), length));
    List<Factor> width = List.of();
    for (NetworkShape.Layer layer : sizes.shape(architecture).layers()) {
      LayerCosts costs = layer.shape().costs(width, length);
      costs
          .parameters()
          .forEach(
              (part, terms) ->
                  parameters.computeIfAbsent(part, any -> new ArrayList<>()).addAll(terms));
      products.addAll(costs.multiplyAdds());
      costs.kept().forEach(kept -> bytes.add(text.times(kept.factors())));
      width = costs.outputs();
    }
    Map<ParameterPart, SizeFormula> parts = new EnumMap<>(ParameterPart.class);
    parameters.forEach((part, terms) -> parts.put(part, new SizeFormula(terms)));
    return new NetworkCosts(architecture, parts, new SizeFormula(products), new SizeFormula(bytes));
  }

  /** The weights of one part; an empty sum if the architecture has none. */
  public SizeFormula parameters(ParameterPart part) {
    return parameters.getOrDefault(part, new SizeFormula(List.of()));
  }

  /** All weights. */
  public long total() {
    return parameters.values().stream().mapToLong(SizeFormula::value).sum();
  }
}
