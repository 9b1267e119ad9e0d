package org.remanence.explain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation;
import org.remanence.engine.cell.StateEquation.Share;

/**
 * A cell's equations without numbers, written from its description. Mathematics reads alike in all
 * languages.
 */
public final class CellEquations {
  /** Letters that Unicode has as a subscript; others are set off by a line. */
  private static final Map<String, String> SUBSCRIPTS = Map.of("i", "ᵢ", "o", "ₒ", "r", "ᵣ");

  private CellEquations() {}

  /** One quantity's equation with all indices, such as {@code c(t) = f(t)∘c(t−1) + i(t)∘c̃(t)}. */
  public static String of(CellType cell, Signal signal) {
    if (signal == Signal.HIDDEN_STATE && cell.hasCellState()) {
      return "h(t) = %s(t)∘%s(c(t))"
          .formatted(
              cell.block(cell.equation().outputGate()).symbol(),
              cell.equation().squashing().symbol());
    }
    if (cell.isGated() && signal == cell.equation().state()) {
      StateEquation equation = cell.equation();
      return "%s(t) = %s∘%s(t−1) + %s∘%s(t)"
          .formatted(
              letter(signal),
              share(cell, equation.keep(), "(t)", " − "),
              letter(signal),
              share(cell, equation.add(), "(t)", " − "),
              cell.block(equation.candidate()).symbol());
    }
    CellBlock block = cell.block(signal);
    String index = cell.isGated() ? index(block) : "";
    return block.symbol() + "(t) = " + block.activation().written(sum(cell, block, index, "(t)"));
  }

  /** The equations of the gates in one line; of a cell without gates, that of its state. */
  public static String gates(CellType cell) {
    if (!cell.isGated()) {
      return of(cell, Signal.HIDDEN_STATE);
    }
    List<CellBlock> gates =
        cell.blocks().stream().filter(block -> block.signal().isGate()).toList();
    return gates.stream().map(CellBlock::symbol).collect(Collectors.joining(", "))
        + " = "
        + gates.get(0).activation().written(sum(cell, gates.get(0), "", ""));
  }

  /** Equations of the states, line by line. */
  public static List<String> states(CellType cell) {
    if (!cell.isGated()) {
      return List.of(of(cell, Signal.HIDDEN_STATE));
    }
    StateEquation equation = cell.equation();
    String state = letter(equation.state());
    String next =
        "%s(t) = %s∘%s(t−1) + %s∘%s"
            .formatted(
                state,
                share(cell, equation.keep()),
                state,
                share(cell, equation.add()),
                cell.block(equation.candidate()).symbol());
    return cell.hasCellState()
        ? List.of(
            next,
            "h(t) = %s∘%s(c(t))"
                .formatted(
                    cell.block(equation.outputGate()).symbol(), equation.squashing().symbol()))
        : List.of(next);
  }

  /** Equations of what a step does to a gradient, line by line. */
  public static List<String> gradients(CellType cell) {
    if (!cell.isGated()) {
      return List.of("∂h(t+1)/∂h(t) = diag(1 − h(t+1)²)·Uᵀ");
    }
    String keep = share(cell, cell.equation().keep(), "(t+1)", " − ");
    if (!cell.hasCellState()) {
      String rest = cell.hasRecurrentKernel() ? " + …" : "";
      return List.of("∂h(t+1)/∂h(t) = diag(%s)%s".formatted(keep, rest));
    }
    return List.of(
        "s(t) = [h(t), c(t)]",
        "∂c(t+1)/∂c(t) = diag(%s)".formatted(keep),
        "∂h(t+1)/∂c(t) = diag(%s(t+1)∘(1 − tanh²(c(t+1)))∘%s)"
            .formatted(cell.block(cell.equation().outputGate()).symbol(), keep));
  }

  /** The way of a gradient through what is kept alone: {@code f(T)∘…∘f(t+1)}. */
  public static String keepingPath(CellType cell) {
    Share keep = cell.equation().keep();
    return share(cell, keep, "(T)", "−") + "∘…∘" + share(cell, keep, "(t+1)", "−");
  }

  /** A gate as a factor in a product, {@code f} or {@code (1−z)}. */
  static String share(CellType cell, Share share) {
    return share(cell, share, "", "−");
  }

  private static String share(CellType cell, Share share, String time, String minus) {
    String gate = cell.block(share.gate()).symbol() + time;
    if (share.other() != null) {
      String forget = cell.block(cell.equation().keep().gate()).symbol() + time;
      String input = cell.block(cell.equation().add().gate()).symbol() + time;
      return gate + "/(" + forget + "+" + input + ")";
    }
    return share.rest() ? "(1" + minus + gate + ")" : gate;
  }

  private static String sum(CellType cell, CellBlock block, String index, String time) {
    boolean apart = cell.biasRows() == 2;
    String input = "x(t)·W" + index + (apart ? " + b₀" + index : "");
    String bias = cell.biasRows() == 0 ? "" : " + " + (apart ? "b₁" : "b") + index;
    String product = "·U" + index;
    return switch (block.recurrence()) {
      case NONE -> input + bias;
      case PLAIN -> "%s + h(t−1)%s%s".formatted(input, product, bias);
      case RESET_AFTER ->
          "%s + %s∘(h(t−1)%s%s)".formatted(input, reset(cell, block) + time, product, bias);
      case RESET_BEFORE ->
          "%s + (%s∘h(t−1))%s%s".formatted(input, reset(cell, block) + time, product, bias);
    };
  }

  private static String reset(CellType cell, CellBlock block) {
    return cell.block(block.resetGate()).symbol();
  }

  private static String letter(Signal state) {
    return state == Signal.CELL_STATE ? "c" : "h";
  }

  /** Index of the block's weights: its symbol without a tilde, lowered. */
  private static String index(CellBlock block) {
    String letter = block.symbol().substring(0, 1);
    return SUBSCRIPTS.getOrDefault(letter, "_" + letter);
  }
}
