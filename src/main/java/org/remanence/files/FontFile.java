package org.remanence.files;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** Font files that come with the program (SIL Open Font License 1.1). */
public final class FontFile {
  /** Folder of the files in a package, where JavaFX need not copy them out of the program's jar. */
  private static final String FOLDER = "remanence.fonts";

  private FontFile() {}

  /** Place of a file, such as {@code Lato-Regular.ttf}. */
  public static URL address(String name) {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      return Objects.requireNonNull(FontFile.class.getResource("/fonts/" + name), name);
    }
    try {
      return Path.of(folder, name).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("every Java platform knows file URLs", e);
    }
  }
}
