package org.remanence.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.remanence.i18n.LocalizedException;

/**
 * A file of the program’s own that could not be read, and where it lies now.
 *
 * @param place the file itself where it could not be moved
 */
public record SetAside(Path file, Path place) {
  private static final String ENDING = ".bak";

  /**
   * Moves a file out of the way, as {@code .bak} beside it; an older one of that name gives way.
   */
  public static SetAside of(Path file) {
    try {
      Path backup = file.resolveSibling(file.getFileName() + ENDING);
      return new SetAside(file, Files.move(file, backup, StandardCopyOption.REPLACE_EXISTING));
    } catch (IOException e) {
      // It stays in the way, and is told again when it is next read.
      return new SetAside(file, file);
    }
  }

  /**
   * Error that tells the user of files and where they lie.
   *
   * @param key of a message about their number and a list of them
   */
  public static LocalizedException told(String key, List<SetAside> files) {
    String places =
        files.stream().map(each -> each.place.toString()).collect(Collectors.joining("\n"));
    return new LocalizedException(key, files.size(), places);
  }
}
