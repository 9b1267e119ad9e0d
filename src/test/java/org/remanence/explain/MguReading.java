package org.remanence.explain;

import java.util.List;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.MguCell;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.SequenceClassifier;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.model.WeightInputs;

/** A fresh network of minimal gated units that has read a sentence. */
public final class MguReading {
  public static final List<String> TOKENS = List.of("not", "bad", "at", "all");

  private MguReading() {}

  public static CellReading of() {
    RecurrentShape layer = new RecurrentShape(MguCell.TYPE, 4, 3, false, false);
    NetworkShape shape = new NetworkShape(6, 4, List.of(layer), 2);
    Weights drawn = InitialWeights.draw(shape, 11);
    float[] vectors = drawn.get(TensorNames.EMBEDDINGS).values().clone();
    for (int i = 0; i < vectors.length; i++) {
      // As large as trained ones, so that the gate moves.
      vectors[i] *= 20;
    }
    Weights weights = drawn.with(TensorNames.EMBEDDINGS, new Tensor(new int[] {6, 4}, vectors));
    int[] ids = {2, 3, 4, 5};
    List<LayerTrace> layers = new SequenceClassifier(shape, weights).trace(ids).layers();
    return new CellReading(new WeightInputs(shape, weights, List.of(2, 3, 4, 5), layers), layers);
  }
}
