package org.remanence.engine.dl4j;

import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.CpuNDArrayFactory;
import org.nd4j.linalg.cpu.nativecpu.blas.CpuBlas;

/**
 * ND4J's own array factory, except that it asks for OpenBLAS's functions alone. ND4J's also asks
 * for functions of MKL, which are not there, and such a search can stop the process for good (see
 * {@link org.remanence.engine.memory.OpenBlas}). ND4J finds this class by its name.
 */
public final class ArrayFactory extends CpuNDArrayFactory {
  /** In the order that ND4J's native side expects them in. */
  private static final List<String> FUNCTIONS =
      List.of(
          "cblas_sgemv",
          "cblas_dgemv",
          "cblas_sgemm",
          "cblas_dgemm",
          "cblas_sgemm_batch",
          "cblas_dgemm_batch",
          "LAPACKE_sgesvd",
          "LAPACKE_dgesvd",
          "LAPACKE_sgesdd",
          "LAPACKE_dgesdd");

  /** For ND4J. */
  public ArrayFactory(DataType type, char order) {
    super(type, order);
  }

  /** For ND4J. */
  public ArrayFactory(DataType type, Character order) {
    super(type, order);
  }

  @Override
  public void createBlas() {
    blas = new OneThread();
    PointerPointer<Pointer> functions = new PointerPointer<>(FUNCTIONS.size());
    for (int i = 0; i < FUNCTIONS.size(); i++) {
      functions.put(i, Loader.addressof(FUNCTIONS.get(i)));
    }
    nativeOps.initializeFunctions(functions);
    if (nativeOps.lastErrorCode() != 0) {
      throw new IllegalStateException(nativeOps.lastErrorMessage());
    }
  }

  /** OpenBLAS with the one thread that it was given when it was loaded. */
  private static final class OneThread extends CpuBlas {
    @Override
    public void setMaxThreads(int threads) {
      // As many as it has: the call goes by a search for MKL.
    }

    @Override
    public int getMaxThreads() {
      return 1;
    }
  }
}
