package org.remanence.engine.memory;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.openblas.presets.openblas_nolapack.SetNumThreads;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;

/**
 * OpenBLAS: loaded once, whole, by the thread that asks first while the others wait, and before
 * ND4J. Native libraries are loaded here and by ND4J's own first touch alone (docs/decisions/0035).
 */
public final class OpenBlas {
  static final int ROW_MAJOR = openblas_nolapack.CblasRowMajor;

  /** Null once it is loaded. */
  private static final @Nullable LocalizedException FAILURE = tryLoad();

  private OpenBlas() {}

  /**
   * Returns once OpenBLAS is loaded.
   *
   * @throws LocalizedException if it cannot be, which stays so
   */
  public static void load() {
    if (FAILURE != null) {
      throw FAILURE;
    }
  }

  private static @Nullable LocalizedException tryLoad() {
    try {
      NativeFolder.choose();
      loadLibraries();
      return null;
    } catch (LocalizedException e) {
      return e;
    } catch (LinkageError e) {
      return NativeFolder.failure(e);
    }
  }

  private static void loadLibraries() {
    loadPointers();
    // Global, since JavaCPP walks through all libraries that are loaded for a function that it does
    // not find among the global ones, and asks the dynamic linker for each of them in the middle of
    // the walk: whoever loads a library at that moment holds the lock that the walk waits for, and
    // waits for the walk's.
    Loader.loadGlobal(Loader.load(openblas_nolapack.class));
    Loader.loadGlobal(Loader.load(openblas.class));
    // Not by blas_set_num_threads, which asks for three functions of MKL first. One thread, since
    // products of one training step are too small to be worth a second one's wake-up; the cores are
    // used by several trainings side by side instead.
    new ThreadCount().put(Loader.addressof("openblas_set_num_threads")).call(1);
  }

  /** JavaCPP's own library, with the pointers that kernels use. */
  private static void loadPointers() {
    try (FloatPointer single = new FloatPointer(1);
        DoublePointer precise = new DoublePointer(1)) {
      single.put(0);
      precise.put(0);
    }
  }

  /** {@code openblas_set_num_threads}; JavaCPP leaves its constructor to subclasses. */
  private static final class ThreadCount extends SetNumThreads {}

  static int form(boolean transposed) {
    return transposed ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans;
  }
}
