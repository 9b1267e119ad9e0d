package org.remanence.ui.plot.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Line;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.passport.Passport;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.chart.Ticks;
import org.remanence.ui.plot.chart.ValueFormat;
import org.remanence.ui.plot.figure.PlotNodes;
import org.remanence.ui.plot.figure.TitledPlot;

/**
 * Curves that grow while training goes on: light lines instead of a chart's nodes per point. The
 * pointer, or the arrow keys, tell the values of all of them; {@link PlotZoom} enlarges a part.
 */
public final class LivePlot extends TitledPlot {
  private static final double RIGHT = 12;
  private static final double MIN_LINES = 8;
  private static final int MAX_READ = 12;
  private static final double LOGARITHMIC_MARKS = 3.4;
  private static final double MIN_MARKS = 2.6;
  private static final double WIDTH_PER_SIGN = 0.45;

  private final Button showAll = new Button(Messages.text("plot.show-all"));
  private final LivePane pane = new LivePane();
  private final Line crosshair = PlotNodes.crosshair();
  private final PlotReadout readout = new PlotReadout();
  private final PlotZoom zoom = new PlotZoom(this, () -> frame());
  private final String xName;
  private final PlotScale scale;
  private final ValueFormat values;
  private List<Series> series = List.of();
  private double xMax = 1;
  private double pointer = Double.NaN;
  private double pointerY;
  private boolean pictured;
  private Passports passports = (line, point) -> Optional.empty();

  /** Tells how a point of a curve came about. */
  public interface Passports {
    Optional<Passport> of(Series line, Series.Point point);
  }

  /** A plot of shares as accuracies, of other numbers as losses. */
  public LivePlot(String name, String xName, PlotScale scale) {
    this(
        name,
        xName,
        scale,
        scale == PlotScale.SHARE
            ? ValueFormat.shares(NumberText::accuracy)
            : ValueFormat.numbers(NumberText::loss));
  }

  public LivePlot(String name, String xName, PlotScale scale, ValueFormat values) {
    super("live-plot", MIN_LINES);
    this.xName = xName;
    this.scale = scale;
    this.values = values;
    titleLabel().setText(name);
    pane.nameAxis(xName);
    showAll.getStyleClass().addAll("flat", "small", "show-all");
    showAll.setOnAction(event -> zoom.reset());
    getChildren().addAll(pane, crosshair, showAll, zoom.selection(), readout);
    setOnMouseMoved(event -> point(event.getX(), event.getY()));
    setOnMouseExited(event -> point(Double.NaN, 0));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    focusedProperty().addListener((property, before, now) -> point(Double.NaN, 0));
    setAccessibleText(name);
  }

  /**
   * Shows these lines over x from 0 to {@code xEnd}. Those without a name are in the background:
   * neither read out nor copied.
   */
  public void show(List<Series> shown, double xEnd) {
    series = shown;
    xMax = Math.max(1, xEnd);
    setAccessibleHelp(summary());
    showButton();
  }

  /** Sets the source of its points' passports. */
  public void setPassports(Passports source) {
    passports = source;
    showButton();
  }

  /**
   * Passport of the point nearest to the pointer; without a pointer, of the newest of the first
   * curve.
   */
  @Override
  public Optional<Passport> passport() {
    List<Series> lines = named().stream().filter(line -> !line.points().isEmpty()).toList();
    if (Double.isNaN(pointer)) {
      return lines.stream()
          .findFirst()
          .flatMap(line -> passports.of(line, line.points().get(line.points().size() - 1)));
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Series line = lines.get(nearest(lines));
    return passports.of(line, pointAt(line, frame().valueOfX(pointer)));
  }

  /** The points that have passports, of each line that has some. */
  @Override
  public Optional<PassportChoice> choice() {
    List<Series> lines = new ArrayList<>();
    List<List<Series.Point>> points = new ArrayList<>();
    for (Series line : named()) {
      List<Series.Point> explained =
          line.points().stream().filter(point -> passports.of(line, point).isPresent()).toList();
      if (!explained.isEmpty()) {
        lines.add(line);
        points.add(explained);
      }
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    int line = Double.isNaN(pointer) ? 0 : nearest(lines);
    List<Series.Point> own = points.get(line);
    int point =
        Double.isNaN(pointer)
            ? own.size() - 1
            : own.indexOf(pointAt(own, frame().valueOfX(pointer)));
    return Optional.of(
        new PassportChoice(
            lines.stream().map(Series::name).toList(),
            index ->
                points.get(index).stream()
                    .map(each -> xName + " " + NumberText.upTo(each.x(), 1))
                    .toList(),
            (curve, at) -> passports.of(lines.get(curve), points.get(curve).get(at)),
            line,
            point));
  }

  /** Index of the line nearest to the pointer. */
  private int nearest(List<Series> lines) {
    PlotFrame frame = frame();
    double x = frame.valueOfX(pointer);
    return IntStream.range(0, lines.size())
        .boxed()
        .min(
            Comparator.comparingDouble(
                i -> Math.abs(frame.y(pointAt(lines.get(i), x).y()) - pointerY)))
        .orElseThrow();
  }

  private static Series.Point pointAt(Series line, double x) {
    return pointAt(line.points(), x);
  }

  private static Series.Point pointAt(List<Series.Point> points, double x) {
    return points.stream()
        .min(Comparator.comparingDouble(point -> Math.abs(point.x() - x)))
        .orElseThrow();
  }

  /** Readings of the pointer, line by line. */
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
    String last =
        named().stream()
            .filter(line -> !line.points().isEmpty())
            .map(
                line ->
                    line.name()
                        + " "
                        + values.apply(line.points().get(line.points().size() - 1).y()))
            .collect(Collectors.joining(", "));
    return last + ". " + Messages.text("plot.live.help");
  }

  @Override
  protected void layoutChildren() {
    double line = line();
    boolean zoomed = zoom.window() != null;
    showAll.setVisible(zoomed && !pictured);
    double button = zoomed ? showAll.prefWidth(-1) : 0;
    showAll.resizeRelocate(getWidth() - button, -0.2 * line, button, 1.4 * line);
    layoutTitle(0, 0, getWidth() - button);
    PlotFrame frame = frame();
    pane.resizeRelocate(0, 0, getWidth(), getHeight());
    pane.show(frame, series, values);
    pane.layout();
    readPointer(frame);
  }

  private PlotFrame frame() {
    double line = line();
    PlotWindow window = zoom.window() == null ? PlotWindow.of(scale, series, xMax) : zoom.window();
    return new PlotFrame(
        marksWidth(window) * line,
        getWidth() - RIGHT,
        titleHeight() + 0.6 * line,
        getHeight() - 2.2 * line,
        window,
        scale == PlotScale.LOGARITHMIC);
  }

  /** Width of the numbers beside the axis, in lines: small steps take many decimals. */
  private double marksWidth(PlotWindow window) {
    double step = Ticks.step((window.top() - window.bottom()) / LivePane.Y_TICKS);
    return scale == PlotScale.LOGARITHMIC
        ? LOGARITHMIC_MARKS
        : Math.max(MIN_MARKS, WIDTH_PER_SIGN * (2 + values.tick(window.top(), step).length()));
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
      if (point != null && entries.size() < MAX_READ) {
        nearest = entries.isEmpty() ? point.x() : nearest;
        entries.add(new PlotReadout.Entry(line, line.name() + " " + values.apply(point.y())));
      }
    }
    readout.show(xName + " " + NumberText.upTo(nearest, 1), entries);
    readout.place(pointer, pointerY, getWidth(), getHeight());
    PlotNodes.put(crosshair, pointer, frame.top(), pointer, frame.bottom());
  }

  @Override
  public boolean isBlank() {
    return named().stream().allMatch(line -> line.points().isEmpty());
  }

  @Override
  public String delimited(char separator) {
    return new LivePlotTable(title(), xName, named(), values).delimited(separator);
  }

  @Override
  public void showTable() {
    new LivePlotTable(title(), xName, named(), values).show(this);
  }

  /** Plot without what is there to be used; that comes back when the picture is taken. */
  @Override
  public Node picture() {
    point(Double.NaN, 0);
    pictured = true;
    Platform.runLater(
        () -> {
          pictured = false;
          requestLayout();
        });
    return this;
  }
}
