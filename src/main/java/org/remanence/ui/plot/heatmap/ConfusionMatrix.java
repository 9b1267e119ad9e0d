package org.remanence.ui.plot.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.passport.Passport;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.figure.TableWindow;
import org.remanence.ui.plot.figure.TitledPlot;

/**
 * Matrix of the number of times that each class was taken for each: rows are the true classes,
 * columns the predicted ones, the lighter a cell the larger its share of the row. The arrow keys
 * move, Enter or a click chooses a cell.
 */
public final class ConfusionMatrix extends TitledPlot {
  private static final Passports NONE = (actual, predicted) -> Optional.empty();
  private static final double MIN_LINES = 9;

  private final Label readout = new Label();
  private final MatrixPane pane = new MatrixPane();
  private List<String> labels = List.of();
  private int[][] counts = {};
  private MatrixPane.MatrixCell at;
  private Chosen onCell = (actual, predicted) -> {};
  private Passports passports = NONE;

  /** Receives the cell that was clicked, or chosen with Enter: indices of the classes. */
  public interface Chosen {
    void cell(int actual, int predicted);
  }

  /** Tells how a count came about: indices of the classes. */
  public interface Passports {
    Optional<Passport> of(int actual, int predicted);
  }

  public ConfusionMatrix() {
    super("confusion", MIN_LINES);
    readout.getStyleClass().add("plot-values");
    getChildren().addAll(readout, pane);
    pane.setOnMouseMoved(event -> point(cell(event)));
    pane.setOnMouseExited(event -> point(null));
    pane.setOnMouseClicked(
        event -> {
          requestFocus();
          point(cell(event));
          act();
        });
    setOnKeyPressed(this::onKey);
  }

  public void setOnCell(Chosen action) {
    onCell = action;
  }

  /** Sets the source of its counts' passports. */
  public void setPassports(Passports source) {
    passports = source;
    showButton();
  }

  @Override
  public boolean isExplained() {
    return !isBlank() && passports != NONE;
  }

  /** Passport of the cell pointed at, or of the first. */
  @Override
  public Optional<Passport> passport() {
    return isBlank()
        ? Optional.empty()
        : passports.of(at == null ? 0 : at.actual(), at == null ? 0 : at.predicted());
  }

  @Override
  public Optional<PassportChoice> choice() {
    return isBlank()
        ? Optional.empty()
        : Optional.of(
            new PassportChoice(
                labels.stream().map(each -> Messages.text("plot.confusion.row", each)).toList(),
                labels.stream().map(each -> Messages.text("plot.confusion.column", each)).toList(),
                passports::of,
                at == null ? 0 : at.actual(),
                at == null ? 0 : at.predicted()));
  }

  /**
   * Shows counts.
   *
   * @param confusion [C][C]: row the true class, column the predicted one
   */
  public void show(String name, List<String> classes, int[][] confusion, boolean dark) {
    labels = List.copyOf(classes);
    counts = confusion;
    titleLabel().setText(name);
    pane.show(labels, counts, dark);
    setAccessibleText(description());
    setAccessibleHelp(Messages.text("plot.confusion.help"));
    point(null);
    showButton();
  }

  String readoutText() {
    return readout.getText();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 1.5 * super.computeMinWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 1.4 * minHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double line = line();
    layoutTitle(0, 0, getWidth());
    double top = titleHeight() + 0.4 * line;
    pane.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top - 1.4 * line));
    pane.layout();
    readout.resizeRelocate(0, getHeight() - 1.3 * line, getWidth(), 1.3 * line);
  }

  private MatrixPane.MatrixCell cell(MouseEvent event) {
    return pane.cellAt(event.getX(), event.getY());
  }

  private void point(MatrixPane.MatrixCell cell) {
    at = cell;
    pane.point(cell);
    readout.setText(cell == null ? "" : text(cell.actual(), cell.predicted()));
  }

  private void act() {
    if (at != null) {
      onCell.cell(at.actual(), at.predicted());
    }
  }

  private void onKey(KeyEvent event) {
    int last = labels.size() - 1;
    int actual = at == null ? 0 : at.actual();
    int predicted = at == null ? 0 : at.predicted();
    switch (event.getCode()) {
      case RIGHT -> move(actual, at == null ? 0 : Math.min(last, predicted + 1));
      case LEFT -> move(actual, Math.max(0, predicted - 1));
      case DOWN -> move(at == null ? 0 : Math.min(last, actual + 1), predicted);
      case UP -> move(Math.max(0, actual - 1), predicted);
      case ENTER -> act();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int actual, int predicted) {
    if (!labels.isEmpty()) {
      point(new MatrixPane.MatrixCell(actual, predicted));
    }
  }

  private String text(int actual, int predicted) {
    int row = IntStream.of(counts[actual]).sum();
    return Messages.text(
        "plot.confusion.cell",
        labels.get(actual),
        labels.get(predicted),
        counts[actual][predicted],
        percent(row == 0 ? 0 : (double) counts[actual][predicted] / row));
  }

  static String percent(double share) {
    return NumberText.share(share, 0);
  }

  private String description() {
    List<String> cells = new ArrayList<>();
    for (int actual = 0; actual < labels.size(); actual++) {
      for (int predicted = 0; predicted < labels.size(); predicted++) {
        cells.add(text(actual, predicted));
      }
    }
    return title() + ". " + String.join("; ", cells);
  }

  @Override
  public boolean isBlank() {
    return labels.isEmpty();
  }

  @Override
  public String delimited(char separator) {
    return Csv.of(rows(), separator);
  }

  @Override
  public void showTable() {
    List<List<String>> rows = rows();
    TableWindow.open(this, title(), TableWindow.table(rows.get(0), rows.subList(1, rows.size())));
  }

  /** A heading and a row for each true class. */
  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of(Messages.text("plot.confusion.corner")));
    heading.addAll(labels);
    rows.add(heading);
    for (int actual = 0; actual < labels.size(); actual++) {
      List<String> row = new ArrayList<>(List.of(labels.get(actual)));
      IntStream.of(counts[actual]).mapToObj(Integer::toString).forEach(row::add);
      rows.add(row);
    }
    return rows;
  }

  @Override
  public Node picture() {
    point(null);
    return this;
  }
}
