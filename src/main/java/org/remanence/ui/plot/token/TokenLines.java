package org.remanence.ui.plot.token;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.shape.Polyline;
import org.remanence.i18n.NumberText;
import org.remanence.ui.plot.figure.NodePool;

/** Some units over the tokens, a line each; what a line is stands at its right end. */
public final class TokenLines extends TokenChart {
  /** Number of lines that have a look of their own. */
  public static final int LOOKS = 6;

  private final NodePool<Polyline> lines = new NodePool<>(getChildren(), TokenLines::polyline);
  private final NodePool<Label> names = new NodePool<>(getChildren(), Label::new);
  private List<String> tokens = List.of();
  private List<Item> items = List.of();

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
  }

  /** Shows lines between a lowest and a highest value. */
  public void show(
      List<String> shownTokens, List<Item> shown, double lowestValue, double highestValue) {
    tokens = List.copyOf(shownTokens);
    items = List.copyOf(shown);
    refresh(
        lowestValue,
        highestValue,
        NumberText::compact,
        items.stream().map(Item::values).toArray(double[][]::new));
  }

  @Override
  public TokenTable table() {
    List<String> names = items.stream().map(Item::name).toList();
    List<double[]> values = items.stream().map(Item::values).toList();
    return new TokenTable(String.join(", ", names), tokens, names, values);
  }

  @Override
  protected int tokens() {
    return tokens.size();
  }

  @Override
  int lines() {
    return items.size();
  }

  @Override
  void draw() {
    lines.begin();
    names.begin();
    double step = Math.min(line(), contentHeight() / Math.max(1, items.size()));
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Polyline line = lines.next();
      Looks.dress(line, "token-line", item.look());
      line.getPoints().setAll(points(drawn(i)));
      Label name = names.next();
      Looks.dress(name, "label", item.look());
      name.setText(item.name());
      name.resizeRelocate(nameLeft(), contentTop() + i * step, getWidth() - nameLeft(), line());
    }
    lines.end();
    names.end();
  }

  private static Polyline polyline() {
    Polyline line = new Polyline();
    line.setManaged(false);
    line.setMouseTransparent(true);
    return line;
  }

  @Override
  public String text(int token) {
    StringBuilder text = new StringBuilder(tokens.get(token));
    for (Item item : items) {
      double value = item.values()[token];
      String shown = Double.isNaN(value) ? "–" : NumberText.value(value);
      text.append(" · ").append(item.name()).append(" = ").append(shown);
    }
    return text.toString();
  }
}
