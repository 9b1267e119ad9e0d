package org.remanence.ui.plot;

import javafx.scene.Node;
import org.remanence.files.AtomicFiles;

/** Asks where to save something and writes it in the background; failures reach the user. */
@FunctionalInterface
public interface FileSaver {
  /**
   * @param owner what the dialog belongs to
   * @param fileName the name proposed; its ending tells the kind of file
   */
  void save(Node owner, String fileName, AtomicFiles.Content content);
}
