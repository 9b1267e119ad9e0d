package org.remanence.ui.plot.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.transform.Rotate;
import org.remanence.i18n.Messages;

/**
 * The words over token plots: level where they fit, else leaning, and only every so many where even
 * that is too narrow. Pointing at a token shows it in any case, and tells its full text.
 */
public final class TokenAxis extends TokenPlot {
  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final double LEAN_DEGREES = -40;
  private static final double LONGEST_EM = 7;
  private static final double GAP_EM = 0.4;

  private final List<Label> labels = new ArrayList<>();
  private List<String> tokens = List.of();
  private Set<Integer> unknown = Set.of();

  private IntConsumer onToken = token -> {};
  private boolean level = true;
  private int stride = 1;

  public TokenAxis() {
    super("token-axis");
    addOverlays();
    setOnMouseClicked(
        event -> {
          boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown();
          if (plain && isToken(highlightedToken())) {
            onToken.accept(highlightedToken());
          }
        });
    setOnKeyPressed(this::move);
    setOnMousePressed(event -> requestFocus());
    highlightedTokenProperty()
        .addListener((property, old, token) -> point(old.intValue(), token.intValue()));
  }

  /**
   * Shows {@code tokens}.
   *
   * @param unknown indices of those that are in no vocabulary
   */
  public void show(List<String> tokens, Set<Integer> unknown) {
    this.tokens = List.copyOf(tokens);
    this.unknown = Set.copyOf(unknown);
    // Labels are kept: to style sixty new ones takes longer than all else at a keystroke.
    while (labels.size() > tokens.size()) {
      getChildren().remove(labels.remove(labels.size() - 1));
    }
    while (labels.size() < tokens.size()) {
      Label label = new Label();
      label.getStyleClass().add("token");
      label.setMouseTransparent(true);
      // One that turns bold must not make the others be laid out again.
      label.setManaged(false);
      labels.add(label);
      getChildren().add(label);
    }
    for (int i = 0; i < tokens.size(); i++) {
      labels.get(i).setText(tokens.get(i));
      labels.get(i).pseudoClassStateChanged(UNKNOWN, unknown.contains(i));
    }
    setAccessibleText(String.join(" ", tokens));
    hideReadout();
    requestLayout();
  }

  /**
   * Gives the tokens shown the looks of their tags.
   *
   * @param looks one for each, below {@link TokenTags#LOOKS}; −1 for none
   */
  public void dress(List<Integer> looks) {
    for (int i = 0; i < labels.size(); i++) {
      int look = looks.get(i);
      Looks.dress(
          labels.get(i), look < 0 ? List.of("token") : List.of("token", "tagged", "look-" + look));
    }
  }

  /** Sets what is done with a token’s index when it is clicked, or Enter is pressed on it. */
  public void setOnToken(IntConsumer consumer) {
    onToken = consumer;
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleHelp(Messages.text("plot.axis.help"));
    setCursor(Cursor.HAND);
  }

  @Override
  public Point2D below(int token) {
    return new Point2D((tokenLeft(token) + tokenLeft(token + 1)) / 2, bottom());
  }

  /** Sets one token off until others are shown; −1 for none. */
  public void mark(int token) {
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).pseudoClassStateChanged(MARKED, i == token);
    }
  }

  @Override
  protected boolean takesClicks() {
    return true;
  }

  @Override
  protected int tokens() {
    return tokens.size();
  }

  @Override
  protected void onPoint(int token, double x, double y) {
    String text =
        unknown.contains(token)
            ? Messages.text("plot.token.unknown", token + 1, tokens.get(token))
            : Messages.text("plot.token", token + 1, tokens.get(token));
    showReadout(text, x, y);
  }

  /** Words that lean need more height than level ones, and whether they do is up to the width. */
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double content = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
    double height = tokens.isEmpty() ? 0 : lineHeight();
    if (!isLevel(content)) {
      double sine = Math.sin(Math.toRadians(-LEAN_DEGREES));
      double cosine = Math.cos(Math.toRadians(-LEAN_DEGREES));
      height = sine * Math.min(widest(), longest()) + cosine * lineHeight();
    }
    return snappedTopInset() + Math.ceil(height) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    level = isLevel(contentWidth());
    stride = level ? 1 : stride();
    for (int i = 0; i < labels.size(); i++) {
      layoutLabel(i);
    }
    makeRoom();
    layoutOverlays();
  }

  /** Every so many labels are seen, and always the one pointed at, for which others give way. */
  private void makeRoom() {
    int pointed = highlightedToken();
    for (int i = 0; i < labels.size(); i++) {
      boolean free = !isToken(pointed) || Math.abs(i - pointed) >= stride;
      labels.get(i).setVisible(i == pointed || (free && i % stride == 0));
    }
  }

  private void layoutLabel(int index) {
    Label label = labels.get(index);
    double left = tokenLeft(index);
    double width = tokenLeft(index + 1) - left;
    label.getTransforms().clear();
    if (level) {
      label.setAlignment(Pos.CENTER);
      label.resizeRelocate(left, bottom() - lineHeight(), width, lineHeight());
    } else {
      label.setAlignment(Pos.CENTER_LEFT);
      double length = Math.min(label.prefWidth(-1), longest());
      double start = left + width / 2;
      label.resizeRelocate(start, bottom() - lineHeight(), length, lineHeight());
      label.getTransforms().add(new Rotate(LEAN_DEGREES, 0, lineHeight()));
    }
  }

  private void move(KeyEvent event) {
    int token = highlightedToken();
    switch (event.getCode()) {
      case LEFT -> highlightedTokenProperty().set(Math.max(0, token - 1));
      case RIGHT -> highlightedTokenProperty().set(Math.min(tokens.size() - 1, token + 1));
      case ENTER -> {
        if (isToken(token)) {
          onToken.accept(token);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private int highlightedToken() {
    return highlightedTokenProperty().get();
  }

  private boolean isToken(int token) {
    return token >= 0 && token < tokens.size();
  }

  private double bottom() {
    return contentTop() + contentHeight();
  }

  private void point(int old, int token) {
    point(old, false);
    point(token, true);
    makeRoom();
  }

  private void point(int token, boolean pointed) {
    if (isToken(token)) {
      labels.get(token).pseudoClassStateChanged(POINTED, pointed);
      labels.get(token).applyCss();
      layoutLabel(token);
    }
  }

  private boolean isLevel(double content) {
    return tokens.isEmpty() || widest() + GAP_EM * em() <= content / tokens.size();
  }

  /** Number of tokens from one leaning label to the next, so that each has room. */
  private int stride() {
    double needed = lineHeight() / Math.sin(Math.toRadians(-LEAN_DEGREES));
    return Math.max(1, (int) Math.ceil(needed * tokens.size() / Math.max(1, contentWidth())));
  }

  private double widest() {
    return labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
  }

  private double lineHeight() {
    return labels.get(0).prefHeight(-1);
  }

  private double longest() {
    return LONGEST_EM * em();
  }

  private double em() {
    return labels.get(0).getFont().getSize();
  }
}
