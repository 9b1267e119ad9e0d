package org.remanence.ui.playground.token;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.remanence.i18n.Messages;
import org.remanence.model.language.Candidate;

/** A candidate: its token, a hollow and a full bar over one another, and both numbers. */
public final class CandidateRow extends Region {
  private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final double TOKEN_EM = 6.2;
  private static final double NUMBERS_EM = 9.2;

  private final Label token = new Label();
  private final Label numbers = new Label();
  private final Rectangle before = new Rectangle();
  private final Rectangle after = new Rectangle();
  private Candidate candidate;
  private double end = 1;

  CandidateRow() {
    getStyleClass().add("candidate");
    token.getStyleClass().add("candidate-token");
    numbers.getStyleClass().add("candidate-numbers");
    numbers.setAlignment(Pos.CENTER_RIGHT);
    before.getStyleClass().add("before");
    after.getStyleClass().add("after");
    getChildren().addAll(token, before, after, numbers);
    setMouseTransparent(true);
  }

  /**
   * Shows a candidate; null hides the row.
   *
   * @param taken whether it is the one that stands in the text
   * @param full what a bar over the whole width stands for
   */
  void show(Candidate shown, boolean taken, double full) {
    candidate = shown;
    end = full;
    setVisible(shown != null);
    pseudoClassStateChanged(TAKEN, taken);
    if (shown != null) {
      token.setText((taken ? "▸ " : "") + TokenFormats.token(shown.token()));
      numbers.setText(
          TokenFormats.percent(shown.before())
              + " → "
              + (isCut()
                  ? Messages.text("playground.candidates.cut")
                  : TokenFormats.percent(shown.after())));
    }
    requestLayout();
  }

  private boolean isCut() {
    return candidate.after() == 0;
  }

  void point(boolean pointed) {
    pseudoClassStateChanged(POINTED, pointed);
  }

  String description() {
    return candidate == null
        ? ""
        : Messages.text(
            "playground.token.written",
            TokenFormats.token(candidate.token()),
            TokenFormats.percent(candidate.before()),
            TokenFormats.percent(candidate.after()));
  }

  public String text() {
    return token.getText() + " " + numbers.getText();
  }

  @Override
  protected void layoutChildren() {
    double em = token.getFont().getSize();
    double height = getHeight();
    double tokenWidth = TOKEN_EM * em;
    double numbersWidth = NUMBERS_EM * em;
    token.resizeRelocate(0.2 * em, 0, tokenWidth - 0.4 * em, height);
    numbers.resizeRelocate(getWidth() - numbersWidth, 0, numbersWidth - 0.2 * em, height);
    if (candidate == null) {
      return;
    }
    double available = Math.max(0, getWidth() - tokenWidth - numbersWidth - 0.5 * em);
    put(before, tokenWidth, 0.14 * height, available * candidate.before() / end, 0.72 * height);
    put(after, tokenWidth, 0.3 * height, available * candidate.after() / end, 0.4 * height);
    after.setVisible(!isCut());
  }

  private void put(Rectangle bar, double x, double y, double width, double height) {
    bar.setX(snapPositionX(x));
    bar.setY(snapPositionY(y));
    bar.setWidth(Math.max(1, Math.round(width)));
    bar.setHeight(Math.max(2, Math.round(height)));
  }
}
