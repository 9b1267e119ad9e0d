package org.remanence.ui.plot;

import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.remanence.i18n.Messages;

/**
 * Tokens × units as colours, tokens from left to right, with ticks and a legend. The value under
 * the pointer is told; the arrow keys move a cursor that tells the same, also to screen readers.
 * Changes are painted once per pulse, in device pixels.
 */
public final class HeatmapView extends TokenPlot implements Figure {
  private static final int PAGE = 8;

  private final ObjectProperty<TokenMatrix> matrix = new SimpleObjectProperty<>();
  private final ObjectProperty<ColorScale> scale =
      new SimpleObjectProperty<>(ColorScale.signed(1, false));
  private final ImageView cells = new ImageView();
  private final UnitTicks ticks = new UnitTicks();
  private final ColorBar legend = new ColorBar();
  private final Label placeholder = new Label();
  private final Region frame = new Region();
  private final Region cursor = new Region();

  private IntConsumer onUnit = unit -> {};
  private MatrixImage image;
  private boolean paintPending;
  private int cursorToken;
  private int cursorUnit;

  public HeatmapView() {
    super("heatmap");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleHelp(Messages.text("plot.heatmap.help"));
    cells.setManaged(false);
    cells.setSmooth(false);
    placeholder.getStyleClass().add("placeholder");
    placeholder.setAlignment(Pos.CENTER);
    placeholder.setWrapText(true);
    frame.getStyleClass().add("frame");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    cursor.getStyleClass().add("cursor");
    cursor.setManaged(false);
    cursor.setMouseTransparent(true);
    getChildren().addAll(cells, frame, ticks, legend, placeholder, cursor);
    addOverlays();
    legend.show(scale.get());
    matrix.addListener((property, old, now) -> matrixChanged());
    scale.addListener(
        (property, old, now) -> {
          legend.show(now);
          repaint();
        });
    focusedProperty().addListener((property, old, now) -> focusChanged());
    focusVisibleProperty().addListener((property, old, now) -> requestLayout());
    setOnMousePressed(event -> requestFocus());
    setOnMouseClicked(this::chooseUnit);
    setOnKeyPressed(this::moveCursor);
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::outputScaleXProperty)
        .addListener((property, old, now) -> repaint());
    offer(this);
    matrixChanged();
  }

  /** What is shown; null or an empty matrix shows the placeholder. */
  public ObjectProperty<TokenMatrix> matrixProperty() {
    return matrix;
  }

  /** Which value gets which colour. */
  public ObjectProperty<ColorScale> scaleProperty() {
    return scale;
  }

  /** Called with a unit's number when it is clicked, or Enter is pressed on it. */
  public void setOnUnit(IntConsumer consumer) {
    onUnit = consumer;
  }

  /** What is said where there is nothing to show. */
  public StringProperty placeholderProperty() {
    return placeholder.textProperty();
  }

  @Override
  public String title() {
    return matrix.get().title();
  }

  @Override
  public String delimited(char separator) {
    return matrix.get().delimited(separator);
  }

  @Override
  public void showTable() {
    MatrixTable.show(this);
  }

  @Override
  public boolean isEnlargeable() {
    return true;
  }

  @Override
  public void enlarge() {
    HeatmapWindow.show(this);
  }

  @Override
  public Node picture() {
    return HeatmapPicture.of(this);
  }

  @Override
  public boolean isBlank() {
    return matrix.get() == null || matrix.get().isEmpty();
  }

  /** Colour shown at a cell, as {@code 0xAARRGGBB}. */
  int argb(int token, int unit) {
    return scale.get().argb(matrix.get().values()[token][unit]);
  }

  @Override
  int tokens() {
    return isBlank() ? 0 : matrix.get().tokens().size();
  }

  @Override
  void onPoint(int token, double x, double y) {
    showReadout(valueText(token, place(y)), x, y);
  }

  /** Place among the rows of a point's height. */
  private int place(double y) {
    int units = matrix.get().unitCount();
    int place = (int) Math.floor((y - contentTop()) / contentHeight() * units);
    return Math.max(0, Math.min(units - 1, place));
  }

  private void chooseUnit(MouseEvent event) {
    boolean inside = contentTop() <= event.getY() && event.getY() < contentTop() + contentHeight();
    if (event.getButton() == MouseButton.PRIMARY && !isBlank() && inside) {
      onUnit.accept(matrix.get().units()[place(event.getY())]);
    }
  }

  @Override
  protected double computeMinHeight(double width) {
    return snappedTopInset() + 3 * placeholder.getFont().getSize() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double left = contentLeft();
    double top = contentTop();
    double width = contentWidth();
    double height = contentHeight();
    double em = placeholder.getFont().getSize();
    ticks.resizeRelocate(0, top, Math.max(0, left - em / 3), height);
    double legendLeft = snapPositionX(left + width + em * 0.6);
    legend.resizeRelocate(legendLeft, top, Math.max(0, getWidth() - legendLeft), height);
    placeholder.resizeRelocate(left, top, width, height);
    layoutCells(left, top, width, height);
    frame.resizeRelocate(left - 1, top - 1, width + 2, height + 2);
    layoutCursor();
    layoutOverlays();
  }

  private void layoutCells(double left, double top, double width, double height) {
    Window window = getScene() == null ? null : getScene().getWindow();
    int pixelsWide = (int) Math.round(width * (window == null ? 1 : window.getOutputScaleX()));
    int pixelsHigh = (int) Math.round(height * (window == null ? 1 : window.getOutputScaleY()));
    boolean shown = !isBlank() && pixelsWide > 0 && pixelsHigh > 0;
    cells.setVisible(shown);
    if (!shown) {
      return;
    }
    if (image == null || !image.hasSize(pixelsWide, pixelsHigh)) {
      image = new MatrixImage(pixelsWide, pixelsHigh);
      cells.setImage(image.image());
      paintPending = true;
    }
    if (paintPending) {
      image.paint(matrix.get().values(), scale.get());
      paintPending = false;
    }
    cells.relocate(left, top);
    cells.setFitWidth(width);
    cells.setFitHeight(height);
  }

  private void layoutCursor() {
    cursor.setVisible(isFocusVisible() && !isBlank());
    if (cursor.isVisible()) {
      double unitHeight = contentHeight() / matrix.get().unitCount();
      double left = tokenLeft(cursorToken);
      double height = Math.max(snapSizeY(unitHeight), 3);
      double top = contentTop() + (cursorUnit + 0.5) * unitHeight - height / 2;
      cursor.resizeRelocate(left, snapPositionY(top), tokenLeft(cursorToken + 1) - left, height);
    }
  }

  private void repaint() {
    paintPending = true;
    requestLayout();
  }

  private void matrixChanged() {
    placeholder.setVisible(isBlank());
    ticks.setVisible(!isBlank());
    legend.setVisible(!isBlank());
    hideReadout();
    if (!isBlank()) {
      ticks.setUnits(matrix.get().units());
      cursorToken = Math.min(cursorToken, matrix.get().tokens().size() - 1);
      cursorUnit = Math.min(cursorUnit, matrix.get().unitCount() - 1);
    }
    describe();
    repaint();
  }

  private void moveCursor(KeyEvent event) {
    if (isBlank() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int lastToken = matrix.get().tokens().size() - 1;
    int lastUnit = matrix.get().unitCount() - 1;
    switch (event.getCode()) {
      case LEFT -> cursorToken--;
      case RIGHT -> cursorToken++;
      case UP -> cursorUnit--;
      case DOWN -> cursorUnit++;
      case PAGE_UP -> cursorUnit -= PAGE;
      case PAGE_DOWN -> cursorUnit += PAGE;
      case HOME -> cursorToken = 0;
      case END -> cursorToken = lastToken;
      case ENTER -> onUnit.accept(matrix.get().units()[cursorUnit]);
      default -> {
        return;
      }
    }
    event.consume();
    cursorToken = Math.max(0, Math.min(lastToken, cursorToken));
    cursorUnit = Math.max(0, Math.min(lastUnit, cursorUnit));
    tellCursor();
  }

  private void focusChanged() {
    if (!isFocused()) {
      highlightedTokenProperty().set(NONE);
      hideReadout();
    }
    describe();
    requestLayout();
  }

  private void tellCursor() {
    highlightedTokenProperty().set(cursorToken);
    describe();
    layoutCursor();
    showReadout(
        valueText(cursorToken, cursorUnit),
        tokenLeft(cursorToken + 1),
        cursor.getLayoutY() + cursor.getHeight());
  }

  private void describe() {
    if (isBlank()) {
      setAccessibleText(placeholder.getText());
    } else {
      setAccessibleText(
          Messages.text(
              "plot.heatmap.description",
              matrix.get().title(),
              matrix.get().tokens().size(),
              matrix.get().unitCount(),
              valueText(cursorToken, cursorUnit)));
    }
  }

  private String valueText(int token, int unit) {
    float value = matrix.get().values()[token][unit];
    String word = matrix.get().tokens().get(token);
    return Float.isNaN(value)
        ? Messages.text("plot.notRead", word)
        : Messages.text("plot.value", matrix.get().units()[unit], word, value);
  }
}
