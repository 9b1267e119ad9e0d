package org.remanence.ui.plot.figure;

import javafx.scene.Node;
import org.remanence.ui.passport.PassportFiles;

/** Asks where to save something and writes it in the background; failures reach the user. */
public interface PlotFiles extends PassportFiles {
  void saveText(String name, String text);

  /** Saves an SVG picture. */
  void saveVector(String name, String svg);

  /** Saves {@code node} as a picture, as it looks now. */
  void saveImage(String name, Node node);
}
