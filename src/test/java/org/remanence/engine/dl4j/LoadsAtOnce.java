package org.remanence.engine.dl4j;

import java.util.concurrent.CountDownLatch;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** A process in which one thread needs OpenBLAS for a kernel while another makes ND4J ready. */
final class LoadsAtOnce {
  /** Argument: what our code no longer does, afterwards, alone. */
  static final String WITH_A_SEARCH = "search";

  private LoadsAtOnce() {}

  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    Thread kernel = thread(start, () -> NativeBlock.allocate(Precision.SINGLE, 1));
    Thread nd4j = thread(start, Nd4jRuntime::warmUp);
    start.countDown();
    kernel.join();
    nd4j.join();
    if (arguments[0].equals(WITH_A_SEARCH)) {
      openblas_nolapack.blas_set_num_threads(1);
    }
    System.out.println("read and ready");
  }

  private static Thread thread(CountDownLatch start, Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                start.await();
              } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
              }
              work.run();
            });
    thread.start();
    return thread;
  }
}
