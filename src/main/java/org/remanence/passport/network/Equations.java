package org.remanence.passport.network;

import org.remanence.engine.CellType;
import org.remanence.engine.cell.Activation;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.LayerDescription;

/** The equations that passports name. */
public final class Equations {
  /** Sigmoid that every gate uses. */
  private static final String SIGMOID = ", σ(a) = 1 / (1 + e⁻ᵃ)";

  static final String SOFTMAX = "p = softmax(h·V + d), softmax(a)ₖ = eᵃₖ / Σⱼ eᵃⱼ";

  private Equations() {}

  /** Equation of a gate, candidate or state of a cell. */
  public static String of(CellType cell, Signal signal) {
    boolean sigmoid =
        cell.blocks().stream()
            .anyMatch(
                block -> block.signal() == signal && block.activation() == Activation.SIGMOID);
    return LayerDescription.of(cell).equation(signal) + (sigmoid ? SIGMOID : "");
  }
}
