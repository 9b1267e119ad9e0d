package org.remanence.engine;

import org.remanence.engine.memory.HeapRow;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Parallel;

/**
 * Weights of y = x·W + b on rows, or their gradients; the rows of a batch are shared among the
 * cores.
 *
 * @param kernel W [I, O]
 * @param bias b [O]; empty for none
 * @param inputs I
 * @param outputs O
 */
record Affine(NativeBlock kernel, NativeBlock bias, int inputs, int outputs) {

  /**
   * Writes y.
   *
   * @param in [N, I]
   * @param out [N, O]
   */
  void forward(NativeBlock in, int rows, NativeBlock out) {
    Parallel.forEachRange(
        rows,
        (long) rows * inputs * outputs,
        (from, count) -> {
          out.multiply(
              from * outputs,
              outputs,
              count,
              outputs,
              inputs,
              in.matrix(from * inputs, inputs),
              kernel.matrix(0, outputs),
              0);
          addBias(out, from, count);
        });
  }

  private void addBias(NativeBlock out, int from, int count) {
    if (bias.size() == 0) {
      return;
    }
    HeapRow shift = HeapRow.of(bias.precision(), outputs).load(bias, 0);
    HeapRow row = HeapRow.of(bias.precision(), outputs);
    for (int i = from; i < from + count; i++) {
      row.load(out, i * outputs).add(shift).store(out, i * outputs);
    }
  }

  /**
   * Writes gradients of a loss.
   *
   * @param in that of the forward pass
   * @param atOut [N, O]
   * @param gradients of these weights
   * @param atIn [N, I]
   */
  void backward(NativeBlock in, int rows, NativeBlock atOut, Affine gradients, NativeBlock atIn) {
    long operations = (long) rows * inputs * outputs;
    Parallel.forEachRange(
        outputs,
        operations,
        (from, count) -> {
          NativeBlock.Operand part = atOut.matrix(from, outputs);
          gradients.kernel.multiply(
              from, outputs, inputs, count, rows, in.transposed(0, inputs), part, 0);
          if (bias.size() > 0) {
            gradients.bias.columnSums(from, rows, count, part);
          }
        });
    Parallel.forEachRange(
        rows,
        operations,
        (from, count) ->
            atIn.multiply(
                from * inputs,
                inputs,
                count,
                inputs,
                outputs,
                atOut.matrix(from * outputs, outputs),
                kernel.transposed(0, outputs),
                0));
  }
}
