package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.tensor.LayerCosts;
import org.remanence.engine.tensor.SizeFormula;
import org.remanence.engine.tensor.SizeFormula.Factor;

/** A layer's formulas count its tensors, whatever the cell. */
class LayerShapeTest {

  @ParameterizedTest
  @MethodSource("org.remanence.engine.MguCell#withAll")
  void formulasOfARecurrentLayerCountItsTensors(CellType cell) {
    RecurrentShape layer = new RecurrentShape(cell, 7, 5, true, true);
    LayerCosts costs = layer.costs(List.of(new Factor("E", 7)), new Factor("T", 5));
    long weights =
        costs.parameters().values().stream().mapToLong(terms -> formula(terms).value()).sum();
    assertThat(weights).isEqualTo(layer.parameters());
    assertThat(weights)
        .isEqualTo(
            2L
                * (7 + (cell.hasRecurrentKernel() ? 5 : 0) + cell.biasRows())
                * cell.blockCount()
                * 5);
    assertThat(formula(List.of(new SizeFormula.Term(costs.outputs()))).value())
        .isEqualTo(layer.outputs());
  }

  @Test
  void costsOfACellThatTheProgramDoesNotHaveFollowFromItsDescription() {
    RecurrentShape layer = new RecurrentShape(MguCell.TYPE, 7, 5, false, false);
    LayerCosts costs = layer.costs(List.of(new Factor("E", 7)), new Factor("T", 5));
    assertThat(formula(costs.multiplyAdds()).letters()).isEqualTo("2·E·H + 2·H²");
    assertThat(formula(costs.kept()).letters()).isEqualTo("5·H");
  }

  @Test
  void layersNameTheirTensorsFromTheInputUpwards() {
    RecurrentShape lower = new RecurrentShape(CellType.GRU, 4, 3, true, true);
    RecurrentShape upper = new RecurrentShape(CellType.RNN, 6, 3, false, false);
    NetworkShape shape = new NetworkShape(9, 4, List.of(lower, upper), 2);
    assertThat(shape.layers())
        .extracting(NetworkShape.Layer::name)
        .containsExactly("embedding", "recurrent.0", "recurrent.1", "dense");
    assertThat(shape.tensors().keySet())
        .containsExactly(
            "embedding.embeddings",
            "recurrent.0.kernel",
            "recurrent.0.recurrent_kernel",
            "recurrent.0.bias",
            "recurrent.0.backward.kernel",
            "recurrent.0.backward.recurrent_kernel",
            "recurrent.0.backward.bias",
            "recurrent.1.kernel",
            "recurrent.1.recurrent_kernel",
            "recurrent.1.bias",
            "dense.kernel",
            "dense.bias");
    assertThat(shape.tensors().get("recurrent.0.bias")).containsExactly(2, 9);
  }

  @Test
  void aNetworkIsAListOfLayersThatFit() {
    DenseShape dense = new DenseShape(4, 2);
    NetworkShape flat = new NetworkShape(new EmbeddingShape(9, 4), List.of(), dense);
    assertThat(flat.recurrent()).isEmpty();
    assertThat(flat.parameters()).isEqualTo(9 * 4 + 4 * 2 + 2);
    RecurrentShape wide = new RecurrentShape(CellType.RNN, 4, 3, true, false);
    assertThatThrownBy(() -> new NetworkShape(new EmbeddingShape(9, 4), List.of(wide), dense))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not read 6 numbers");
  }

  private static SizeFormula formula(List<SizeFormula.Term> terms) {
    return new SizeFormula(terms);
  }
}
