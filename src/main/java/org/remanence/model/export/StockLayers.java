package org.remanence.model.export;

import java.util.Set;
import org.remanence.engine.CellType;
import org.remanence.i18n.LocalizedException;

/** Cells that Keras, PyTorch and ONNX have a layer or an operator of their own for. */
public final class StockLayers {
  private static final Set<CellType> CELLS = Set.of(CellType.RNN, CellType.LSTM, CellType.GRU);

  private StockLayers() {}

  public static boolean has(CellType cell) {
    return CELLS.contains(cell);
  }

  /**
   * Makes sure that another program has a layer for a cell.
   *
   * @param program as it is called
   * @throws LocalizedException naming program and cell if it has none
   */
  public static void require(String program, CellType cell) {
    if (!has(cell)) {
      throw new LocalizedException("model.export.no-layer", program, cell.name());
    }
  }
}
