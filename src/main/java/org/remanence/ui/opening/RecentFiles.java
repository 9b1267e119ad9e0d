package org.remanence.ui.opening;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.settings.SettingsStore;

/** The files that were opened last, and models saved last; kept in the settings. */
public final class RecentFiles {
  private static final int KEPT = 8;

  private RecentFiles() {}

  /** Puts a file first, if it is of a kind that opens in the window. */
  public static void remember(SettingsStore settings, Path file) {
    if (FileKind.of(file).isPresent()) {
      String name = file.toAbsolutePath().toString();
      settings.update(s -> s.with(e -> e.recent = first(name, e.recent)));
    }
  }

  private static List<String> first(String name, List<String> before) {
    return Stream.concat(Stream.of(name), before.stream().filter(other -> !other.equals(name)))
        .limit(KEPT)
        .toList();
  }

  /** The newest first; they need not be there any more. */
  public static List<Path> of(SettingsStore settings) {
    return settings.get().recent().stream().flatMap(name -> path(name).stream()).toList();
  }

  /** Settings may have been edited by hand. */
  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
