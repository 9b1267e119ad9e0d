package org.remanence.engine;

/**
 * One recurrent layer: {@code inputs} I, {@code units} H per direction.
 *
 * @param returnSequences whether it gives its state at every step (a layer above needs them) or
 *     only the final one
 */
public record RecurrentShape(
    CellType cell, int inputs, int units, boolean bidirectional, boolean returnSequences) {

  /** Width of what the layer gives out: H, or 2H for two directions (concatenated). */
  public int outputs() {
    return bidirectional ? 2 * units : units;
  }

  public int directions() {
    return bidirectional ? 2 : 1;
  }

  /** Weights of one direction: I×gH + H×gH + bias. */
  public long parametersPerDirection() {
    long columns = (long) cell.blockCount() * units;
    return (inputs + units + cell.biasRows()) * columns;
  }

  public long parameters() {
    return directions() * parametersPerDirection();
  }
}
