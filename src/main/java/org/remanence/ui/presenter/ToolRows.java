package org.remanence.ui.presenter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import org.remanence.ui.kit.Visibility;

/** Rows of controls that a figure does not need to be shown, and those of them that are hidden. */
public final class ToolRows {
  /** Class of such rows; their views leave it to others whether they are visible. */
  private static final String ROW = ".tool-row";

  private final Set<Node> hidden = new HashSet<>();

  /**
   * Hides the rows of a tab that nothing is needed of, and shows those again that were hidden.
   *
   * @param needed identifiers of what is to be seen
   */
  public void showOnly(Node content, List<String> needed) {
    showAll();
    content.lookupAll(ROW).stream()
        .filter(Node::isVisible)
        .filter(row -> needed.stream().noneMatch(id -> row.lookup("#" + id) != null))
        .forEach(
            row -> {
              Visibility.show(row, false);
              hidden.add(row);
            });
  }

  /** Shows all that were hidden. */
  public void showAll() {
    hidden.forEach(row -> Visibility.show(row, true));
    hidden.clear();
  }
}
