package org.remanence.ui.plot;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import org.remanence.i18n.Messages;

/**
 * A few lines that stand still. Pointing, or the arrow keys, tell the values at an x; the menu
 * copies and saves them.
 */
public final class LineChart extends Region implements Figure {
  private static final double LEAST_LINES = 12;

  private final Label title = new Label();
  private final FlowPane legend = new FlowPane();
  private final LinePane pane = new LinePane();
  private final Label readout = new Label();
  private final ObjectProperty<PlotFiles> files = new SimpleObjectProperty<>();
  private LineData data = LineData.NONE;
  private int chosen = -1;

  public LineChart() {
    getStyleClass().add("bar-chart");
    title.getStyleClass().add("plot-title");
    legend.getStyleClass().add("bar-legend");
    readout.getStyleClass().add("plot-readout");
    readout.setMouseTransparent(true);
    readout.setVisible(false);
    getChildren().addAll(title, legend, pane, readout);
    setFocusTraversable(true);
    pane.setOnMouseMoved(event -> choose(pane.nearest(event.getX())));
    pane.setOnMouseExited(event -> choose(-1));
    pane.setOnMouseClicked(event -> requestFocus());
    setOnKeyPressed(this::onKey);
    focusedProperty().addListener((property, old, now) -> choose(-1));
    new FigureMenu(this, files).install(this);
  }

  /** Where pictures and numbers are saved; without it the menu does not offer to. */
  public ObjectProperty<PlotFiles> filesProperty() {
    return files;
  }

  public void show(LineData shown) {
    data = shown;
    choose(-1);
    title.setText(shown.title());
    legend.getChildren().setAll(shown.series().stream().map(LineChart::legendEntry).toList());
    pane.show(shown);
    setAccessibleText(description());
    setAccessibleHelp(Messages.text("plot.lines.help"));
    requestLayout();
  }

  LineData data() {
    return data;
  }

  String readoutText() {
    return readout.isVisible() ? readout.getText() : "";
  }

  private static Label legendEntry(LineData.Line series) {
    Polygon mark = new Polygon();
    mark.getPoints().setAll(series.mark().points(5, 5, 5));
    mark.setFill(series.line().color());
    Label entry = new Label(series.line().name(), mark);
    entry.setMinWidth(USE_PREF_SIZE);
    return entry;
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST_LINES * title.prefHeight(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST_LINES * title.prefHeight(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 2 * minWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return minHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double width = getWidth() - left - snappedRightInset();
    double y = snappedTopInset();
    double line = title.prefHeight(-1);
    title.resizeRelocate(left, y, width, line);
    y += 1.2 * line;
    double legendHeight = legend.prefHeight(width);
    legend.resizeRelocate(left, y, width, legendHeight);
    y = snapPositionY(y + legendHeight);
    pane.resizeRelocate(left, y, width, Math.max(0, getHeight() - y - snappedBottomInset()));
    pane.layout();
    placeReadout();
  }

  private void onKey(KeyEvent event) {
    int points = data.xs().size();
    switch (event.getCode()) {
      case RIGHT -> choose(Math.min(points - 1, chosen + 1));
      case LEFT -> choose(Math.max(0, chosen - 1));
      case HOME -> choose(0);
      case END -> choose(points - 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(int index) {
    chosen = index < data.xs().size() ? index : -1;
    pane.choose(chosen);
    readout.setVisible(chosen >= 0);
    if (chosen >= 0) {
      readout.setText(text(chosen));
      placeReadout();
    }
  }

  /** Beside the title, where it hides no line. */
  private void placeReadout() {
    readout.applyCss();
    readout.autosize();
    double beside = title.getLayoutX() + title.prefWidth(-1) + title.prefHeight(-1);
    double right = getWidth() - readout.getWidth();
    readout.relocate(snapPositionX(Math.max(0, Math.min(right, beside))), snappedTopInset());
  }

  /** The values at an x in words. */
  private String text(int index) {
    return Messages.text("plot.lines.at", data.xName(), data.xs().get(index))
        + data.series().stream()
            .map(each -> each.line().name() + " " + data.format().apply(data.value(each, index)))
            .collect(Collectors.joining(", "));
  }

  /** The ends of the lines in words. */
  private String description() {
    List<Double> xs = data.xs();
    return xs.isEmpty() ? data.title() : data.title() + ". " + text(0) + "; " + text(xs.size() - 1);
  }

  @Override
  public String title() {
    return data.title();
  }

  @Override
  public boolean isBlank() {
    return data.xs().isEmpty();
  }

  @Override
  public String delimited(char separator) {
    return LineTable.delimited(data, separator);
  }

  @Override
  public void showTable() {
    TableWindow.open(this, data.title(), LineTable.of(data));
  }

  @Override
  public Node picture() {
    choose(-1);
    return this;
  }
}
