package org.remanence.ui.tab;

import java.util.List;
import javafx.scene.text.Font;
import org.remanence.files.FontFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The typeface of the window, brought along so that it looks alike on every system: Lato, whose
 * figures are all of one width, and STIX for equations (SIL Open Font License 1.1).
 */
final class Typeface {
  private static final Logger LOG = LoggerFactory.getLogger(Typeface.class);

  private static final List<String> FILES =
      List.of("Lato-Regular.ttf", "Lato-Medium.ttf", "Lato-Bold.ttf", "STIX-Regular.otf");

  private Typeface() {}

  /** Makes it known to JavaFX; where a file cannot be read, a typeface of the system is taken. */
  static void load() {
    for (String file : FILES) {
      if (Font.loadFont(FontFile.address(file).toExternalForm(), Font.getDefault().getSize())
          == null) {
        LOG.warn("The typeface {} cannot be loaded", file);
      }
    }
  }
}
