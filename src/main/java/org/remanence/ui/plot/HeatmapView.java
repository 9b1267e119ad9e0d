package org.remanence.ui.plot;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.remanence.i18n.Messages;

/**
 * A token × unit heatmap: tokens from left to right, units from top to bottom, one pixel per value,
 * scaled up without smoothing. The value under the pointer or the keyboard cursor is told in {@link
 * #readingProperty()}.
 */
public final class HeatmapView extends Region {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final int NONE = -1;

  /** Room at the left for unit numbers, the same in every heatmap so that columns line up. */
  public static final double AXIS_WIDTH = 34;

  private final ImageView image = new ImageView();
  private final Rectangle column = new Rectangle();
  private final Text topUnit = new Text("0");
  private final Text bottomUnit = new Text();
  private final List<Label> labels = new ArrayList<>();
  private final ObjectProperty<Matrix> matrix = new SimpleObjectProperty<>(Matrix.EMPTY);
  private final ObjectProperty<ColorMap> colors =
      new SimpleObjectProperty<>(ColorMap.diverging(false));
  private final IntegerProperty token = new SimpleIntegerProperty(NONE);
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
  private int unit = NONE;

  public HeatmapView() {
    getStyleClass().add("heatmap");
    image.setSmooth(false);
    column.getStyleClass().add("heatmap-column");
    column.setMouseTransparent(true);
    column.setVisible(false);
    for (Text text : List.of(topUnit, bottomUnit)) {
      text.getStyleClass().add("plot-text");
      text.setTextOrigin(VPos.TOP);
    }
    getChildren().addAll(image, column, topUnit, bottomUnit);
    setFocusTraversable(true);
    matrix.addListener((observable, before, now) -> show());
    colors.addListener((observable, before, now) -> paint());
    token.addListener((observable, before, now) -> read());
    setOnMouseMoved(event -> pointAt(event.getX(), event.getY()));
    setOnMouseExited(event -> pointAt(NONE, NONE));
    setOnMousePressed(event -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  public ObjectProperty<Matrix> matrixProperty() {
    return matrix;
  }

  public ObjectProperty<ColorMap> colorsProperty() {
    return colors;
  }

  /** The token that is pointed at, −1 if none; to be bound together for several heatmaps. */
  public IntegerProperty tokenProperty() {
    return token;
  }

  /** Token, unit and value that are pointed at; empty if none. */
  public ReadOnlyStringProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** The picture, one pixel per value. */
  public Image image() {
    return image.getImage();
  }

  private void show() {
    getChildren().removeAll(labels);
    labels.clear();
    for (String word : matrix.get().tokens()) {
      Label label = new Label(word);
      label.getStyleClass().add("plot-text");
      label.setTextOverrun(OverrunStyle.CLIP);
      label.setTooltip(new Tooltip(word));
      label.setMouseTransparent(true);
      labels.add(label);
    }
    getChildren().addAll(labels);
    bottomUnit.setText(String.valueOf(Math.max(0, matrix.get().units() - 1)));
    topUnit.setVisible(!labels.isEmpty());
    bottomUnit.setVisible(!labels.isEmpty());
    unit = Math.min(unit, matrix.get().units() - 1);
    setAccessibleText(
        Messages.text("plot.heatmap.accessible", labels.size(), matrix.get().units()));
    paint();
    read();
    requestLayout();
  }

  private void paint() {
    Matrix shown = matrix.get();
    int width = shown.rows().length;
    int height = shown.units();
    if (width == 0 || height == 0) {
      image.setImage(null);
      return;
    }
    IntBuffer pixels = IntBuffer.allocate(width * height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels.put(colors.get().argb(shown.share(x, y)));
      }
    }
    pixels.rewind();
    image.setImage(
        new WritableImage(
            new PixelBuffer<>(width, height, pixels, PixelFormat.getIntArgbPreInstance())));
  }

  @Override
  protected void layoutChildren() {
    double left = AXIS_WIDTH;
    double width = Math.max(1, getWidth() - left);
    double labelHeight = labelHeight();
    double height = Math.max(1, getHeight() - labelHeight);
    image.setX(left);
    image.setFitWidth(width);
    image.setFitHeight(height);
    topUnit.relocate(left - topUnit.getLayoutBounds().getWidth() - 3, 0);
    bottomUnit.relocate(
        left - bottomUnit.getLayoutBounds().getWidth() - 3,
        height - bottomUnit.getLayoutBounds().getHeight());
    double cell = width / Math.max(1, labels.size());
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      double wanted = label.prefWidth(-1);
      double given = Math.min(wanted, cell);
      label.setVisible(cell > 0.5 * labelHeight);
      label.resizeRelocate(
          left + i * cell + (cell - given) / 2, height, given, label.prefHeight(-1));
    }
    placeColumn();
  }

  private void placeColumn() {
    double left = AXIS_WIDTH;
    double cell = Math.max(1, getWidth() - left) / Math.max(1, labels.size());
    column.setX(left + Math.max(0, token.get()) * cell);
    column.setWidth(cell);
    column.setHeight(Math.max(1, getHeight() - labelHeight()));
    column.setVisible(token.get() != NONE && token.get() < labels.size());
  }

  private double labelHeight() {
    return labels.isEmpty() ? 0 : labels.get(0).prefHeight(-1) + 2;
  }

  private void pointAt(double x, double y) {
    int tokens = labels.size();
    double left = AXIS_WIDTH;
    double height = getHeight() - labelHeight();
    if (tokens == 0 || x < left || x >= getWidth() || y < 0 || y >= height) {
      unit = NONE;
      token.set(NONE);
      return;
    }
    unit = (int) (y / height * matrix.get().units());
    token.set((int) ((x - left) / (getWidth() - left) * tokens));
    read();
  }

  private void onKey(KeyEvent event) {
    if (COPY.match(event)) {
      copy();
    } else if (labels.isEmpty()) {
      return;
    } else if (event.getCode() == KeyCode.LEFT) {
      move(-1, 0);
    } else if (event.getCode() == KeyCode.RIGHT) {
      move(1, 0);
    } else if (event.getCode() == KeyCode.UP) {
      move(0, -1);
    } else if (event.getCode() == KeyCode.DOWN) {
      move(0, 1);
    } else {
      return;
    }
    event.consume();
  }

  private void move(int tokens, int units) {
    unit = Math.floorMod(Math.max(0, unit) + units, matrix.get().units());
    int from = token.get() == NONE ? 0 : token.get() + tokens;
    token.set(Math.max(0, Math.min(labels.size() - 1, from)));
    read();
  }

  private void read() {
    placeColumn();
    int at = token.get();
    if (at == NONE || at >= labels.size() || unit < 0) {
      reading.set("");
      return;
    }
    String word = matrix.get().tokens().get(at);
    reading.set(Messages.text("plot.heatmap.reading", word, unit, matrix.get().rows()[at][unit]));
    setAccessibleHelp(reading.get());
  }

  /** Puts the numbers on the clipboard, to be pasted into a spreadsheet. */
  public void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(matrix.get().table('\t'));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
