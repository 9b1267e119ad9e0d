package org.remanence.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.remanence.i18n.LocalizedException;

/**
 * Places for results that cannot be written where they were asked for: the current folder, else the
 * system’s folder for temporary files.
 */
final class OtherPlace {
  private static final String UNNAMED = "results";

  private final List<Path> folders;

  OtherPlace(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  static OtherPlace usual() {
    return new OtherPlace(
        List.of(Path.of("").toAbsolutePath(), Path.of(System.getProperty("java.io.tmpdir"))));
  }

  /**
   * Writes to the first of these places that takes it.
   *
   * @param asked where it was to go; it keeps its name, with a number if that is taken
   * @param writer throws a {@link LocalizedException} if a place does not take it
   * @return where it lies; empty if nowhere
   */
  Optional<Path> write(Path asked, Consumer<Path> writer) {
    return folders.stream()
        .map(folder -> free(folder, asked))
        .filter(place -> takes(place, writer))
        .findFirst();
  }

  private static boolean takes(Path place, Consumer<Path> writer) {
    try {
      writer.accept(place);
      return true;
    } catch (LocalizedException e) {
      // The next one may; what is wrong with the place that was asked for is told already.
      return false;
    }
  }

  private static Path free(Path folder, Path asked) {
    Path last = asked.toAbsolutePath().normalize().getFileName();
    String name = last == null ? UNNAMED : last.toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    Path place = folder.resolve(name);
    for (int number = 2; Files.exists(place); number++) {
      place = folder.resolve(stem + "-" + number + name.substring(stem.length()));
    }
    return place;
  }
}
