package org.remanence.passport;

import org.remanence.engine.CellType;
import org.remanence.engine.Signal;

/** The equations of the cells, as docs/architecture.md has them. */
final class Equations {
  /** σ(a) = 1 / (1 + e⁻ᵃ), which every gate uses. */
  private static final String SIGMOID = ", σ(a) = 1 / (1 + e⁻ᵃ)";

  static final String SOFTMAX = "p = softmax(h·V + d), softmax(a)ₖ = eᵃₖ / Σⱼ eᵃⱼ";

  private Equations() {}

  static String of(CellType cell, Signal signal) {
    return switch (cell) {
      case RNN -> "h(t) = tanh(x(t)·W + h(t−1)·U + b)";
      case LSTM -> lstm(signal);
      case GRU -> gru(signal);
    };
  }

  private static String lstm(Signal signal) {
    return switch (signal) {
      case INPUT_GATE -> "i(t) = σ(x(t)·Wᵢ + h(t−1)·Uᵢ + bᵢ)" + SIGMOID;
      case FORGET_GATE -> "f(t) = σ(x(t)·W_f + h(t−1)·U_f + b_f)" + SIGMOID;
      case OUTPUT_GATE -> "o(t) = σ(x(t)·Wₒ + h(t−1)·Uₒ + bₒ)" + SIGMOID;
      case CANDIDATE -> "c̃(t) = tanh(x(t)·W_c + h(t−1)·U_c + b_c)";
      case CELL_STATE -> "c(t) = f(t)∘c(t−1) + i(t)∘c̃(t)";
      default -> "h(t) = o(t)∘tanh(c(t))";
    };
  }

  private static String gru(Signal signal) {
    return switch (signal) {
      case UPDATE_GATE -> "z(t) = σ(x(t)·W_z + b₀_z + h(t−1)·U_z + b₁_z)" + SIGMOID;
      case RESET_GATE -> "r(t) = σ(x(t)·Wᵣ + b₀ᵣ + h(t−1)·Uᵣ + b₁ᵣ)" + SIGMOID;
      case CANDIDATE -> "h̃(t) = tanh(x(t)·W_h + b₀_h + r(t)∘(h(t−1)·U_h + b₁_h))";
      default -> "h(t) = z(t)∘h(t−1) + (1 − z(t))∘h̃(t)";
    };
  }
}
