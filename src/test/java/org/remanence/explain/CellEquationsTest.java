package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;

/** The equations as textbooks and docs/architecture.md have them. */
class CellEquationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RNN  | HIDDEN_STATE | h(t) = tanh(x(t)·W + h(t−1)·U + b)",
        "LSTM | INPUT_GATE   | i(t) = σ(x(t)·Wᵢ + h(t−1)·Uᵢ + bᵢ)",
        "LSTM | FORGET_GATE  | f(t) = σ(x(t)·W_f + h(t−1)·U_f + b_f)",
        "LSTM | OUTPUT_GATE  | o(t) = σ(x(t)·Wₒ + h(t−1)·Uₒ + bₒ)",
        "LSTM | CANDIDATE    | c̃(t) = tanh(x(t)·W_c + h(t−1)·U_c + b_c)",
        "LSTM | CELL_STATE   | c(t) = f(t)∘c(t−1) + i(t)∘c̃(t)",
        "LSTM | HIDDEN_STATE | h(t) = o(t)∘tanh(c(t))",
        "GRU  | UPDATE_GATE  | z(t) = σ(x(t)·W_z + b₀_z + h(t−1)·U_z + b₁_z)",
        "GRU  | RESET_GATE   | r(t) = σ(x(t)·Wᵣ + b₀ᵣ + h(t−1)·Uᵣ + b₁ᵣ)",
        "GRU  | CANDIDATE    | h̃(t) = tanh(x(t)·W_h + b₀_h + r(t)∘(h(t−1)·U_h + b₁_h))",
        "GRU  | HIDDEN_STATE | h(t) = z(t)∘h(t−1) + (1 − z(t))∘h̃(t)",
        "minGRU | UPDATE_GATE | z(t) = σ(x(t)·W_z + b_z)",
        "minGRU | CANDIDATE   | h̃(t) = x(t)·W_h + b_h",
        "minGRU | HIDDEN_STATE | h(t) = (1 − z(t))∘h(t−1) + z(t)∘h̃(t)",
        "minLSTM | FORGET_GATE | f(t) = σ(x(t)·W_f + b_f)",
        "minLSTM | HIDDEN_STATE | h(t) = f(t)/(f(t)+i(t))∘h(t−1) + i(t)/(f(t)+i(t))∘h̃(t)",
      })
  void everyQuantityHasItsOwn(CellType cell, Signal signal, String equation) {
    assertThat(CellEquations.of(cell, signal)).isEqualTo(equation);
  }

  @Test
  void cellsComparedAreWrittenShort() {
    assertThat(CellEquations.gates(CellType.RNN)).isEqualTo("h(t) = tanh(x(t)·W + h(t−1)·U + b)");
    assertThat(CellEquations.gates(CellType.LSTM)).isEqualTo("i, f, o = σ(x(t)·W + h(t−1)·U + b)");
    assertThat(CellEquations.gates(CellType.GRU))
        .isEqualTo("z, r = σ(x(t)·W + b₀ + h(t−1)·U + b₁)");
    assertThat(CellEquations.states(CellType.RNN))
        .containsExactly("h(t) = tanh(x(t)·W + h(t−1)·U + b)");
    assertThat(CellEquations.states(CellType.LSTM))
        .containsExactly("c(t) = f∘c(t−1) + i∘c̃", "h(t) = o∘tanh(c(t))");
    assertThat(CellEquations.states(CellType.GRU)).containsExactly("h(t) = z∘h(t−1) + (1−z)∘h̃");
    assertThat(CellEquations.gates(CellType.MIN_LSTM)).isEqualTo("f, i = σ(x(t)·W + b)");
    assertThat(CellEquations.states(CellType.MIN_LSTM))
        .containsExactly("h(t) = f/(f+i)∘h(t−1) + i/(f+i)∘h̃");
  }

  @Test
  void gradientsPassThroughWhatIsKept() {
    assertThat(CellEquations.gradients(CellType.RNN))
        .containsExactly("∂h(t+1)/∂h(t) = diag(1 − h(t+1)²)·Uᵀ");
    assertThat(CellEquations.gradients(CellType.LSTM))
        .containsExactly(
            "s(t) = [h(t), c(t)]",
            "∂c(t+1)/∂c(t) = diag(f(t+1))",
            "∂h(t+1)/∂c(t) = diag(o(t+1)∘(1 − tanh²(c(t+1)))∘f(t+1))");
    assertThat(CellEquations.gradients(CellType.GRU))
        .containsExactly("∂h(t+1)/∂h(t) = diag(z(t+1)) + …");
    assertThat(CellEquations.gradients(CellType.MIN_GRU))
        .as("the only way")
        .containsExactly("∂h(t+1)/∂h(t) = diag((1 − z(t+1)))");
    assertThat(CellEquations.keepingPath(CellType.LSTM)).isEqualTo("f(T)∘…∘f(t+1)");
    assertThat(CellEquations.keepingPath(CellType.GRU)).isEqualTo("z(T)∘…∘z(t+1)");
  }

  @Test
  void drawingsHaveTheSameSymbols() {
    assertThat(symbols(CellType.LSTM, Quantity.INTO_CANDIDATE, Quantity.KEPT, Quantity.ADDED))
        .containsExactly("Σ c̃", "f·c(t−1)", "i·c̃");
    assertThat(
            symbols(
                CellType.GRU,
                Quantity.INTO_UPDATE_GATE,
                Quantity.RECALLED,
                Quantity.KEPT,
                Quantity.ADDED,
                Quantity.COMPLEMENT))
        .containsExactly("Σ z", "r·(h(t−1)·U + b₁)", "z·h(t−1)", "(1−z)·h̃", "1−z");
    assertThat(symbols(CellType.RNN, Quantity.INTO_STATE, Quantity.HIDDEN_STATE))
        .containsExactly("Σ h", "h(t)");
  }

  private static List<String> symbols(CellType cell, Quantity... quantities) {
    return Stream.of(quantities).map(each -> each.symbol(cell)).toList();
  }
}
