package org.remanence.model.keras;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Models in a folder beside what an independent program computed with them. */
public final class GoldenModels {
  private static final String OUTPUTS = ".golden.json";

  private GoldenModels() {}

  /** The files of outputs, in the order of their names. */
  public static List<Path> outputs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(OUTPUTS)).sorted().toList();
    }
  }

  /** The model whose outputs a file has. */
  public static Path modelOf(Path outputs) {
    String name = outputs.getFileName().toString().replace(OUTPUTS, "");
    return Stream.of(".h5", ".keras")
        .map(ending -> outputs.resolveSibling(name + ending))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }
}
