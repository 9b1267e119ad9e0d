package org.remanence.passport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;

/** A passport's program with the files it reads, and a line on how to run it. */
public final class PassportFolder {
  /** File that says how to run the program. */
  static final String README = "README.txt";

  /** File systems take 255 bytes, of which a letter may need four. */
  private static final int MAX_LETTERS = 60;

  private PassportFolder() {}

  /**
   * Writes all that recomputing takes into a folder of its own, named after the number.
   *
   * @return the folder
   * @throws LocalizedException naming the file that could not be written
   */
  public static Path writeInto(Path parent, Passport passport) {
    String name = passport.title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    Path folder = parent.resolve(name.substring(0, Math.min(MAX_LETTERS, name.length())));
    write(folder, passport);
    return folder;
  }

  /**
   * Writes all that recomputing takes; files of those names are replaced.
   *
   * @param folder made if it is not there
   * @throws LocalizedException naming the file that could not be written
   * @throws IllegalArgumentException if the passport has no program
   */
  public static void write(Path folder, Passport passport) {
    Program program =
        passport.program().orElseThrow(() -> new IllegalArgumentException(passport.title()));
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LocalizedException(e, "study.folder.not-writable", folder);
    }
    for (PassportFile file : program.files()) {
      AtomicFiles.write(folder.resolve(file.name()), file.content());
    }
    write(folder.resolve(Program.FILE), program.text());
    write(folder.resolve(README), readme(passport));
  }

  private static String readme(Passport passport) {
    return Messages.text("passport.readme", passport.title(), passport.shown(), Program.FILE);
  }

  private static void write(Path file, String text) {
    AtomicFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
