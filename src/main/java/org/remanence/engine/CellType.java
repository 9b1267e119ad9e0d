package org.remanence.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.cell.Activation;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation;
import org.remanence.engine.memory.Precision;

/**
 * A recurrent cell, described once: its column blocks in the order of Keras 3's kernels, its state
 * equation, and the kernel that computes it. Weights and their initial values, costs, sums,
 * equations and drawings follow from it. {@link #all} are those of this program; another is a
 * constant of this class and a {@link RecurrentCell}.
 */
public final class CellType {
  /** Bias that the LSTM's forget gate starts at (Jozefowicz et al. 2015). */
  private static final float FORGET_BIAS = 1;

  public static final CellType RNN =
      new CellType(
          "RNN", List.of(CellBlock.content(Signal.HIDDEN_STATE, "h")), 1, null, SimpleRnnCell::new);

  public static final CellType LSTM =
      new CellType(
          "LSTM",
          List.of(
              CellBlock.gate(Signal.INPUT_GATE, "i"),
              CellBlock.gate(Signal.FORGET_GATE, "f").startingAt(FORGET_BIAS),
              CellBlock.content(Signal.CANDIDATE, "c̃"),
              CellBlock.gate(Signal.OUTPUT_GATE, "o")),
          1,
          new StateEquation(
              Signal.CELL_STATE,
              StateEquation.Share.of(Signal.FORGET_GATE),
              StateEquation.Share.of(Signal.INPUT_GATE),
              Signal.CANDIDATE,
              Signal.OUTPUT_GATE),
          LstmCell::new);

  /** With {@code reset_after}: the reset gate acts after the recurrent product. */
  public static final CellType GRU =
      new CellType(
          "GRU",
          List.of(
              CellBlock.gate(Signal.UPDATE_GATE, "z"),
              CellBlock.gate(Signal.RESET_GATE, "r"),
              CellBlock.content(Signal.CANDIDATE, "h̃")
                  .reset(CellBlock.Recurrence.RESET_AFTER, Signal.RESET_GATE)),
          2,
          new StateEquation(
              Signal.HIDDEN_STATE,
              StateEquation.Share.of(Signal.UPDATE_GATE),
              StateEquation.Share.restOf(Signal.UPDATE_GATE),
              Signal.CANDIDATE,
              null),
          GruCell::new);

  /** Its gate and its candidate see the input alone. */
  public static final CellType MIN_GRU =
      new CellType(
          "minGRU",
          List.of(
              CellBlock.gate(Signal.UPDATE_GATE, "z").ofInputAlone(),
              CellBlock.content(Signal.CANDIDATE, "h̃").with(Activation.LINEAR).ofInputAlone()),
          1,
          new StateEquation(
              Signal.HIDDEN_STATE,
              StateEquation.Share.restOf(Signal.UPDATE_GATE),
              StateEquation.Share.of(Signal.UPDATE_GATE),
              Signal.CANDIDATE,
              null),
          MinGruCell::new);

  /** Its gates, which see the input alone, are weighed against each other. */
  public static final CellType MIN_LSTM =
      new CellType(
          "minLSTM",
          List.of(
              CellBlock.gate(Signal.FORGET_GATE, "f").startingAt(FORGET_BIAS).ofInputAlone(),
              CellBlock.gate(Signal.INPUT_GATE, "i").ofInputAlone(),
              CellBlock.content(Signal.CANDIDATE, "h̃").with(Activation.LINEAR).ofInputAlone()),
          1,
          new StateEquation(
              Signal.HIDDEN_STATE,
              StateEquation.Share.partOf(Signal.FORGET_GATE, Signal.INPUT_GATE),
              StateEquation.Share.partOf(Signal.INPUT_GATE, Signal.FORGET_GATE),
              Signal.CANDIDATE,
              null),
          MinLstmCell::new);

  /** No cell, but a block without gates or a state from step to step: its traces hold h alone. */
  public static final CellType TRANSFORMER = described("Transformer", List.of(), 0, null);

  private static final List<CellType> ALL = List.of(RNN, LSTM, GRU, MIN_GRU, MIN_LSTM);

  private final String name;
  private final List<CellBlock> blocks;
  private final int biasRows;
  private final @Nullable StateEquation equation;
  private final Kernel kernel;
  private final List<Signal> signals;

  /** Makes the {@link RecurrentCell} that computes this type for a slice of a batch. */
  interface Kernel {
    RecurrentCell create(int units, Precision precision, CellMemory memory, int first, int count);
  }

  /**
   * @param biasRows 2 if inputs and recurrence have a bias each, else 1
   * @param equation null if the only block is the new state
   */
  CellType(
      String name,
      List<CellBlock> blocks,
      int biasRows,
      @Nullable StateEquation equation,
      Kernel kernel) {
    this.name = name;
    this.blocks = List.copyOf(blocks);
    this.biasRows = biasRows;
    this.equation = equation;
    this.kernel = kernel;
    if (blocks.stream()
        .anyMatch(
            block -> (block.recurrence() != CellBlock.Recurrence.NONE) != hasRecurrentKernel())) {
      throw new IllegalArgumentException("h(t−1) comes into all blocks or none: " + name);
    }
    List<Signal> recorded = new ArrayList<>(blocks.stream().map(CellBlock::signal).toList());
    if (blocks.isEmpty()) {
      recorded.add(Signal.HIDDEN_STATE);
    }
    if (equation != null) {
      if (equation.state() == Signal.CELL_STATE) {
        recorded.add(Signal.CELL_STATE);
      }
      recorded.add(Signal.HIDDEN_STATE);
    }
    signals = List.copyOf(recorded);
  }

  /**
   * A cell that another program trained: described as these are, and computed elsewhere.
   *
   * @param name of the cell whose words describe it, such as {@code LSTM}
   * @param biasRows 2 if inputs and recurrence have a bias each, 1 for one, 0 for none
   * @param equation null if the only block is the new state
   */
  public static CellType described(
      String name, List<CellBlock> blocks, int biasRows, @Nullable StateEquation equation) {
    return new CellType(
        name,
        blocks,
        biasRows,
        equation,
        (units, precision, memory, first, count) -> {
          throw new IllegalStateException(name + " is computed elsewhere");
        });
  }

  /** The cells of this program, the simplest first. */
  public static List<CellType> all() {
    return ALL;
  }

  /**
   * The cell called {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static CellType of(String name) {
    return ALL.stream()
        .filter(cell -> cell.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** Its name, such as {@code LSTM}. */
  public String name() {
    return name;
  }

  /** The name in files and message keys, such as {@code lstm}. */
  public String id() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The column blocks of width H of the kernel, the recurrent kernel and the bias, in order. */
  public List<CellBlock> blocks() {
    return blocks;
  }

  public int blockCount() {
    return blocks.size();
  }

  /**
   * The block behind a signal.
   *
   * @throws IllegalArgumentException if no weights lead to it
   */
  public CellBlock block(Signal signal) {
    return blocks.stream()
        .filter(block -> block.signal() == signal)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no weights lead to " + signal.id()));
  }

  /** A signal as equations write it, such as {@code f}; states are {@code h} and {@code c}. */
  public String symbol(Signal signal) {
    return switch (signal) {
      case HIDDEN_STATE -> "h";
      case CELL_STATE -> "c";
      default -> block(signal).symbol();
    };
  }

  /** Returns whether a state passes from step to step. */
  public boolean isRecurrent() {
    return !blocks.isEmpty();
  }

  /** Returns whether gates decide what is kept and what is added. */
  public boolean isGated() {
    return equation != null;
  }

  /**
   * Equation of the state.
   *
   * @throws IllegalStateException if the cell has no gates
   */
  public StateEquation equation() {
    if (equation == null) {
      throw new IllegalStateException(name + " has no gates");
    }
    return equation;
  }

  /** Signals that pass from step to step: h, and c if the cell has one. */
  public List<Signal> states() {
    return hasCellState()
        ? List.of(Signal.HIDDEN_STATE, Signal.CELL_STATE)
        : List.of(Signal.HIDDEN_STATE);
  }

  /** Returns whether there is a c beside h. */
  public boolean hasCellState() {
    return signals.contains(Signal.CELL_STATE);
  }

  /** Rows of the bias: 2 for GRU (input part, recurrent part), else 1; 0 without a bias. */
  public int biasRows() {
    return biasRows;
  }

  /** Signals that a trace of this cell holds. */
  public List<Signal> signals() {
    return signals;
  }

  /**
   * Numbers that training keeps per unit and step for the backward pass: the signals, h(t−1) as it
   * enters the recurrent product if there is one, and for a block that is reset what its gate acts
   * on.
   */
  public int keptPerStep() {
    long reset = blocks.stream().filter(CellBlock::isReset).count();
    return signals.size() + (hasRecurrentKernel() ? 1 : 0) + Math.toIntExact(reset);
  }

  /** Returns whether h(t−1) comes into the sums behind the blocks. */
  public boolean hasRecurrentKernel() {
    return isRecurrent() && blocks.get(0).recurrence() != CellBlock.Recurrence.NONE;
  }

  /** Returns whether a block's h(t−1)·U is needed by itself instead of in a sum with x·W. */
  boolean keepsProductApart(int block) {
    return blocks.get(block).recurrence() == CellBlock.Recurrence.RESET_AFTER;
  }

  /** Returns whether a block has a recurrent product of its own, which waits for the reset gate. */
  boolean scalesState(int block) {
    return blocks.get(block).recurrence() == CellBlock.Recurrence.RESET_BEFORE;
  }

  /** Returns whether any block has one. */
  boolean scalesState() {
    return IntStream.range(0, blocks.size()).anyMatch(this::scalesState);
  }

  RecurrentCell kernel(int units, Precision precision, CellMemory memory, int first, int count) {
    return kernel.create(units, precision, memory, first, count);
  }

  @Override
  public String toString() {
    return name;
  }
}
