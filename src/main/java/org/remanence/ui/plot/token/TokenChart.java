package org.remanence.ui.plot.token;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.passport.Passport;
import org.remanence.ui.kit.Glide;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.figure.Figure;
import org.remanence.ui.plot.figure.PlotNodes;

/** Numbers over the tokens under a heatmap: the scale stands at the left, names at the right. */
public abstract class TokenChart extends TokenPlot implements Figure {
  private final Line zero = new Line();
  private final Line highestTick = new Line();
  private final Line lowestTick = new Line();
  private final Label highest = new Label();
  private final Label lowest = new Label();
  private final Glide glide = new Glide(this, this::draw);
  private double min;
  private double max = 1;
  private PassportChoice.Source passports = (line, token) -> Optional.empty();

  TokenChart(String styleClass) {
    super(styleClass);
    for (Line line : List.of(zero, highestTick, lowestTick)) {
      line.getStyleClass().add("plot-grid");
    }
    highest.setAlignment(Pos.CENTER_RIGHT);
    lowest.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(highest, lowest);
    addShapes(zero, highestTick, lowestTick);
    addOverlays();
    offer(this);
  }

  /** Sets the source of its numbers' passports, by the index of the token. */
  public final void setPassports(IntFunction<Optional<Passport>> source) {
    passports = (line, token) -> source.apply(token);
  }

  /** The same where there are several lines, by the indices of the line and of the token. */
  public final void setLinePassports(PassportChoice.Source source) {
    passports = source;
  }

  /** Passport of the token set off, or of the first that has one. */
  @Override
  public Optional<Passport> passport() {
    return tokens() == 0 ? Optional.empty() : passports.of(0, asked());
  }

  private int asked() {
    int token = highlightedTokenProperty().get();
    return token >= 0 && token < tokens()
        ? token
        : IntStream.range(0, tokens())
            .filter(each -> passports.of(0, each).isPresent())
            .findFirst()
            .orElse(0);
  }

  /**
   * Number of lines that can be asked about; a curve's band and what it is compared with cannot.
   */
  int lines() {
    return 1;
  }

  @Override
  public Optional<PassportChoice> choice() {
    return tokens() == 0
        ? Optional.empty()
        : Optional.of(
            new PassportChoice(
                table().names().subList(0, lines()),
                table().numberedTokens(),
                passports,
                0,
                asked()));
  }

  /** The numbers shown. */
  public abstract TokenTable table();

  /** A token and its numbers in words. */
  abstract String text(int token);

  /** Lays out all but the scale. */
  abstract void draw();

  /** Adds what is drawn, over what was added before and under all text. */
  final void addShapes(Shape... shapes) {
    for (Shape shape : shapes) {
      shape.setManaged(false);
      shape.setMouseTransparent(true);
      getChildren().add(getChildren().indexOf(highest), shape);
    }
  }

  /**
   * To be called when the numbers have changed.
   *
   * @param format for the ends of the scale
   * @param rows what is drawn, one number per token in each row
   */
  final void refresh(
      double lowestValue, double highestValue, DoubleFunction<String> format, double[]... rows) {
    glide.to(rows);
    min = lowestValue;
    max = highestValue;
    highest.setText(format.apply(max));
    lowest.setText(format.apply(min));
    setAccessibleText(
        IntStream.range(0, tokens()).mapToObj(this::text).collect(Collectors.joining("; ")));
    hideReadout();
    requestLayout();
  }

  @Override
  protected void onPoint(int token, double x, double y) {
    showReadout(text(token), x, y);
  }

  @Override
  protected final void layoutChildren() {
    zero.setStartX(contentLeft());
    zero.setEndX(contentLeft() + contentWidth());
    zero.setStartY(y(0));
    zero.setEndY(y(0));
    double line = line();
    double right = snappedLeftInset() - gap();
    place(highest, highestTick, max, right);
    place(lowest, lowestTick, min, right);
    lowest.setVisible(contentHeight() > line - 2);
    draw();
    layoutOverlays();
  }

  /** A number of the scale stands beside its tick. */
  private void place(Label number, Line tick, double value, double right) {
    number.resizeRelocate(0, y(value) - line() / 2, right, line());
    PlotNodes.put(tick, contentLeft() - gap(), y(value), contentLeft(), y(value));
  }

  @Override
  protected final double scaleRoom() {
    return line() / 2;
  }

  /** Puts a name in the middle beside the numbers, folded where there is room to. */
  final void placeName(Label name) {
    double width = Math.max(0, getWidth() - nameLeft());
    double height = Math.max(line(), Math.min(contentHeight(), name.prefHeight(width)));
    name.resizeRelocate(nameLeft(), contentTop() + (contentHeight() - height) / 2, width, height);
  }

  final double nameLeft() {
    return contentLeft() + contentWidth() + gap();
  }

  /** The height of a line of text. */
  final double line() {
    return highest.prefHeight(-1);
  }

  private double gap() {
    return highest.getFont().getSize() / 3;
  }

  /** Numbers of a row at which its marks stand now. */
  final double[] drawn(int row) {
    return glide.row(row);
  }

  /** A number beyond the scale is drawn at its end. */
  final double y(double value) {
    double share = (Math.max(min, Math.min(max, value)) - min) / (max - min);
    return contentTop() + contentHeight() * (1 - share);
  }

  final double middle(int token) {
    return (tokenLeft(token) + tokenLeft(token + 1)) / 2;
  }

  /** x and y in turn, of the tokens that have a number. */
  final List<Double> points(double[] values) {
    return IntStream.range(0, values.length)
        .filter(t -> !Double.isNaN(values[t]))
        .boxed()
        .flatMap(t -> Stream.of(middle(t), y(values[t])))
        .toList();
  }

  static String text(String token, String name, double value) {
    return text(token, name, value, NumberText::value);
  }

  static String text(String token, String name, double value, DoubleFunction<String> format) {
    return Double.isNaN(value)
        ? Messages.text("plot.not-read", token)
        : Messages.text("plot.bar", token, name, format.apply(value));
  }

  @Override
  public String title() {
    return table().title();
  }

  @Override
  public boolean isBlank() {
    return table().isBlank();
  }

  @Override
  public String delimited(char separator) {
    return table().delimited(separator);
  }

  @Override
  public void showTable() {
    table().show(this);
  }

  @Override
  public Node picture() {
    return this;
  }
}
