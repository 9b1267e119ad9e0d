package org.remanence;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.remanence.cli.RemanenceCommand;
import org.remanence.ui.opening.FileKind;

/** Tells files to open in the window from a command line. */
final class FileArguments {
  private FileArguments() {}

  /**
   * The files of a start of the window, absolute; none without arguments. Empty if the arguments
   * are for the command line: if one is an option, or the first is neither a file that is there nor
   * called like one that the window opens. A command’s name is that command, whatever files there
   * are.
   */
  static Optional<List<Path>> of(String... arguments) {
    if (arguments.length == 0) {
      return Optional.of(List.of());
    }
    if (Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("-"))) {
      return Optional.empty();
    }
    try {
      return isFile(arguments[0])
          ? Optional.of(Arrays.stream(arguments).map(FileArguments::absolute).toList())
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isFile(String argument) {
    Path path = Path.of(argument);
    return FileKind.of(path).isPresent()
        || Files.isRegularFile(path) && !RemanenceCommand.isCommand(argument);
  }

  private static Path absolute(String argument) {
    return Path.of(argument).toAbsolutePath().normalize();
  }
}
