package org.remanence.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What ND4J and OpenBLAS load, out of their jars into one folder, so that nothing has to be
 * unpacked at run time.
 */
final class NativeLibraries {
  /** All of LAPACK's C interface, which nothing here asks for. */
  private static final String NOT_NEEDED = "libjniopenblas_full.so";

  private NativeLibraries() {}

  /** Whether a jar holds native libraries and nothing else that runs. */
  static boolean areIn(Path jar) {
    return jar.getFileName().toString().matches(".*-linux-(x86_64|arm64)\\.jar");
  }

  /**
   * @param jars a folder
   * @param folder is made
   */
  static void extract(Path jars, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (Path jar : Folders.list(jars, ".jar")) {
      if (areIn(jar)) {
        extractJar(jar, folder);
      }
    }
    // JavaCPP knows OpenBLAS by two names, and would copy the file for the second one.
    Files.createSymbolicLink(
        folder.resolve("libopenblas_nolapack.so.0"), Path.of("libopenblas.so.0"));
  }

  private static void extractJar(Path jar, Path folder) throws IOException, InterruptedException {
    Optional<Path> strip = Command.find("strip");
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries = zip.stream().toList();
      for (ZipEntry entry : entries) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (!name.matches("lib.*\\.so(\\.\\d+)*") || name.equals(NOT_NEEDED)) {
          continue;
        }
        Path library = folder.resolve(name);
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, library);
        }
        if (strip.isPresent()) {
          new Command(strip.get(), "--strip-unneeded", library).run();
        }
      }
    }
  }
}
