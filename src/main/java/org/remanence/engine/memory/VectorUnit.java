package org.remanence.engine.memory;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rule by which products in single precision go through {@link MicroKernel}: on x86 processors with
 * vectors of 256 bits (AVX2) or 512, where the Vector API is there and HotSpot's C2 compiles it.
 * Elsewhere the API's methods would be called one by one, or were not measured.
 */
public final class VectorUnit {
  private static final Logger LOG = LoggerFactory.getLogger(VectorUnit.class);
  private static final String MODULE = "jdk.incubator.vector";

  /** Without it C2 compiles the Vector API as it does any other library. */
  private static final String INTRINSICS = "-XX:+EnableVectorSupport";

  /** With it Java records classes, none of which may be of a module that came after the start. */
  private static final String RECORDING = "-XX:AOTCacheOutput";

  private static final int MIN_BITS = 256;

  private static final boolean USABLE = decide();

  private VectorUnit() {}

  /** Returns whether packed products are to be used; the same in the whole run. */
  public static boolean isUsable() {
    return USABLE;
  }

  private static boolean decide() {
    String obstacle = obstacle();
    if (!obstacle.isEmpty()) {
      LOG.info("Recurrent products by OpenBLAS: {}", obstacle);
    }
    return obstacle.isEmpty();
  }

  private static String obstacle() {
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    if (!processor.equals("amd64") && !processor.equals("x86_64")) {
      return "the processor is no x86 (" + processor + ")";
    }
    String compiler =
        System.getProperty("java.vm.name") + ", " + System.getProperty("java.vm.info");
    if (!compiledByC2(compiler, System.getProperty("java.vm.version"))) {
      return "the code is not compiled by HotSpot's C2 (" + compiler + ")";
    }
    List<String> arguments = ManagementFactory.getRuntimeMXBean().getInputArguments();
    if (!inBootLayer() && !arguments.contains(INTRINSICS)) {
      return "Java was started without " + INTRINSICS;
    }
    if (arguments.stream().anyMatch(argument -> argument.startsWith(RECORDING))) {
      return "Java records its classes (" + RECORDING + ")";
    }
    try {
      loadModule();
    } catch (ReflectiveOperationException e) {
      return "Java cannot load the module " + MODULE + " (" + e + ")";
    }
    int bits = MicroKernel.lanes() * Float.SIZE;
    if (bits < MIN_BITS) {
      return "vectors have " + bits + " bits";
    }
    MicroKernel.warmUp();
    return "";
  }

  /**
   * Loads the module as the virtual machine does with those that agents need. {@code --add-modules}
   * would do so at every start of the program, and warn of an incubator on the console.
   *
   * @throws ReflectiveOperationException if it is not there, or its loader is not opened to the
   *     program
   */
  public static void loadModule() throws ReflectiveOperationException {
    if (!inBootLayer()) {
      Class.forName("jdk.internal.module.Modules")
          .getMethod("loadModule", String.class)
          .invoke(null, MODULE);
    }
  }

  /** Tells whether {@code --add-modules} named it, of which the virtual machine takes note. */
  private static boolean inBootLayer() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /**
   * Tells whether a virtual machine compiles with C2: not with C1 alone, which calls itself a
   * client, nor with another compiler in its place, by the interface JVMCI.
   */
  static boolean compiledByC2(String compiler, String version) {
    return compiler.contains("Server VM")
        && !compiler.contains("interpreted mode")
        && !compiler.contains("emulated-client")
        && !version.contains("jvmci");
  }
}
