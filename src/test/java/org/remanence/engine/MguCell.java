package org.remanence.engine;

import java.util.List;
import java.util.stream.Stream;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.CellBlock.Recurrence;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.cell.StateEquation;
import org.remanence.engine.cell.StateEquation.Share;
import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/**
 * Minimal gated unit (Zhou et al. 2016, arXiv 1603.09420), a cell that the program does not have.
 * One gate does what a GRU's two do:
 *
 * <pre>
 * f = σ(x(t)·W + h(t−1)·U + b)    h̃ = tanh(x(t)·W + (f∘h(t−1))·U + b)
 * h(t) = (1−f)∘h(t−1) + f∘h̃
 * </pre>
 */
public final class MguCell extends RecurrentCell {
  public static final CellType TYPE =
      new CellType(
          "MGU",
          List.of(
              CellBlock.gate(Signal.FORGET_GATE, "f"),
              CellBlock.content(Signal.CANDIDATE, "h̃")
                  .reset(Recurrence.RESET_BEFORE, Signal.FORGET_GATE)),
          1,
          new StateEquation(
              Signal.HIDDEN_STATE,
              Share.restOf(Signal.FORGET_GATE),
              Share.of(Signal.FORGET_GATE),
              Signal.CANDIDATE,
              null),
          MguCell::new);

  private static final int FORGET = 0;
  private static final int CANDIDATE = 1;

  private final HeapRow forgetBias;
  private final HeapRow candidateBias;
  private final HeapRow forget;
  private final HeapRow candidate;
  private final HeapRow gradient;
  private final HeapRow atReset;

  MguCell(int units, Precision precision, CellMemory memory, int first, int count) {
    super(TYPE, units, precision, memory, first, count);
    int size = count * units;
    forgetBias = HeapRow.of(precision, size);
    candidateBias = HeapRow.of(precision, size);
    forget = HeapRow.of(precision, size);
    candidate = HeapRow.of(precision, size);
    gradient = HeapRow.of(precision, size);
    atReset = HeapRow.of(precision, size);
  }

  /** The program's cells and this one. */
  public static List<CellType> withAll() {
    return Stream.concat(CellType.all().stream(), Stream.of(TYPE)).toList();
  }

  /** One of {@link #withAll} by its name. */
  public static CellType named(String name) {
    return name.equals(TYPE.name()) ? TYPE : CellType.of(name);
  }

  @Override
  void startForward(NativeBlock biases) {
    loadBias(forgetBias, biases, FORGET);
    loadBias(candidateBias, biases, CANDIDATE);
  }

  @Override
  void activate(int at) {
    edit(Signal.FORGET_GATE, load(forget, FORGET, at).add(forgetBias).sigmoid());
    multiplyReset(CANDIDATE, at, forget);
    edit(Signal.CANDIDATE, load(candidate, CANDIDATE, at).add(candidateBias).tanh());
    edit(
        Signal.HIDDEN_STATE,
        hidden.difference(candidate, hiddenBefore).times(forget).add(hiddenBefore));
    forget.store(memory.signals[FORGET], at);
    candidate.store(memory.signals[CANDIDATE], at);
  }

  @Override
  void differentiate(int at, int before) {
    load(forget, FORGET, at);
    load(candidate, CANDIDATE, at);
    loadBefore(hiddenBefore, memory.hidden(), memory.startHidden, before);

    gradient.product(hiddenGradient, forget);
    carryGradient.difference(hiddenGradient, gradient);
    gradient.tanhBackward(candidate);
    storeGradient(memory.gradients[CANDIDATE], at, gradient);
    differentiateReset(CANDIDATE, at, forget, atReset);

    gradient.difference(candidate, hiddenBefore).times(hiddenGradient);
    gradient.add(atReset).sigmoidBackward(forget);
    storeGradient(memory.gradients[FORGET], at, gradient);
  }
}
