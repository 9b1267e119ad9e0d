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
 * The table of word vectors.
 *
 * @param vocabulary V, with padding (0) and unknown (1)
 * @param outputs E
 */
public record EmbeddingShape(int vocabulary, int outputs) implements LayerShape {

  @Override
  public String name(int number) {
    return TensorNames.EMBEDDING;
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public List<TensorShape> tensors() {
    return List.of(
        new TensorShape(
            TensorNames.TABLE,
            new int[] {vocabulary, outputs},
            Initializer.uniform(InitialWeights.EMBEDDING_LIMIT)));
  }

  @Override
  public LayerCosts costs(List<Factor> width, Factor tokens) {
    Factor embedding = new Factor("E", outputs);
    Term table = new Term(List.of(new Factor("V", vocabulary), embedding));
    return new LayerCosts(
        Map.of(ParameterPart.EMBEDDING, List.of(table)), List.of(), List.of(), List.of(embedding));
  }
}
