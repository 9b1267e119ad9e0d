package org.remanence.ui.plot;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import org.remanence.i18n.Messages;

/**
 * Curves that grow while training goes on: light lines instead of a chart's nodes per point. The
 * pointer, or the arrow keys, tell the values of all of them; {@link PlotZoom} enlarges a part.
 */
public final class LivePlot extends Region implements Figure {
  private static final double RIGHT = 12;
  private static final int Y_TICKS = 4;
  private static final int X_TICKS = 6;
  private static final double DOT = 2.5;
  private static final double LEAST_LINES = 8;
  private static final double MARK = 4.5;
  private static final int MOST_READ = 12;

  private final Label title = new Label();
  private final Button showAll = new Button(Messages.text("plot.showAll"));
  private final Text xTitle = new Text();
  private final Pane area = new Pane();
  private final Pane lines = new Pane();
  private final Rectangle clip = new Rectangle();
  private final NodePool<Line> gridLines = new NodePool<>(area.getChildren(), LivePlot::gridLine);
  private final NodePool<Text> labels = new NodePool<>(area.getChildren(), LivePlot::label);
  private final NodePool<Polyline> curves = new NodePool<>(lines.getChildren(), LivePlot::curve);
  private final NodePool<Circle> dots = new NodePool<>(lines.getChildren(), Circle::new);
  private final Line crosshair = new Line();
  private final PlotReadout readout = new PlotReadout();
  private final ObjectProperty<PlotFiles> files = new SimpleObjectProperty<>();
  private final PlotZoom zoom = new PlotZoom(this, () -> frame());
  private final String xName;
  private final PlotScale scale;
  private List<Series> series = List.of();
  private double xMax = 1;
  private double pointer = Double.NaN;
  private double pointerY;

  public LivePlot(String name, String xName, PlotScale scale) {
    this.xName = xName;
    this.scale = scale;
    getStyleClass().add("live-plot");
    title.setText(name);
    title.getStyleClass().add("plot-title");
    showAll.getStyleClass().addAll("flat", "small", "show-all");
    showAll.setOnAction(event -> zoom.reset());
    xTitle.setText(xName);
    xTitle.getStyleClass().add("plot-text");
    xTitle.setTextOrigin(VPos.TOP);
    crosshair.getStyleClass().add("plot-crosshair");
    for (Node quiet : List.of(area, lines, crosshair)) {
      quiet.setMouseTransparent(true);
    }
    lines.setClip(clip);
    getChildren().addAll(area, lines, crosshair, title, xTitle, showAll, zoom.selection(), readout);
    setOnMouseMoved(event -> point(event.getX(), event.getY()));
    setOnMouseExited(event -> point(Double.NaN, 0));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    focusedProperty().addListener((property, before, now) -> point(Double.NaN, 0));
    new FigureMenu(this, files).install(this);
    setAccessibleText(name);
  }

  /** Where pictures and numbers are saved; without it the menu does not offer to. */
  public ObjectProperty<PlotFiles> filesProperty() {
    return files;
  }

  /**
   * Shows these lines over x from 0 to {@code xEnd}. Those without a name are in the background:
   * neither read out nor copied.
   */
  public void show(List<Series> shown, double xEnd) {
    series = shown;
    xMax = Math.max(1, xEnd);
    setAccessibleHelp(summary());
    requestLayout();
  }

  /** What the pointer reads, line by line. */
  List<String> readings() {
    return readout.isVisible()
        ? readout.getChildren().stream().map(child -> ((Label) child).getText()).toList()
        : List.of();
  }

  /** The part that is shown. */
  PlotWindow window() {
    return frame().window();
  }

  private List<Series> named() {
    return series.stream().filter(line -> !line.name().isEmpty()).toList();
  }

  /** The series' last values in words. */
  private String summary() {
    String values =
        named().stream()
            .filter(line -> !line.points().isEmpty())
            .map(line -> line.name() + " " + text(line.points().get(line.points().size() - 1).y()))
            .collect(Collectors.joining(", "));
    return values + ". " + Messages.text("plot.live.help");
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
    double em = title.prefHeight(-1);
    boolean zoomed = zoom.window() != null;
    showAll.setVisible(zoomed);
    double button = zoomed ? showAll.prefWidth(-1) : 0;
    showAll.resizeRelocate(getWidth() - button, -0.2 * em, button, 1.4 * em);
    title.resizeRelocate(0, 0, Math.min(getWidth() - button, title.prefWidth(-1)), em);
    PlotFrame frame = frame();
    for (NodePool<?> pool : List.of(gridLines, labels, curves, dots)) {
      pool.begin();
    }
    if (frame.hasRoom()) {
      drawAxes(frame);
      // Marks and lines may reach over the edge by half of their width.
      clip.setX(frame.left() - MARK);
      clip.setY(frame.top() - MARK);
      clip.setWidth(frame.right() - frame.left() + 2 * MARK);
      clip.setHeight(frame.bottom() - frame.top() + 2 * MARK);
      series.forEach(line -> draw(line, frame));
    }
    for (NodePool<?> pool : List.of(gridLines, labels, curves, dots)) {
      pool.end();
    }
    readPointer(frame);
    xTitle.relocate(
        (frame.left() + frame.right() - xTitle.getLayoutBounds().getWidth()) / 2, getHeight() - em);
  }

  private PlotFrame frame() {
    double em = title.prefHeight(-1);
    return new PlotFrame(
        (scale == PlotScale.LOGARITHMIC ? 3.4 : 2.6) * em,
        getWidth() - RIGHT,
        1.6 * em,
        getHeight() - 2.2 * em,
        zoom.window() == null ? whole() : zoom.window(),
        scale == PlotScale.LOGARITHMIC);
  }

  private void drawAxes(PlotFrame frame) {
    PlotWindow window = frame.window();
    List<Double> yTicks =
        frame.log()
            ? Ticks.logarithmic(window.bottom(), window.top())
            : Ticks.multiples(
                window.bottom(),
                window.top(),
                Ticks.step((window.top() - window.bottom()) / Y_TICKS));
    for (double tick : yTicks) {
      double y = frame.y(tick);
      Line line = gridLines.next();
      line.setStartX(frame.left());
      line.setEndX(frame.right());
      line.setStartY(y);
      line.setEndY(y);
      Text text = labels.next();
      text.setText(text(tick));
      Bounds size = text.getLayoutBounds();
      text.relocate(frame.left() - size.getWidth() - 4, y - size.getHeight() / 2);
    }
    double xStep = Ticks.wholeStep((window.right() - window.left()) / X_TICKS);
    for (double x : Ticks.multiples(window.left(), window.right(), xStep)) {
      Text text = labels.next();
      text.setText(NumberFormat.getIntegerInstance(Messages.language()).format(x));
      text.relocate(frame.x(x) - text.getLayoutBounds().getWidth() / 2, frame.bottom() + 2);
    }
  }

  private void draw(Series line, PlotFrame frame) {
    Polyline curve = curves.next();
    Double[] points = new Double[2 * line.points().size()];
    for (int i = 0; i < line.points().size(); i++) {
      Series.Point point = line.points().get(i);
      points[2 * i] = frame.x(point.x());
      points[2 * i + 1] = frame.y(point.y());
      if (i == line.mark() || line.points().size() == 1) {
        Circle dot = dots.next();
        dot.setCenterX(points[2 * i]);
        dot.setCenterY(points[2 * i + 1]);
        dot.setRadius(i == line.mark() ? MARK : DOT);
        dot.setFill(line.color());
      }
    }
    curve.getPoints().setAll(points);
    curve.setStroke(line.color());
    curve.getStrokeDashArray().setAll(line.dash());
  }

  private void point(double x, double y) {
    pointer = x;
    pointerY = y;
    requestLayout();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() != KeyCode.LEFT && event.getCode() != KeyCode.RIGHT) {
      return;
    }
    PlotFrame frame = frame();
    double step = event.getCode() == KeyCode.LEFT ? -1 : 1;
    double from =
        Double.isNaN(pointer) ? frame.window().left() : Math.rint(frame.valueOfX(pointer));
    double to = Math.max(frame.window().left(), Math.min(frame.window().right(), from + step));
    point(frame.x(to), frame.top());
    event.consume();
  }

  private void readPointer(PlotFrame frame) {
    boolean over = frame.hasRoom() && pointer >= frame.left() && pointer <= frame.right();
    crosshair.setVisible(over);
    if (!over) {
      readout.setVisible(false);
      return;
    }
    double x = frame.valueOfX(pointer);
    List<PlotReadout.Entry> entries = new ArrayList<>();
    double nearest = x;
    for (Series line : named()) {
      Series.Point point =
          line.points().stream()
              .min(Comparator.comparingDouble(one -> Math.abs(one.x() - x)))
              .orElse(null);
      if (point != null && entries.size() < MOST_READ) {
        nearest = entries.isEmpty() ? point.x() : nearest;
        entries.add(new PlotReadout.Entry(line, line.name() + " " + text(point.y())));
      }
    }
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMaximumFractionDigits(1);
    readout.show(xName + " " + format.format(nearest), entries);
    readout.place(pointer, pointerY, getWidth(), getHeight());
    crosshair.setStartX(pointer);
    crosshair.setEndX(pointer);
    crosshair.setStartY(frame.top());
    crosshair.setEndY(frame.bottom());
  }

  /** All there is to see. */
  private PlotWindow whole() {
    if (scale == PlotScale.SHARE) {
      return new PlotWindow(0, xMax, 0, 1);
    }
    double[] values =
        series.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(Series.Point::y)
            .filter(Double::isFinite)
            .toArray();
    double largest = Arrays.stream(values).max().orElse(1);
    if (scale == PlotScale.FROM_ZERO) {
      double step = Ticks.step(largest / Y_TICKS);
      return new PlotWindow(0, xMax, 0, Math.max(step, Math.ceil(largest / step) * step));
    }
    double smallest = Arrays.stream(values).filter(value -> value > 0).min().orElse(0.1);
    double top = Math.pow(10, Math.ceil(Math.log10(Math.max(smallest, largest))));
    double bottom = Math.pow(10, Math.floor(Math.log10(smallest)));
    return new PlotWindow(0, xMax, top > bottom ? bottom : bottom / 10, top);
  }

  private String text(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    int digits = scale == PlotScale.SHARE ? 2 : 3;
    if (scale == PlotScale.LOGARITHMIC || zoom.window() != null) {
      // Two significant digits, whatever the size.
      digits = (int) Math.max(digits, 1 - Math.floor(Math.log10(Math.abs(value) + 1e-12)));
    }
    format.setMaximumFractionDigits(digits);
    return Double.isFinite(value) ? format.format(value) : "∞";
  }

  @Override
  public String title() {
    return title.getText();
  }

  @Override
  public boolean isBlank() {
    return named().stream().allMatch(line -> line.points().isEmpty());
  }

  @Override
  public String delimited(char separator) {
    return new LivePlotTable(title(), xName, named()).delimited(separator);
  }

  @Override
  public void showTable() {
    new LivePlotTable(title(), xName, named()).show(this);
  }

  @Override
  public Node picture() {
    point(Double.NaN, 0);
    layout();
    return this;
  }

  private static Line gridLine() {
    Line line = new Line();
    line.getStyleClass().add("plot-grid");
    return line;
  }

  private static Text label() {
    Text text = new Text();
    text.getStyleClass().add("plot-text");
    text.setTextOrigin(VPos.TOP);
    return text;
  }

  private static Polyline curve() {
    Polyline curve = new Polyline();
    curve.setStrokeWidth(2);
    curve.setStrokeLineJoin(StrokeLineJoin.ROUND);
    return curve;
  }
}
