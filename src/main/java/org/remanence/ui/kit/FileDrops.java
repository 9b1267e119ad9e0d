package org.remanence.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files that are dragged from elsewhere and dropped on a part of the window. */
public final class FileDrops {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private FileDrops() {}

  /**
   * Has a node take files.
   *
   * @param mark has the pseudo-class {@code dropping} while files are over the node
   * @param open given what is dropped, at least one file
   */
  public static void accept(Node target, Node mark, Consumer<List<Path>> open) {
    target.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            mark.pseudoClassStateChanged(DROPPING, true);
          }
          event.consume();
        });
    target.setOnDragExited(event -> mark.pseudoClassStateChanged(DROPPING, false));
    target.setOnDragDropped(event -> drop(event, open));
  }

  private static void drop(DragEvent event, Consumer<List<Path>> open) {
    boolean some = event.getDragboard().hasFiles();
    if (some) {
      open.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
    event.setDropCompleted(some);
    event.consume();
  }
}
