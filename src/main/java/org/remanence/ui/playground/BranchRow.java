package org.remanence.ui.playground;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.remanence.i18n.Messages;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.Sampling;
import org.remanence.ui.playground.token.TokenFormats;

/** A branch in the tree: its number, its line from where it parts, what begins it. */
final class BranchRow extends Region {
  private static final double GRAPH_SHARE = 0.4;
  private static final double SHORTEST_GRAPH_EM = 5;

  private final ToggleButton name = new ToggleButton();
  private final ToggleButton beside = new ToggleButton(Messages.text("playground.branch.beside"));
  private final Line stem = new Line();
  private final Line line = new Line();
  private final Circle fork = new Circle();
  private final Label about = new Label();
  private final Tooltip meaning = new Tooltip();
  private Branch branch;
  private int above;
  private int longest = 1;

  BranchRow(Consumer<Branch> onOpen, Consumer<Branch> onCompare) {
    getStyleClass().add("branch-row");
    name.getStyleClass().add("small");
    beside.getStyleClass().add("small");
    stem.getStyleClass().add("branch-line");
    line.getStyleClass().add("branch-line");
    fork.getStyleClass().add("branch-fork");
    about.getStyleClass().add("hint");
    beside.setTooltip(new Tooltip(Messages.text("playground.branch.beside.tip")));
    about.setTooltip(meaning);
    getChildren().addAll(stem, line, fork, name, about, beside);
    name.setOnAction(event -> onOpen.accept(branch));
    beside.setOnAction(event -> onCompare.accept(branch));
  }

  /**
   * Shows a branch.
   *
   * @param rowsAbove how many rows higher the one it came from is; 0 if it begins at the prompt
   * @param max tokens of the longest branch
   */
  void show(PlaygroundColumn column, Branch shown, int rowsAbove, int max) {
    branch = shown;
    above = rowsAbove;
    longest = Math.max(1, max);
    Branch current = column.branchProperty().get();
    Branch compared = column.comparedProperty().get();
    boolean open = current != null && current.number() == shown.number();
    name.setText(Messages.text("playground.branch", shown.number()));
    name.setSelected(open);
    name.setDisable(column.writingProperty().get());
    beside.setSelected(compared != null && compared.number() == shown.number());
    beside.setDisable(open);
    about.setText(about(shown));
    meaning.setText(about.getText());
    line.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("open"), open);
    requestLayout();
  }

  private static String about(Branch branch) {
    Sampling sampling = branch.sampling();
    String drawn =
        sampling.greedy()
            ? Messages.text("playground.greedy")
            : Messages.text(
                "playground.branch.drawn",
                TokenFormats.decimal(sampling.temperature(), 1),
                (int) sampling.seed());
    if (branch.parent() == 0 || branch.size() <= branch.start()) {
      return Messages.text("playground.branch.root", branch.size(), drawn);
    }
    GeneratedToken own = branch.tokens().get(branch.start());
    return Messages.text(
        "playground.branch.fork",
        branch.parent(),
        branch.start() + 1,
        TokenFormats.token(own.token()),
        branch.size(),
        drawn);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(name.prefHeight(-1), about.prefHeight(-1)) + 2;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double em = about.getFont().getSize();
    double nameWidth = Math.max(5.5 * em, name.prefWidth(-1));
    name.resizeRelocate(0, 1, nameWidth, height - 2);
    double besideWidth = beside.prefWidth(-1);
    beside.resizeRelocate(getWidth() - besideWidth, 1, besideWidth, height - 2);
    double left = nameWidth + em;
    double available = getWidth() - left - besideWidth - 2 * em;
    double beforeText = Math.max(SHORTEST_GRAPH_EM * em, available - about.prefWidth(-1));
    double graph = Math.min(available * GRAPH_SHARE, beforeText);
    double from = left + graph * branch.start() / longest;
    double to = left + graph * branch.size() / longest;
    double middle = snapPositionY(height / 2);
    put(line, from, middle, Math.max(from + 2, to), middle);
    put(stem, from, middle - above * height, from, middle);
    stem.setVisible(above > 0);
    fork.setCenterX(from);
    fork.setCenterY(middle);
    fork.setRadius(0.25 * em);
    double textLeft = left + graph + em;
    about.resizeRelocate(
        textLeft, 0, Math.max(0, getWidth() - besideWidth - em - textLeft), height);
  }

  private static void put(Line line, double x1, double y1, double x2, double y2) {
    line.setStartX(x1);
    line.setStartY(y1);
    line.setEndX(x2);
    line.setEndY(y2);
  }

  ToggleButton nameButton() {
    return name;
  }

  ToggleButton besideButton() {
    return beside;
  }
}
