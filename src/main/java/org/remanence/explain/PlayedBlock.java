package org.remanence.explain;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.engine.BlockTrace;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;

/** A transformer's block in a run. */
record PlayedBlock(CellRun run, LayerTrace trace, BlockTrace block) implements PlayedLayer {

  @Override
  public StepValues values(int token, int unit) {
    return BlockValues.of(trace, block, token, unit);
  }

  /** The largest of all numbers, since none but the heads' weights is bounded. */
  @Override
  public double largest(int unit) {
    return IntStream.range(0, trace.tokens())
        .mapToDouble(token -> values(token, unit).largest())
        .max()
        .orElse(0);
  }

  @Override
  public List<Formulas.Equation> equations(int token, int unit) {
    return BlockFormulas.of(run.own().orElseThrow().weights(), trace, block, token, unit);
  }

  /** The words that its heads read most are those of all units. */
  @Override
  public String sentence(int token, int unit) {
    return BlockSentence.of(block, run.tokens(), token);
  }

  @Override
  public String shapes() {
    return BlockShapes.text(block);
  }

  @Override
  public boolean hasSums() {
    return false;
  }

  @Override
  public List<Signal> settable() {
    return List.of();
  }
}
