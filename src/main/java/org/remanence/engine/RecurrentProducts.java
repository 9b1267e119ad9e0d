package org.remanence.engine;

import org.remanence.engine.memory.NativeBlock;

/**
 * The matrix products of one direction of a recurrent layer, on its {@link CellMemory}: those over
 * all steps, which are shared among the cores, and those of a slice's step, which several threads
 * ask for at a time. Blocks of a cell are its gates and candidates; a plain one is any whose reset
 * gate does not come before its product. N = T·B rows.
 */
interface RecurrentProducts {
  /**
   * Steps of a single sequence that are multiplied by W together, from its first one on. A library
   * may round sums of other sizes in another way: so no sum depends on what follows these steps,
   * and a reading that goes on at a multiple of them has the sums of one from the beginning.
   */
  int STEPS_TOGETHER = 16;

  /** Into how many slices to cut a batch; no result may depend on it from machine to machine. */
  int slices(int batch);

  /**
   * Stores x·W in the memory's signals, and takes the weights for the steps to come.
   *
   * @param most rows of a step at most
   */
  void project(LayerInput x, CellWeights weights, int most);

  /** Adds h(t−1)·U to the sums of the plain blocks, or stores it where they keep it apart. */
  void addRecurrent(int at, int count);

  /** Adds (r∘h(t−1))·U to the sum of a block that is not plain. */
  void addReset(int block, int at, int count);

  /**
   * Takes the weights for the steps back.
   *
   * @param most rows of a step at most
   */
  void startBackward(CellWeights weights, int most);

  /**
   * Stores what the gradients at the plain blocks' sums come to at h(t−1).
   *
   * @param at where the gradients lie
   * @param to where it goes in {@link CellMemory#recurrentGradient}
   */
  void differentiateRecurrent(int at, int to, int count);

  /** The same for a block that is not plain. */
  void differentiateReset(int block, int at, int to, int count);

  /**
   * Stores the gradients at the weights, and stores or adds those at the inputs. Where inputs are
   * known to be equal, the sum of theirs may stand at the first and zeros at the others.
   *
   * @param weights those of the pass
   * @param gradients written
   * @param inputGradient [N, I]
   * @param add whether to add to {@code inputGradient}
   */
  void differentiate(
      LayerInput x,
      CellWeights weights,
      CellWeights gradients,
      NativeBlock inputGradient,
      boolean add);
}
