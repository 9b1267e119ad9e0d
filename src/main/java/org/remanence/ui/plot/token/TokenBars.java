package org.remanence.ui.plot.token;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.NumberText;

/** One number per token as bars under a heatmap, up from zero or down. */
public final class TokenBars extends TokenChart {
  private static final double WIDEST_GAP = 2;
  private static final double GAP_SHARE = 0.2;

  private final Path bars = new Path();
  private final Path downwards = new Path();
  private final Label name = new Label();
  private List<String> tokens = List.of();
  private double[] values = {};
  private @Nullable IntConsumer onToken;

  public TokenBars() {
    super("token-bars");
    bars.getStyleClass().add("bars");
    downwards.getStyleClass().addAll("bars", "negative");
    name.setWrapText(true);
    addShapes(bars, downwards);
    getChildren().add(name);
  }

  /**
   * Shows {@code values}.
   *
   * @param name what they are, in short; it stands beside the bars
   * @param values one per token; NaN for none
   * @param min the value at the lower edge: 0, or less if there are numbers below
   * @param max the value at the upper edge
   */
  public void show(String name, List<String> tokens, double[] values, double min, double max) {
    if (tokens.size() != values.length) {
      throw new IllegalArgumentException(tokens.size() + " tokens, " + values.length + " values");
    }
    this.tokens = List.copyOf(tokens);
    this.values = values.clone();
    this.name.setText(name);
    refresh(min, max, NumberText::compact, values);
  }

  /** Sets what is done with a token’s index when its bar is clicked, or Enter is pressed on it. */
  public void setOnToken(IntConsumer consumer) {
    onToken = consumer;
    setCursor(Cursor.HAND);
    setOnMouseClicked(
        event -> {
          boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown();
          if (plain && event.isStillSincePress()) {
            choose();
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
          }
        });
  }

  private void choose() {
    int token = highlightedTokenProperty().get();
    if (onToken != null && token >= 0 && token < tokens()) {
      onToken.accept(token);
    }
  }

  @Override
  protected boolean takesClicks() {
    return onToken != null;
  }

  @Override
  protected boolean takesArrows() {
    return false;
  }

  @Override
  public TokenTable table() {
    return new TokenTable(name.getText(), tokens, List.of(name.getText()), List.of(values));
  }

  @Override
  protected int tokens() {
    return tokens.size();
  }

  @Override
  String text(int token) {
    return text(tokens.get(token), name.getText(), values[token]);
  }

  @Override
  void draw() {
    bars.getElements().clear();
    downwards.getElements().clear();
    double[] drawn = drawn(0);
    for (int t = 0; t < drawn.length; t++) {
      double cell = tokenLeft(t + 1) - tokenLeft(t);
      double gap = Math.min(WIDEST_GAP, cell * GAP_SHARE);
      if (drawn[t] > 0 || drawn[t] < 0) {
        Path path = drawn[t] > 0 ? bars : downwards;
        addBar(path, tokenLeft(t) + gap / 2, y(drawn[t]), tokenLeft(t + 1) - gap / 2, y(0));
      }
    }
    placeName(name);
  }

  private static void addBar(Path path, double left, double top, double right, double bottom) {
    path.getElements()
        .addAll(
            new MoveTo(left, bottom),
            new LineTo(left, top),
            new LineTo(right, top),
            new LineTo(right, bottom),
            new ClosePath());
  }
}
