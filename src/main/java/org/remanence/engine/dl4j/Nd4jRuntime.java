package org.remanence.engine.dl4j;

import org.deeplearning4j.config.DL4JSystemProperties;
import org.nd4j.linalg.factory.Nd4j;
import org.remanence.engine.memory.OpenBlas;

/** ND4J's native side: how many threads it may use, and its slow first touch. */
public final class Nd4jRuntime {
  static {
    // Out of memory is told to the user; DL4J's own dump of it would litter the working directory,
    // with the help of libraries that the build leaves out.
    System.setProperty(DL4JSystemProperties.CRASH_DUMP_ENABLED_PROPERTY, "false");
    System.setProperty("ndarrayfactory.class", ArrayFactory.class.getName());
  }

  private Nd4jRuntime() {}

  /**
   * One thread per operation: those of a training step are too small to share (measured: more
   * OpenMP threads make them slower), and the cores are for jobs side by side.
   */
  static void useOneThreadPerJob() {
    OpenBlas.load();
    Nd4j.getEnvironment().setMaxThreads(1);
  }

  /**
   * Loads the native libraries, which takes seconds the first time. To be called in the background
   * once the window shows.
   */
  public static void warmUp() {
    useOneThreadPerJob();
    Nd4j.zeros(1).addi(1);
  }
}
