package org.remanence.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import org.remanence.i18n.Messages;

/**
 * Grouped bars with their values, and whiskers where a value has an interval. Pointing at a bar, or
 * the arrow keys, tell its numbers; the menu copies and saves them.
 */
public final class BarChart extends Region implements Figure {
  private static final double LEAST_LINES = 12;

  private final Label title = new Label();
  private final FlowPane legend = new FlowPane();
  private final BarPane pane = new BarPane();
  private final Label readout = new Label();
  private final ObjectProperty<PlotFiles> files = new SimpleObjectProperty<>();
  private BarData data = BarData.NONE;
  private int chosen = -1;
  private Chosen onBar = (group, series) -> {};

  /** Told which bar was clicked, or chosen with Enter. */
  public interface Chosen {
    void bar(int group, int series);
  }

  public BarChart() {
    getStyleClass().add("bar-chart");
    title.getStyleClass().add("plot-title");
    legend.getStyleClass().add("bar-legend");
    readout.getStyleClass().add("plot-readout");
    readout.setMouseTransparent(true);
    readout.setVisible(false);
    getChildren().addAll(title, legend, pane, readout);
    setFocusTraversable(true);
    pane.setOnMouseMoved(event -> choose(at(event)));
    pane.setOnMouseExited(event -> choose(-1));
    pane.setOnMouseClicked(
        event -> {
          requestFocus();
          act(at(event));
        });
    setOnKeyPressed(this::onKey);
    focusedProperty().addListener((property, old, now) -> choose(-1));
    new FigureMenu(this, files).install(this);
  }

  /** Where pictures and numbers are saved; without it the menu does not offer to. */
  public ObjectProperty<PlotFiles> filesProperty() {
    return files;
  }

  /** What a click on a bar, or Enter, does. */
  public void setOnBar(Chosen action) {
    onBar = action;
  }

  public void show(BarData shown) {
    data = shown;
    choose(-1);
    title.setText(shown.title());
    legend.getChildren().setAll(shown.series().stream().map(BarChart::legendEntry).toList());
    pane.show(shown);
    setAccessibleText(description());
    setAccessibleHelp(Messages.text("plot.bars.help"));
    requestLayout();
  }

  BarData data() {
    return data;
  }

  String readoutText() {
    return readout.isVisible() ? readout.getText() : "";
  }

  private static Label legendEntry(BarData.Bars series) {
    Polygon mark = new Polygon();
    mark.getPoints().setAll(series.mark().points(5, 5, 5));
    mark.setFill(series.color());
    Label entry = new Label(series.name(), mark);
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
    double line = title.getText().isEmpty() ? 0 : title.prefHeight(-1);
    title.resizeRelocate(left, y, width, line);
    y += 1.2 * line;
    double legendHeight = data.series().size() > 1 ? legend.prefHeight(width) : 0;
    legend.setVisible(legendHeight > 0);
    legend.resizeRelocate(left, y, width, legendHeight);
    y = snapPositionY(y + legendHeight);
    pane.resizeRelocate(left, y, width, Math.max(0, getHeight() - y - snappedBottomInset()));
    pane.layout();
    placeReadout();
  }

  private int at(MouseEvent event) {
    List<BarPane.Place> places = pane.places();
    for (int i = 0; i < places.size(); i++) {
      BarPane.Place place = places.get(i);
      boolean inColumn = event.getX() >= place.left() && event.getX() < place.right();
      boolean inPart = event.getY() >= place.top() && event.getY() < place.bottom();
      if (inColumn && (inPart || !data.stacked())) {
        return i;
      }
    }
    return -1;
  }

  private void onKey(KeyEvent event) {
    int bars = pane.places().size();
    switch (event.getCode()) {
      case RIGHT -> choose(Math.min(bars - 1, chosen + 1));
      case LEFT -> choose(Math.max(0, chosen - 1));
      case HOME -> choose(0);
      case END -> choose(bars - 1);
      case ENTER -> act(chosen);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void act(int bar) {
    if (bar >= 0 && bar < pane.places().size()) {
      onBar.bar(pane.places().get(bar).group(), pane.places().get(bar).series());
    }
  }

  private void choose(int bar) {
    chosen = bar < pane.places().size() ? bar : -1;
    pane.choose(chosen < 0 ? null : pane.places().get(chosen));
    readout.setVisible(chosen >= 0);
    if (chosen >= 0) {
      BarPane.Place place = pane.places().get(chosen);
      readout.setText(text(place.group(), place.series()));
      placeReadout();
    }
  }

  /** Beside the title, where it hides no bar. */
  private void placeReadout() {
    readout.applyCss();
    readout.autosize();
    double beside = title.getLayoutX() + title.prefWidth(-1) + title.prefHeight(-1);
    double right = getWidth() - readout.getWidth();
    readout.relocate(snapPositionX(Math.max(0, Math.min(right, beside))), snappedTopInset());
  }

  /** A bar in words. */
  private String text(int group, int series) {
    BarData.Bar bar = data.bar(group, series);
    BarData.Group at = data.groups().get(group);
    String where = at.note().isEmpty() ? at.name() : at.name() + ", " + at.note();
    String value =
        Double.isNaN(bar.value())
            ? "–"
            : bar.hasInterval()
                ? Messages.text(
                    "plot.bars.interval",
                    data.format().apply(bar.value()),
                    data.format().apply(bar.low()),
                    data.format().apply(bar.high()))
                : data.format().apply(bar.value());
    return Stream.of(where, data.series().get(series).name(), value)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (int group = 0; group < data.groups().size(); group++) {
      for (int series = 0; series < data.series().size(); series++) {
        parts.add(text(group, series));
      }
    }
    return data.title() + ". " + String.join("; ", parts);
  }

  @Override
  public String title() {
    return data.title();
  }

  @Override
  public boolean isBlank() {
    return data.groups().isEmpty() || data.series().isEmpty();
  }

  @Override
  public String delimited(char separator) {
    return BarTable.delimited(data, separator);
  }

  @Override
  public void showTable() {
    TableWindow.open(this, data.title(), BarTable.of(data));
  }

  @Override
  public Node picture() {
    choose(-1);
    return this;
  }
}
