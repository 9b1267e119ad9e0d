package org.remanence.ui.plot.token;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.remanence.ui.plot.figure.Figure;
import org.remanence.ui.plot.figure.FigureMenu;
import org.remanence.ui.plot.figure.PlotFiles;

/**
 * A plot over the tokens of a sentence, from left to right. All of them have the same padding (the
 * style class {@code token-plot}), so that plots of one width share their token axis; the padding
 * holds scales and legends. One token may be highlighted in all of them together.
 */
public abstract class TokenPlot extends Region {
  public static final int NONE = -1;

  private final IntegerProperty highlightedToken = new SimpleIntegerProperty(NONE);
  private final ObjectProperty<PlotFiles> files = new SimpleObjectProperty<>();
  private final IntegerProperty pinnedToken = new SimpleIntegerProperty(NONE);
  private final Region band = new Region();
  private final Region pin = new Region();
  private final Label readout = new Label();
  private FigureMenu menu;

  public TokenPlot(String styleClass) {
    getStyleClass().addAll("token-plot", styleClass);
    band.getStyleClass().add("token-band");
    readout.getStyleClass().add("plot-readout");
    pin.getStyleClass().add("token-pin");
    for (Region overlay : new Region[] {band, pin, readout}) {
      overlay.setManaged(false);
      overlay.setMouseTransparent(true);
      overlay.setVisible(false);
    }
    // Only the bands move: to lay out hundreds of bars again would stutter behind the pointer.
    highlightedToken.addListener((property, old, token) -> placeBands());
    pinnedToken.addListener((property, old, token) -> placeBands());
    setOnMouseMoved(event -> pointAt(event.getX(), event.getY()));
    setOnMouseExited(event -> pointAway());
  }

  /** Index of the token to set off; {@link #NONE} for no token. */
  public final IntegerProperty highlightedTokenProperty() {
    return highlightedToken;
  }

  /**
   * Lets a token be pinned, in all plots that share {@code token}: it is set off again whenever the
   * pointer leaves. By a click, with Shift where a click means something else, or by the key P.
   */
  public final void pinBy(Property<Number> token) {
    pinnedToken.bindBidirectional(token);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::pinByMouse);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Returns whether a click means something else than to pin the token. */
  protected boolean takesClicks() {
    return false;
  }

  /** Returns whether arrows mean something else than to point at a token. */
  protected boolean takesArrows() {
    return takesClicks();
  }

  /** The middle of a token's lower edge, in this region's coordinates. */
  public Point2D below(int token) {
    return new Point2D((tokenLeft(token) + tokenLeft(token + 1)) / 2, getHeight());
  }

  /** Destination of pictures and numbers; without it the menu does not offer to save them. */
  public final ObjectProperty<PlotFiles> filesProperty() {
    return files;
  }

  /** Gives the plot a context menu to copy and save what it shows, and a button that asks. */
  protected final void offer(Figure figure) {
    menu = new FigureMenu(figure, files);
    menu.install(this);
    getChildren().add(0, menu.button());
  }

  /** Number of tokens on the axis. */
  protected abstract int tokens();

  /** Handles the pointer at a point over the token {@code token}, in this region's coordinates. */
  protected abstract void onPoint(int token, double x, double y);

  /** To be called last of the children's layout: puts the band on the highlighted token. */
  protected final void layoutOverlays() {
    placeBands();
    if (menu != null) {
      placeButton();
    }
    List<Node> children = getChildren();
    int last = children.size() - 1;
    if (children.get(last) != readout || children.get(last - 1) != band) {
      pin.toFront();
      band.toFront();
      readout.toFront();
    }
  }

  /** At the left edge, where the scale leaves room; in the middle of a plot that is low. */
  private void placeButton() {
    menu.showButton();
    Region button = menu.button();
    double size = button.prefHeight(-1);
    double below = Math.max(0, Math.min(1, contentHeight() / size - 1) / 2 * size);
    button.resizeRelocate(0, snapPositionY(contentTop() + below), size, size);
  }

  private void placeBands() {
    place(band, highlightedToken.get());
    place(pin, pinnedToken.get());
  }

  private void place(Region region, int token) {
    boolean shown = token >= 0 && token < tokens() && contentWidth() > 0;
    region.setVisible(shown);
    if (shown) {
      double left = tokenLeft(token);
      region.resizeRelocate(left, contentTop(), tokenLeft(token + 1) - left, contentHeight());
    }
  }

  protected final void addOverlays() {
    getChildren().addAll(pin, band, readout);
  }

  /** Shows {@code text} beside a point, inside this region's width. */
  protected final void showReadout(String text, double x, double y) {
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

  protected final void hideReadout() {
    readout.setVisible(false);
  }

  public final String readoutText() {
    return readout.isVisible() ? readout.getText() : "";
  }

  /** Left free above and below, so that numbers of a scale stand at the height of their ticks. */
  protected double scaleRoom() {
    return 0;
  }

  public final double contentTop() {
    return snappedTopInset() + snapSizeY(scaleRoom());
  }

  protected final double contentLeft() {
    return snappedLeftInset();
  }

  public final double contentWidth() {
    return Math.max(0, snapPositionX(getWidth() - snappedLeftInset() - snappedRightInset()));
  }

  public final double contentHeight() {
    double bottom = snapPositionY(getHeight() - snappedBottomInset()) - snapSizeY(scaleRoom());
    return Math.max(0, bottom - contentTop());
  }

  /** Place at which the token begins; with the number of tokens, at which the axis ends. */
  public final double tokenLeft(int token) {
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

  public void pointAway() {
    highlightedToken.set(pinnedToken.get());
    hideReadout();
  }

  private void pinByMouse(MouseEvent event) {
    boolean meant = event.isShiftDown() || !takesClicks();
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && meant) {
      togglePin();
    }
  }

  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || tokens() == 0) {
      return;
    }
    int token = highlightedToken.get();
    switch (event.getCode()) {
      case P -> togglePin();
      case LEFT -> point(Math.max(0, token - 1));
      case RIGHT -> point(Math.min(tokens() - 1, token + 1));
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Points at a token where arrows have no other meaning. */
  private void point(int token) {
    if (!takesArrows()) {
      highlightedToken.set(token);
    }
  }

  private void togglePin() {
    int token = highlightedToken.get();
    if (token >= 0 && token < tokens()) {
      pinnedToken.set(pinnedToken.get() == token ? NONE : token);
    }
  }
}
