package org.remanence.ui.plot;

import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.remanence.i18n.Messages;

/** Some units over the tokens, a line each; what a line is stands at its right end. */
public final class TokenLines extends TokenPlot implements Figure {
  /** How many lines have a look of their own. */
  public static final int LOOKS = 6;

  private final Line zero = new Line();
  private final Label highest = new Label();
  private final Label lowest = new Label();
  private final NodePool<Polyline> lines;
  private final NodePool<Label> names;
  private List<String> tokens = List.of();
  private List<Item> items = List.of();
  private double min = -1;
  private double max = 1;

  /**
   * A line.
   *
   * @param name in short
   * @param values one per token; NaN for none
   * @param look below {@link #LOOKS}; its colour and dashes
   */
  public record Item(String name, double[] values, int look) {}

  public TokenLines() {
    super("token-lines");
    zero.getStyleClass().add("plot-grid");
    zero.setManaged(false);
    zero.setMouseTransparent(true);
    highest.setAlignment(Pos.CENTER_RIGHT);
    lowest.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(zero, highest, lowest);
    lines = new NodePool<>(getChildren(), TokenLines::line);
    names = new NodePool<>(getChildren(), Label::new);
    addOverlays();
    offer(this);
  }

  /** Shows lines between a lowest and a highest value. */
  public void show(
      List<String> shownTokens, List<Item> shown, double lowestValue, double highestValue) {
    tokens = List.copyOf(shownTokens);
    items = List.copyOf(shown);
    min = lowestValue;
    max = highestValue;
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMaximumFractionDigits(2);
    highest.setText(format.format(max));
    lowest.setText(format.format(min).replace('-', '−'));
    StringBuilder text = new StringBuilder();
    for (int t = 0; t < tokens.size(); t++) {
      text.append(t == 0 ? "" : "; ").append(text(t));
    }
    setAccessibleText(text.toString());
    hideReadout();
    requestLayout();
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

  private TokenTable table() {
    List<String> names = items.stream().map(Item::name).toList();
    List<double[]> values = items.stream().map(Item::values).toList();
    return new TokenTable(String.join(", ", names), tokens, names, values);
  }

  @Override
  int tokens() {
    return tokens.size();
  }

  @Override
  void onPoint(int token, double x, double y) {
    showReadout(text(token), x, y);
  }

  @Override
  protected void layoutChildren() {
    zero.setStartX(contentLeft());
    zero.setEndX(contentLeft() + contentWidth());
    zero.setStartY(y(0));
    zero.setEndY(y(0));
    double lineHeight = highest.prefHeight(-1);
    double left = snappedLeftInset() - highest.getFont().getSize() / 3;
    highest.resizeRelocate(0, contentTop(), left, lineHeight);
    lowest.resizeRelocate(0, contentTop() + contentHeight() - lineHeight, left, lineHeight);
    lines.begin();
    names.begin();
    double right = contentLeft() + contentWidth() + highest.getFont().getSize() / 3;
    double step = Math.min(lineHeight, contentHeight() / Math.max(1, items.size()));
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Polyline line = lines.next();
      dress(line, "token-line", item.look());
      line.getPoints().clear();
      for (int t = 0; t < item.values().length; t++) {
        if (!Double.isNaN(item.values()[t])) {
          line.getPoints().addAll((tokenLeft(t) + tokenLeft(t + 1)) / 2, y(item.values()[t]));
        }
      }
      Label name = names.next();
      dress(name, "label", item.look());
      name.setText(item.name());
      name.resizeRelocate(right, contentTop() + i * step, getWidth() - right, lineHeight);
    }
    lines.end();
    names.end();
    layoutOverlays();
  }

  /** A style that is new to a node would reach it a frame late. */
  private static void dress(Node node, String styleClass, int look) {
    List<String> classes = List.of(styleClass, "look-" + look);
    if (!node.getStyleClass().equals(classes)) {
      node.getStyleClass().setAll(classes);
      node.applyCss();
    }
  }

  private static Polyline line() {
    Polyline line = new Polyline();
    line.setManaged(false);
    line.setMouseTransparent(true);
    return line;
  }

  private double y(double value) {
    double share = (Math.max(min, Math.min(max, value)) - min) / (max - min);
    return contentTop() + contentHeight() * (1 - share);
  }

  private String text(int token) {
    StringBuilder text = new StringBuilder(tokens.get(token));
    NumberFormat format = NumberFormat.getNumberInstance(Messages.language());
    format.setMinimumFractionDigits(3);
    format.setMaximumFractionDigits(3);
    for (Item item : items) {
      double value = item.values()[token];
      String shown = Double.isNaN(value) ? "–" : format.format(value);
      text.append(" · ").append(item.name()).append(" = ").append(shown);
    }
    return text.toString();
  }
}
