package org.remanence.engine.dl4j;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.deeplearning4j.config.DL4JSystemProperties;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J's native side: how many threads it may use, and its slow first touch. */
public final class Nd4jThreads {
  static {
    // Out of memory is told to the user; DL4J's own dump of it would litter the working directory,
    // with the help of libraries that the build leaves out.
    System.setProperty(DL4JSystemProperties.CRASH_DUMP_ENABLED_PROPERTY, "false");
    // ND4J asks JavaCPP for OpenBLAS's functions by name. Of a library that is not global JavaCPP
    // walks through all that are loaded, and the process hangs for good if another thread, such as
    // JavaFX's renderer, loads one at that moment: each holds the lock that the other waits for.
    Loader.loadGlobal(Loader.load(openblas.class));
  }

  private Nd4jThreads() {}

  /**
   * One thread per operation: those of a training step are too small to share (measured: more
   * OpenMP threads make them slower), and the cores are for jobs side by side.
   */
  static void useOnePerJob() {
    Nd4j.getEnvironment().setMaxThreads(1);
  }

  /**
   * Loads the native libraries, which takes seconds the first time. To be called in the background
   * once the window shows.
   */
  public static void warmUp() {
    useOnePerJob();
    Nd4j.zeros(1).addi(1);
  }
}
