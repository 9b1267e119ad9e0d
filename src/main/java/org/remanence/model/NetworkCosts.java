package org.remanence.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentShape;
import org.remanence.model.SizeFormula.Factor;
import org.remanence.model.SizeFormula.Term;

/**
 * What an architecture costs at given sizes, with the formulas behind.
 *
 * @param parameters weights by part; together {@link NetworkShape#parameters()}
 * @param multiplyAdds per token of the forward pass: the products of the recurrent layers, without
 *     the gates' elementwise arithmetic and the dense layer, which reads once per text
 * @param bytes of the states that training keeps of one text of T tokens for the way back
 */
public record NetworkCosts(
    Architecture architecture,
    Map<ParameterPart, SizeFormula> parameters,
    SizeFormula multiplyAdds,
    SizeFormula bytes) {

  /** The costs of reading texts of {@code tokens} tokens. */
  public static NetworkCosts of(Architecture architecture, NetworkSizes sizes, int tokens) {
    return new Counting(architecture, sizes, tokens).costs();
  }

  /** All weights. */
  public long total() {
    return parameters.values().stream().mapToLong(SizeFormula::value).sum();
  }

  /** The formulas, layer by layer. */
  private static final class Counting {
    private final Architecture architecture;
    private final NetworkShape shape;
    private final Factor vocabulary;
    private final Factor embedding;
    private final Factor hidden;
    private final Factor classes;
    private final Factor tokens;

    Counting(Architecture architecture, NetworkSizes sizes, int tokens) {
      this.architecture = architecture;
      this.tokens = new Factor("T", tokens);
      shape = sizes.shape(architecture);
      vocabulary = new Factor("V", sizes.vocabulary());
      embedding = new Factor("E", sizes.embedding());
      hidden = new Factor("H", sizes.hidden());
      classes = new Factor("C", sizes.classes());
    }

    NetworkCosts costs() {
      List<Term> kernels = new ArrayList<>();
      List<Term> recurrentKernels = new ArrayList<>();
      List<Term> biases = new ArrayList<>();
      List<Term> states = new ArrayList<>();
      List<Factor> inputs = List.of(embedding);
      for (RecurrentShape layer : shape.recurrent()) {
        int directions = layer.directions();
        int blocks = layer.cell().blockCount();
        kernels.add(product(inputs, directions, blocks));
        recurrentKernels.add(product(List.of(hidden), directions, blocks));
        biases.add(product(List.of(), directions, blocks, layer.cell().biasRows()));
        states.add(product(List.of(tokens), Float.BYTES, directions, layer.cell().keptPerStep()));
        inputs = outputs(layer);
      }
      Map<ParameterPart, SizeFormula> parts = new EnumMap<>(ParameterPart.class);
      parts.put(ParameterPart.EMBEDDING, sum(List.of(new Term(List.of(vocabulary, embedding)))));
      parts.put(ParameterPart.KERNEL, sum(kernels));
      parts.put(ParameterPart.RECURRENT_KERNEL, sum(recurrentKernels));
      parts.put(ParameterPart.BIAS, sum(biases));
      parts.put(ParameterPart.DENSE, dense(inputs));
      List<Term> products = new ArrayList<>(kernels);
      products.addAll(recurrentKernels);
      return new NetworkCosts(architecture, parts, sum(products), sum(states));
    }

    /** The numbers that are not 1, then {@code sizes}, then H. */
    private Term product(List<Factor> sizes, int... numbers) {
      List<Factor> factors = new ArrayList<>();
      for (int number : numbers) {
        if (number != 1) {
          factors.add(Factor.plain(number));
        }
      }
      factors.addAll(sizes);
      factors.add(hidden);
      return new Term(factors);
    }

    private List<Factor> outputs(RecurrentShape layer) {
      return layer.bidirectional()
          ? List.of(Factor.plain(layer.directions()), hidden)
          : List.of(hidden);
    }

    private SizeFormula dense(List<Factor> features) {
      List<Factor> weights = new ArrayList<>(features);
      weights.add(classes);
      return sum(List.of(new Term(weights), new Term(List.of(classes))));
    }

    private static SizeFormula sum(List<Term> terms) {
      return new SizeFormula(terms);
    }
  }
}
