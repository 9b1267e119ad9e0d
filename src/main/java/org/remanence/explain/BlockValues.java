package org.remanence.explain;

import java.util.EnumMap;
import java.util.Map;
import org.remanence.engine.BlockTrace;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.BlockPart;
import org.remanence.engine.cell.Signal;
import org.remanence.model.ArgMax;

/** The numbers of a transformer's block at a word. */
final class BlockValues {
  private BlockValues() {}

  /**
   * Values of a word: of vectors with a number for each unit that of the unit, else, and of all
   * units together, the root mean square; of each head the largest weight.
   *
   * @param unit its index, or {@link StepValues#ALL_UNITS}
   */
  static StepValues of(LayerTrace trace, BlockTrace block, int token, int unit) {
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      BlockPart part = quantity.part();
      if (part != null) {
        values.put(quantity, number(block.row(part, token), quantity.isVector(), unit));
      }
    }
    for (int head = 0; head < Quantity.HEADS.size(); head++) {
      float[] weights = block.weights(head, token);
      values.put(Quantity.HEADS.get(head), (double) weights[ArgMax.of(weights)]);
    }
    float[] hidden = trace.get(Signal.HIDDEN_STATE)[token];
    values.put(Quantity.HIDDEN_STATE, number(hidden, false, unit));
    return new StepValues(trace.cell(), block.row(BlockPart.VECTOR, token).length, values);
  }

  private static double number(float[] row, boolean whole, int unit) {
    return whole || unit == StepValues.ALL_UNITS ? CellReading.size(row) : row[unit];
  }
}
