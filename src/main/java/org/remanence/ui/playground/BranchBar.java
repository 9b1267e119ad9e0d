package org.remanence.ui.playground;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/**
 * The branches of a text as a small tree, a row for each: where it parts from another, and how long
 * it is. One is shown; another may be put beside it.
 */
final class BranchBar extends VBox {
  private final List<BranchRow> rows = new ArrayList<>();
  private PlaygroundColumn column;

  BranchBar() {
    getStyleClass().add("branch-bar");
  }

  /** Shows a column's branches. */
  void show(PlaygroundColumn shown) {
    column = shown;
    BranchTree tree = shown.treeProperty().get();
    List<Branch> branches = tree == null ? List.of() : tree.inOrder();
    while (rows.size() < branches.size()) {
      rows.add(new BranchRow(this::open, this::compare));
    }
    if (getChildren().size() != branches.size()) {
      getChildren().setAll(rows.subList(0, branches.size()));
    }
    int longest = branches.stream().mapToInt(Branch::size).max().orElse(1);
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      int above = 0;
      for (int j = 0; j < i; j++) {
        above = branches.get(j).number() == branch.parent() ? i - j : above;
      }
      rows.get(i).show(shown, branch, above, longest);
    }
  }

  private void open(Branch branch) {
    column.show(branch);
  }

  private void compare(Branch branch) {
    Branch now = column.comparedProperty().get();
    column.compare(now != null && now.number() == branch.number() ? null : branch);
  }

  /** Position of the branch that is shown, from 0 at the top to 1 at the bottom. */
  double openShare() {
    BranchTree tree = column.treeProperty().get();
    Branch open = column.branchProperty().get();
    if (tree == null || open == null || tree.branches().size() < 2) {
      return 0;
    }
    List<Integer> order = tree.inOrder().stream().map(Branch::number).toList();
    return order.indexOf(open.number()) / (order.size() - 1.0);
  }

  List<BranchRow> rows() {
    return rows.subList(0, getChildren().size());
  }
}
