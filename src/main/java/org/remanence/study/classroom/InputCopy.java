package org.remanence.study.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;

/**
 * Copies what a class study reads to where its machines take it from: a file, or a folder of texts.
 */
final class InputCopy {
  private InputCopy() {}

  /**
   * Copies what is not there already.
   *
   * @return its name, as it is seen from the folder
   * @throws LocalizedException if something else has that name there
   */
  static Path into(Path folder, Path input) throws IOException {
    Path from = input.toRealPath();
    Path name = Path.of(from.getFileName().toString());
    for (Path file : files(from)) {
      String inside = from.relativize(file).toString();
      Path there = folder.resolve(name.toString());
      copy(file, inside.isEmpty() ? there : there.resolve(inside));
    }
    return name;
  }

  private static List<Path> files(Path input) throws IOException {
    try (Stream<Path> tree = Files.walk(input)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(to)) {
      Files.createDirectories(to.toAbsolutePath().getParent());
      AtomicFiles.write(to, out -> Files.copy(from, out));
    } else if (Files.mismatch(from, to) >= 0) {
      throw new LocalizedException("classroom.table-there", to);
    }
  }
}
