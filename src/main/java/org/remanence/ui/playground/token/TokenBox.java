package org.remanence.ui.playground.token;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.remanence.i18n.Messages;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.ReadToken;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.ui.plot.color.ColorScale;

/** A token in a text: its letters, and if it was written the colour and bar of its probability. */
final class TokenBox implements TokenFlow.Item {
  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

  private static final PseudoClass BREACH = PseudoClass.getPseudoClass("breach");

  /** The ground is so faint that letters are read on it as on none. */
  private static final double GROUND_OPACITY = 0.3;

  private static final double THINNEST_BAR_EM = 0.08;
  private static final double THICKEST_BAR_EM = 0.36;

  private final String token;
  private final String space;
  private final GeneratedToken written;
  private final Text text = new Text();
  private final Rectangle ground = new Rectangle();
  private final Rectangle bar = new Rectangle();
  private final boolean known;
  private boolean breach;
  private double width = -1;
  private double gap;
  private double x;
  private double y;

  private TokenBox(String token, String space, GeneratedToken written, boolean known) {
    this.token = token;
    this.space = space;
    this.written = written;
    this.known = known;
    text.setText(token.equals(TokenLevel.LINE_END) ? "↵" : token);
    text.setTextOrigin(VPos.TOP);
    text.getStyleClass().add(token.equals(TokenLevel.LINE_END) ? "line-end" : "token");
    text.pseudoClassStateChanged(UNKNOWN, !known);
  }

  /** Sets it off as breaking an agreement. */
  void setBreach(boolean breaks) {
    breach = breaks;
    text.pseudoClassStateChanged(BREACH, breaks);
  }

  /** A token of the prompt. */
  static TokenBox of(ReadToken read, String space) {
    TokenBox box = new TokenBox(read.text(), space, null, read.known());
    box.text.getStyleClass().add("prompt");
    return box;
  }

  static TokenBox of(GeneratedToken written, ColorScale scale) {
    TokenBox box = new TokenBox(written.token(), written.gap(), written, true);
    box.color(scale);
    return box;
  }

  void color(ColorScale scale) {
    if (written != null) {
      int argb = scale.argb(written.before());
      Color color = Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
      ground.setFill(color.deriveColor(0, 1, 1, GROUND_OPACITY));
      bar.setFill(color);
    }
  }

  void addTo(List<Node> grounds, List<Node> texts) {
    if (written != null) {
      grounds.add(ground);
      grounds.add(bar);
    }
    texts.add(text);
  }

  /** Takes its nodes away; they are the last of each list. */
  void removeFrom(List<Node> grounds, List<Node> texts) {
    if (written != null) {
      grounds.remove(grounds.size() - 1);
      grounds.remove(grounds.size() - 1);
    }
    texts.remove(texts.size() - 1);
  }

  void forgetWidth() {
    width = -1;
  }

  /**
   * Measures it once for each font.
   *
   * @param spaceWidth of a space
   */
  void measure(double spaceWidth) {
    if (width < 0) {
      text.applyCss();
      width = text.getLayoutBounds().getWidth();
      gap = space.isEmpty() ? 0 : spaceWidth;
    }
  }

  void layout(double em, double lineHeight) {
    double thickness = thickness(em);
    text.setX(x);
    text.setY(y + 0.42 * em);
    put(ground, y + 0.36 * em, 1.28 * em);
    put(bar, y + lineHeight - THICKEST_BAR_EM * em, thickness);
  }

  private void put(Rectangle rectangle, double top, double height) {
    rectangle.setX(x);
    rectangle.setY(top);
    rectangle.setWidth(Math.max(0, width - 1));
    rectangle.setHeight(height);
  }

  private double thickness(double em) {
    double share = written == null ? 0 : written.before();
    return em * (THINNEST_BAR_EM + share * (THICKEST_BAR_EM - THINNEST_BAR_EM - 0.04));
  }

  /** The token and its numbers in words. */
  String description() {
    if (written == null) {
      return Messages.text(
          known ? "playground.token.prompt" : "playground.token.unknown",
          TokenFormats.token(token));
    }
    String numbers =
        Messages.text(
            "playground.token.written",
            TokenFormats.token(token),
            TokenFormats.percent(written.before()),
            TokenFormats.percent(written.after()));
    return breach ? Messages.text("playground.token.breach", numbers) : numbers;
  }

  /** Characters by which the text grows with it. */
  String spelled() {
    return space + token;
  }

  Text node() {
    return text;
  }

  double y() {
    return y;
  }

  @Override
  public double x() {
    return x;
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double gap() {
    return gap;
  }

  @Override
  public boolean startsWord() {
    return !space.isEmpty() || Character.isWhitespace(token.charAt(0));
  }

  @Override
  public boolean endsWord() {
    return Character.isWhitespace(token.charAt(token.length() - 1));
  }

  @Override
  public boolean endsLine() {
    return token.equals(TokenLevel.LINE_END);
  }

  @Override
  public void place(double left, double top) {
    x = left;
    y = top;
  }
}
