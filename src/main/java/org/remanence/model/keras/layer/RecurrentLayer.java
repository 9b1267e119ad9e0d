package org.remanence.model.keras.layer;

import java.util.List;
import java.util.OptionalInt;

/**
 * A cell that reads a sequence in one direction.
 *
 * @param backward whether from the last step to the first; its outputs stay in that order
 * @param sequences whether it gives its state after each step, or the last alone
 * @param zeroForMask whether the output of a masked step is 0 instead of the one before it
 */
public record RecurrentLayer(
    String name, Cell cell, boolean backward, boolean sequences, boolean zeroForMask)
    implements KerasLayer {

  @Override
  public OptionalInt inputs() {
    return OptionalInt.of(cell.inputs());
  }

  @Override
  public int outputs(int inputs) {
    return cell.units();
  }

  @Override
  public boolean sequences(boolean input) {
    return sequences;
  }

  @Override
  public List<RecurrentLayer> directions() {
    return List.of(this);
  }

  @Override
  public Values apply(Values input, Recorder recorder) {
    Recurrence.Run run = run(input, "", recorder);
    return sequences
        ? new Values(outputs(run, input), true, input.mask())
        : Values.vector(run.last().hidden());
  }

  /** Reads and reports what it did. */
  Recurrence.Run run(Values input, String direction, Recorder recorder) {
    Recurrence.Run run = new Recurrence(cell, backward).read(input, recorder.edits());
    recorder.record(
        new RecurrentTrace(
            name, direction, cell.type(), backward, input, run.signals(), run.last().signals()));
    return run;
  }

  /** The outputs in the order they were read. */
  double[][] outputs(Recurrence.Run run, Values input) {
    double[][] outputs = run.outputs().clone();
    for (int i = 0; zeroForMask && i < outputs.length; i++) {
      if (!input.reads(backward ? outputs.length - 1 - i : i)) {
        outputs[i] = new double[cell.units()];
      }
    }
    return outputs;
  }
}
