package org.remanence.model.export;

import java.util.Set;
import org.remanence.engine.CellType;
import org.remanence.engine.Pooling;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;

/** Layers that are written for Keras, PyTorch and ONNX: those that these have of their own. */
public final class StockLayers {
  private static final Set<CellType> CELLS = Set.of(CellType.RNN, CellType.LSTM, CellType.GRU);

  private StockLayers() {}

  public static boolean has(CellType cell) {
    return CELLS.contains(cell);
  }

  /** Returns whether a network has nothing but such layers, the dense one on the final state. */
  public static boolean hold(Architecture architecture, Hyperparameters hyperparameters) {
    return has(architecture.cell()) && hyperparameters.pooling() == Pooling.LAST;
  }

  /**
   * Makes sure that another program has the layers of a network.
   *
   * @param program as it is called
   * @throws LocalizedException naming program and layer if it lacks one
   */
  public static void require(
      String program, Architecture architecture, Hyperparameters hyperparameters) {
    if (!architecture.isRecurrent()) {
      throw new LocalizedException("model.export.transformer", program);
    }
    if (!has(architecture.cell())) {
      throw new LocalizedException("model.export.no-layer", program, architecture.cell().name());
    }
    if (hyperparameters.pooling() != Pooling.LAST) {
      throw new LocalizedException(
          "model.export.no-pooling", program, hyperparameters.pooling().id());
    }
  }
}
