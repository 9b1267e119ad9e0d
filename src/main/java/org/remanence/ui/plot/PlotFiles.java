package org.remanence.ui.plot;

import javafx.scene.Node;

/** Asks where to save something and writes it in the background; failures reach the user. */
public interface PlotFiles {
  void saveText(String name, String text);

  /** Saves an SVG picture. */
  void saveVector(String name, String svg);

  /** Saves {@code node} as a picture, as it looks now. */
  void saveImage(String name, Node node);
}
