package org.remanence.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reader of one format as Jazzer calls it, with one input after another. */
public final class ReaderTarget {
  private static Format format;
  private static Seeds seeds;
  private static Path file;

  private ReaderTarget() {}

  /** Takes the name of the format. */
  public static void fuzzerInitialize(String[] arguments) throws IOException {
    format = Format.valueOf(arguments[0]);
    Path folder = Files.createTempDirectory("fuzz");
    folder.toFile().deleteOnExit();
    seeds = Seeds.of(format, folder);
    file = folder.resolve("changed");
  }

  /** Reads a file; what it throws is a find. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    format.read(Files.write(file, seeds.file(input)));
  }
}
