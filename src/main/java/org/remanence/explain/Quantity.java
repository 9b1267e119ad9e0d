package org.remanence.explain;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.BlockPart;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.CellBlock.Recurrence;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation.Share;

/** A number that flows through the drawing of a cell, or of a transformer's block. */
public enum Quantity {
  /** The input x(t): a vector, of which the root mean square is shown. */
  INPUT,
  HIDDEN_BEFORE,
  CELL_BEFORE,

  // The sums x(t)·W + h(t−1)·U + b before σ or tanh.
  INTO_INPUT_GATE,
  INTO_FORGET_GATE,
  INTO_OUTPUT_GATE,
  INTO_UPDATE_GATE,
  INTO_RESET_GATE,
  /** With a reset gate without the past, which comes by way of the reset gate. */
  INTO_CANDIDATE,
  /** Sum that goes into an RNN's state. */
  INTO_STATE,
  /** Part of the past that a candidate sees by way of a reset gate: r·(h(t−1)·U + b₁). */
  RECALLED,

  INPUT_GATE(Signal.INPUT_GATE),
  FORGET_GATE(Signal.FORGET_GATE),
  OUTPUT_GATE(Signal.OUTPUT_GATE),
  UPDATE_GATE(Signal.UPDATE_GATE),
  RESET_GATE(Signal.RESET_GATE),
  CANDIDATE(Signal.CANDIDATE),
  /** Part of the old state that is kept: f·c(t−1), or z·h(t−1). */
  KEPT,
  /** Part that is added to it: i·c̃, or (1−z)·h̃. */
  ADDED,
  CELL_STATE(Signal.CELL_STATE),
  /** Cell state before the output gate: tanh c(t), or what else squashes it. */
  SQUASHED,
  /** Share kept of the old state where gates are weighed against each other: f/(f+i). */
  KEEP_SHARE,
  /** Share added of the candidate, likewise: i/(f+i). */
  ADD_SHARE,
  /** Complement of a gate that shares between old and new: 1 − z. */
  COMPLEMENT,

  // Inside a transformer's block.
  /** Input e(t): a vector, of which the root mean square is shown. */
  VECTOR(BlockPart.VECTOR, "e(t)"),
  PROJECTED(BlockPart.PROJECTED, "e(t)·W"),
  POSITION(BlockPart.POSITION, "p(t)"),
  STREAM(BlockPart.STREAM, "x(t)"),
  ATTENTION_NORM(BlockPart.ATTENTION_NORM, "norm(x(t))"),
  QUERY(BlockPart.QUERY, "q(t)"),
  KEY(BlockPart.KEY, "k(t)"),
  VALUE(BlockPart.VALUE, "v(t)"),
  /** Weight of the word that the first head reads most. */
  FIRST_HEAD("max a₁(t)"),
  /** The same of the second. */
  SECOND_HEAD("max a₂(t)"),
  READ(BlockPart.READ, "c(t)"),
  ATTENDED(BlockPart.ATTENDED, "c(t)·Wₒ + bₒ"),
  MIDDLE(BlockPart.MIDDLE, "y(t)"),
  INNER_NORM(BlockPart.INNER_NORM, "norm(y(t))"),
  /** Vector inside the feed-forward part, of which the root mean square is shown. */
  INNER(BlockPart.INNER, "u(t)"),
  FED(BlockPart.FED, "u(t)·W₂ + b₂"),
  SUM(BlockPart.SUM, "z(t)"),

  HIDDEN_STATE(Signal.HIDDEN_STATE);

  /** Those of a transformer's heads, in their order. */
  public static final List<Quantity> HEADS = List.of(FIRST_HEAD, SECOND_HEAD);

  /** Parts of a transformer's block whose symbols alone do not say what they are. */
  private static final List<Quantity> NAMED = List.of(QUERY, KEY, VALUE, READ);

  private final @Nullable Signal signal;
  private final @Nullable BlockPart part;
  private final @Nullable String symbol;

  Quantity() {
    this(null, null, null);
  }

  Quantity(Signal signal) {
    this(signal, null, null);
  }

  Quantity(String symbol) {
    this(null, null, symbol);
  }

  Quantity(BlockPart part, String symbol) {
    this(null, part, symbol);
  }

  Quantity(@Nullable Signal signal, @Nullable BlockPart part, @Nullable String symbol) {
    this.signal = signal;
    this.part = part;
    this.symbol = symbol;
  }

  /** The quantity that a trace records. */
  public static Quantity of(Signal signal) {
    return valueOf(signal.name());
  }

  /** The gate that {@link #COMPLEMENT} is taken of; empty if the cell has none. */
  public static Optional<Signal> complemented(CellType cell) {
    return cell.isGated()
        ? Stream.of(cell.equation().keep(), cell.equation().add())
            .filter(Share::rest)
            .map(Share::gate)
            .findFirst()
        : Optional.empty();
  }

  /** Returns whether two gates are weighed against each other before they act on the state. */
  public static boolean areWeighed(CellType cell) {
    return cell.isGated() && cell.equation().keep().other() != null;
  }

  /** The sum that a gate, candidate or an RNN's state is made of. */
  public static Quantity into(Signal signal) {
    return switch (signal) {
      case INPUT_GATE -> INTO_INPUT_GATE;
      case FORGET_GATE -> INTO_FORGET_GATE;
      case OUTPUT_GATE -> INTO_OUTPUT_GATE;
      case UPDATE_GATE -> INTO_UPDATE_GATE;
      case RESET_GATE -> INTO_RESET_GATE;
      case CANDIDATE -> INTO_CANDIDATE;
      case HIDDEN_STATE -> INTO_STATE;
      case CELL_STATE -> throw new IllegalArgumentException("no weights lead to " + signal);
    };
  }

  /** Signal that the trace records of it; null if it follows from others. */
  public @Nullable Signal signal() {
    return signal;
  }

  /** Part of a message key, such as {@code input_gate}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether its box in a drawing says what it is. */
  public boolean hasBoxName() {
    return signal != null || HEADS.contains(this) || NAMED.contains(this);
  }

  /** Part of a transformer's block that it is a number of; null for others. */
  public @Nullable BlockPart part() {
    return part;
  }

  /** Returns whether it is always told of a whole vector, whichever unit is shown. */
  public boolean isVector() {
    return isInput() || this == INNER;
  }

  /** Returns whether it is what the layer reads, which has a scale of its own. */
  public boolean isInput() {
    return this == INPUT || this == VECTOR;
  }

  /** Returns whether it lies in [0, 1]. */
  public boolean isShare() {
    return this == COMPLEMENT
        || HEADS.contains(this)
        || this == KEEP_SHARE
        || this == ADD_SHARE
        || (signal != null && signal.isGate());
  }

  /** Returns whether it is a sum before σ or tanh. */
  public boolean isSum() {
    return this == RECALLED || name().startsWith("INTO_");
  }

  /** As it is written in the cell's equations. */
  public String symbol(CellType cell) {
    if (symbol != null) {
      return symbol;
    }
    return switch (this) {
      case INPUT -> "x(t)";
      case HIDDEN_BEFORE -> "h(t−1)";
      case CELL_BEFORE -> "c(t−1)";
      case CELL_STATE -> "c(t)";
      case SQUASHED -> cell.equation().squashing().symbol() + " c(t)";
      case HIDDEN_STATE -> "h(t)";
      case RECALLED -> recalled(cell);
      case KEPT ->
          CellEquations.share(cell, cell.equation().keep()) + "·" + before(cell).symbol(cell);
      case ADDED ->
          CellEquations.share(cell, cell.equation().add())
              + "·"
              + cell.block(cell.equation().candidate()).symbol();
      case KEEP_SHARE -> CellEquations.share(cell, cell.equation().keep());
      case ADD_SHARE -> CellEquations.share(cell, cell.equation().add());
      case COMPLEMENT -> "1−" + cell.block(complemented(cell).orElseThrow()).symbol();
      default ->
          cell.blocks().stream()
              .filter(block -> into(block.signal()) == this)
              .findFirst()
              .map(block -> "Σ " + block.symbol())
              .orElseGet(() -> cell.block(Objects.requireNonNull(signal)).symbol());
    };
  }

  /** The state before the step, which the state equation keeps a share of. */
  static Quantity before(CellType cell) {
    return cell.hasCellState() ? CELL_BEFORE : HIDDEN_BEFORE;
  }

  private static String recalled(CellType cell) {
    CellBlock block = cell.blocks().stream().filter(CellBlock::isReset).findFirst().orElseThrow();
    String reset = cell.block(block.resetGate()).symbol();
    return block.recurrence() == Recurrence.RESET_AFTER
        ? reset + "·(h(t−1)·U" + bias(cell) + ")"
        : "(" + reset + "·h(t−1))·U";
  }

  /** The bias that h(t−1) comes with, as a term. */
  private static String bias(CellType cell) {
    return switch (cell.biasRows()) {
      case 0 -> "";
      case 1 -> " + b";
      default -> " + b₁";
    };
  }
}
