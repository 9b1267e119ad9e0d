package org.remanence.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.engine.tensor.ColumnBlock;
import org.remanence.engine.tensor.Initializer;
import org.remanence.engine.tensor.LayerCosts;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.engine.tensor.SizeFormula.Factor;
import org.remanence.engine.tensor.SizeFormula.Term;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.engine.tensor.TensorShape;

/**
 * One recurrent layer: {@code inputs} I, {@code units} H per direction.
 *
 * @param returnSequences whether it gives its state at every step (a layer above needs them, or the
 *     dense layer answers each) or only the final one
 */
public record RecurrentShape(
    CellType cell, int inputs, int units, boolean bidirectional, boolean returnSequences)
    implements StateShape {

  @Override
  public String name(int number) {
    return TensorNames.recurrent(number);
  }

  /** Width of what the layer gives out: H, or 2H for two directions (concatenated). */
  @Override
  public int outputs() {
    return bidirectional ? 2 * units : units;
  }

  @Override
  public OptionalInt context() {
    return OptionalInt.empty();
  }

  @Override
  public RecurrentShape returningSequences() {
    return new RecurrentShape(cell, inputs, units, bidirectional, true);
  }

  /**
   * For each direction kernel [I, gH], recurrent kernel [H, gH] if the cell has one, bias [gH] or
   * [2, gH].
   */
  @Override
  public List<TensorShape> tensors() {
    int columns = cell.blockCount() * units;
    int[] bias = cell.biasRows() == 1 ? new int[] {columns} : new int[] {cell.biasRows(), columns};
    List<TensorShape> tensors = new ArrayList<>();
    for (int direction = 0; direction < directions(); direction++) {
      boolean backward = direction == 1;
      tensors.add(
          new TensorShape(
              TensorNames.inDirection(TensorNames.KERNEL, backward),
              new int[] {inputs, columns},
              Initializer.glorot()));
      if (cell.hasRecurrentKernel()) {
        tensors.add(
            new TensorShape(
                TensorNames.inDirection(TensorNames.RECURRENT_KERNEL, backward),
                new int[] {units, columns},
                Initializer.orthogonal()));
      }
      tensors.add(
          new TensorShape(
              TensorNames.inDirection(TensorNames.BIAS, backward),
              bias,
              Initializer.biases(cell.blocks(), units)));
    }
    return tensors;
  }

  /** In each tensor one block for each of the cell's, in their order. */
  @Override
  public List<ColumnBlock> blocks(TensorShape tensor) {
    return IntStream.range(0, cell.blockCount())
        .mapToObj(i -> new ColumnBlock(cell.blocks().get(i).symbol(), i * units, units))
        .toList();
  }

  @Override
  public LayerCosts costs(List<Factor> width, Factor tokens) {
    Factor hidden = new Factor("H", units);
    Term perDirection = Term.of(directions());
    Term blocks = perDirection.times(Factor.plain(cell.blockCount()));
    Term kernel = blocks.times(width).times(hidden);
    List<Term> recurrentKernel =
        cell.hasRecurrentKernel() ? List.of(blocks.times(hidden).times(hidden)) : List.of();
    Term bias = blocks.times(Factor.plain(cell.biasRows())).times(hidden);
    return new LayerCosts(
        Map.of(
            ParameterPart.KERNEL, List.of(kernel),
            ParameterPart.RECURRENT_KERNEL, recurrentKernel,
            ParameterPart.BIAS, List.of(bias)),
        Stream.concat(Stream.of(kernel), recurrentKernel.stream()).toList(),
        List.of(perDirection.times(Factor.plain(cell.keptPerStep())).times(hidden)),
        perDirection.times(hidden).factors());
  }
}
