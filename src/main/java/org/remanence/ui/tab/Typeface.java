package org.remanence.ui.tab;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The typeface of the window, brought along so that it looks alike on every system: Lato, whose
 * figures are all of one width, and STIX for equations (SIL Open Font License 1.1).
 */
final class Typeface {
  private static final Logger LOG = LoggerFactory.getLogger(Typeface.class);

  /** Folder of the files in a package; without it JavaFX copies them out of the program's jar. */
  private static final String FOLDER = "remanence.fonts";

  private static final List<String> FILES =
      List.of("Lato-Regular.ttf", "Lato-Medium.ttf", "Lato-Bold.ttf", "STIX-Regular.otf");

  private Typeface() {}

  /** Makes it known to JavaFX; where a file cannot be read, a typeface of the system is taken. */
  static void load() {
    for (String file : FILES) {
      if (Font.loadFont(address(file), Font.getDefault().getSize()) == null) {
        LOG.warn("The typeface {} cannot be loaded", file);
      }
    }
  }

  private static String address(String file) {
    String folder = System.getProperty(FOLDER);
    if (folder != null) {
      return Path.of(folder, file).toUri().toString();
    }
    URL resource = Typeface.class.getResource("/fonts/" + file);
    return resource == null ? "" : resource.toExternalForm();
  }
}
