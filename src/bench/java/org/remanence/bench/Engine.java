package org.remanence.bench;

/** A network and its optimiser in one of the libraries compared; for one thread. */
interface Engine extends AutoCloseable {
  /**
   * Trains one batch.
   *
   * @param ids [B][T]
   * @return the batch's loss, or what makes the library finish computing
   */
  double train(int[][] ids, int[] labels);

  /** Runs one sentence of T words; what it gives is not looked into. */
  Object read(int[] ids);

  @Override
  void close();
}
