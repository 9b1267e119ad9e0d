package org.remanence.engine.memory;

import org.bytedeco.openblas.global.openblas_nolapack;

/** How OpenBLAS is called here. */
final class Blas {
  static final int ROW_MAJOR = openblas_nolapack.CblasRowMajor;

  static {
    // Products of one training step are too small to be worth a second thread's wake-up; the cores
    // are used by several trainings side by side instead.
    openblas_nolapack.blas_set_num_threads(1);
  }

  private Blas() {}

  static int form(boolean transposed) {
    return transposed ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans;
  }
}
