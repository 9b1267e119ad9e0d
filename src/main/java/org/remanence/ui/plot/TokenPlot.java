package org.remanence.ui.plot;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A plot over the tokens of a sentence, from left to right. All of them have the same padding (the
 * style class {@code token-plot}), so that plots of one width share their token axis; the padding
 * holds scales and legends. One token may be highlighted in all of them together.
 */
public abstract class TokenPlot extends Region {
  static final int NONE = -1;

  private final IntegerProperty highlightedToken = new SimpleIntegerProperty(NONE);
  private final ObjectProperty<PlotFiles> files = new SimpleObjectProperty<>();
  private final Region band = new Region();
  private final Label readout = new Label();

  TokenPlot(String styleClass) {
    getStyleClass().addAll("token-plot", styleClass);
    band.getStyleClass().add("token-band");
    readout.getStyleClass().add("plot-readout");
    for (Region overlay : new Region[] {band, readout}) {
      overlay.setManaged(false);
      overlay.setMouseTransparent(true);
      overlay.setVisible(false);
    }
    highlightedToken.addListener((property, old, token) -> onHighlight());
    setOnMouseMoved(event -> pointAt(event.getX(), event.getY()));
    setOnMouseExited(event -> pointAway());
  }

  /** Index of the token to set off; {@link #NONE} for no token. */
  public final IntegerProperty highlightedTokenProperty() {
    return highlightedToken;
  }

  /** Where pictures and numbers are saved; without it the menu does not offer to. */
  public final ObjectProperty<PlotFiles> filesProperty() {
    return files;
  }

  /** Gives the plot a context menu to copy and save what it shows. */
  final void offer(Figure figure) {
    new FigureMenu(figure, files).install(this);
  }

  /** Called when another token is set off. */
  void onHighlight() {
    requestLayout();
  }

  /** Number of tokens on the axis. */
  abstract int tokens();

  /** Called with a point over the token {@code token}, in this region's coordinates. */
  abstract void onPoint(int token, double x, double y);

  /** To be called last of the children's layout: puts the band on the highlighted token. */
  final void layoutOverlays() {
    int token = highlightedToken.get();
    boolean shown = token >= 0 && token < tokens() && contentWidth() > 0;
    band.setVisible(shown);
    if (shown) {
      double left = tokenLeft(token);
      band.resizeRelocate(left, contentTop(), tokenLeft(token + 1) - left, contentHeight());
    }
    List<Node> children = getChildren();
    int last = children.size() - 1;
    if (children.get(last) != readout || children.get(last - 1) != band) {
      band.toFront();
      readout.toFront();
    }
  }

  final void addOverlays() {
    getChildren().addAll(band, readout);
  }

  /** Says {@code text} beside a point, inside this region's width. */
  final void showReadout(String text, double x, double y) {
    readout.setText(text);
    readout.setVisible(true);
    readout.applyCss();
    readout.autosize();
    double gap = readout.getHeight() / 2;
    double left =
        x + gap + readout.getWidth() <= getWidth() ? x + gap : x - gap - readout.getWidth();
    double top = Math.min(y + gap, getHeight() - readout.getHeight());
    readout.relocate(snapPositionX(Math.max(0, left)), snapPositionY(Math.max(0, top)));
  }

  final void hideReadout() {
    readout.setVisible(false);
  }

  final String readoutText() {
    return readout.isVisible() ? readout.getText() : "";
  }

  double contentTop() {
    return snappedTopInset();
  }

  final double contentLeft() {
    return snappedLeftInset();
  }

  final double contentWidth() {
    return Math.max(0, snapPositionX(getWidth() - snappedLeftInset() - snappedRightInset()));
  }

  final double contentHeight() {
    return Math.max(0, snapPositionY(getHeight() - snappedBottomInset()) - contentTop());
  }

  /** Where the token begins; with the number of tokens, where the axis ends. */
  final double tokenLeft(int token) {
    return snapPositionX(contentLeft() + contentWidth() * token / Math.max(1, tokens()));
  }

  private void pointAt(double x, double y) {
    double share = (x - contentLeft()) / contentWidth();
    if (tokens() > 0 && share >= 0 && share < 1) {
      int token = (int) (share * tokens());
      highlightedToken.set(token);
      onPoint(token, x, y);
    } else {
      pointAway();
    }
  }

  private void pointAway() {
    highlightedToken.set(NONE);
    hideReadout();
  }
}
