package org.remanence.ui.plot.heatmap;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.color.ColorBar;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.figure.Figure;
import org.remanence.ui.plot.token.MatrixTable;
import org.remanence.ui.plot.token.TokenMatrix;
import org.remanence.ui.plot.token.TokenPlot;
import org.remanence.ui.plot.token.TokenTable;

/**
 * Tokens × units as colours, tokens from left to right, with ticks and a legend. The value under
 * the pointer is told; the arrow keys move a cursor that tells the same, also to screen readers.
 * Changes are painted once per pulse, in device pixels.
 */
public final class HeatmapView extends TokenPlot implements Figure {
  private final ObjectProperty<TokenMatrix> matrix = new SimpleObjectProperty<>();
  private final ObjectProperty<ColorScale> scale =
      new SimpleObjectProperty<>(ColorScale.signed(1, false));
  private final HeatmapCells cells = new HeatmapCells();
  private final UnitTicks ticks = new UnitTicks();
  private final ColorBar legend = new ColorBar();
  private final Label placeholder = new Label();
  private final Region frame = new Region();
  private final HeatmapCursor cursor = new HeatmapCursor();

  private OnCell onCell = (token, unit) -> {};
  private Reveal onCursor = (token, place) -> {};
  private Passports passports = (token, unit) -> Optional.empty();

  /** Place of the value pointed at; {@link #NONE} while none is. */
  private int pointedPlace = NONE;

  private String missing = Messages.text("plot.not-read.short");

  /** Matrix that is painted: the whole one, or a part of it. */
  private TokenMatrix shown;

  private int firstToken;
  private int firstPlace;

  /** Does something with a cell. */
  @FunctionalInterface
  public interface OnCell {
    /**
     * Takes a cell that was chosen.
     *
     * @param token index of the token
     * @param unit the unit's number
     */
    void accept(int token, int unit);
  }

  /** Brings the place of the cursor in sight. */
  interface Reveal {
    void reveal(int token, int place);
  }

  /** Tells how values came about. */
  public interface Passports {
    /**
     * The passport of a value, if it has one.
     *
     * @param token index of the token
     * @param unit the unit's number
     */
    Optional<Passport> of(int token, int unit);
  }

  public HeatmapView() {
    super("heatmap");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleHelp(Messages.text("plot.heatmap.help"));
    placeholder.getStyleClass().add("placeholder");
    placeholder.setAlignment(Pos.CENTER);
    placeholder.setWrapText(true);
    frame.getStyleClass().add("frame");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    getChildren().addAll(cells, frame, ticks, legend, placeholder, cursor);
    addOverlays();
    legend.show(scale.get());
    matrix.addListener((property, old, now) -> showPart(now, 0, 0));
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
    showPart(null, 0, 0);
  }

  /** Matrix that is shown; null or an empty one shows the placeholder. */
  public ObjectProperty<TokenMatrix> matrixProperty() {
    return matrix;
  }

  /** Mapping of values to colours. */
  public ObjectProperty<ColorScale> scaleProperty() {
    return scale;
  }

  /** Sets what is done with a cell when it is clicked, or Enter is pressed on it. */
  public void setOnCell(OnCell consumer) {
    onCell = consumer;
  }

  /** Sets the source of its values' passports. */
  public void setPassports(Passports source) {
    passports = source;
  }

  Passports passports() {
    return passports;
  }

  @Override
  public Optional<Passport> passport() {
    if (isBlank()) {
      return Optional.empty();
    }
    return passport(askedToken(), askedPlace());
  }

  private Optional<Passport> passport(int token, int place) {
    TokenMatrix whole = matrix.get();
    return Float.isNaN(whole.values()[token][place])
        ? Optional.empty()
        : passports.of(token, whole.units()[place]);
  }

  private boolean isPointedAt() {
    return pointedPlace != NONE && highlightedTokenProperty().get() != NONE;
  }

  private int askedToken() {
    return isPointedAt() ? firstToken + highlightedTokenProperty().get() : cursor.token();
  }

  private int askedPlace() {
    return isPointedAt() ? pointedPlace : cursor.place();
  }

  @Override
  public Optional<PassportChoice> choice() {
    if (isBlank()) {
      return Optional.empty();
    }
    TokenMatrix whole = matrix.get();
    List<String> tokens = new TokenTable("", whole.tokens(), List.of(), List.of()).numberedTokens();
    return Optional.of(
        new PassportChoice(
            whole.choices(),
            tokens,
            (place, token) -> passport(token, place),
            askedPlace(),
            askedToken()));
  }

  OnCell onCell() {
    return onCell;
  }

  void setOnCursor(Reveal action) {
    onCursor = action;
  }

  /** Sets the text that is shown at a value that is missing. */
  public void setMissing(String text) {
    missing = text;
  }

  /** Text that is shown where there is nothing to show. */
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
    MatrixTable.show(this, matrixProperty().get());
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
    return shown == null || shown.isEmpty();
  }

  /** Colour shown at a cell, as {@code 0xAARRGGBB}. */
  int argb(int token, int unit) {
    return scale.get().argb(shown.values()[token][unit]);
  }

  @Override
  protected boolean takesClicks() {
    return true;
  }

  @Override
  protected int tokens() {
    return isBlank() ? 0 : shown.tokens().size();
  }

  @Override
  protected void onPoint(int token, double x, double y) {
    pointedPlace = firstPlace + place(y);
    showReadout(valueText(firstToken + token, pointedPlace), x, y);
  }

  @Override
  public void pointAway() {
    pointedPlace = NONE;
    super.pointAway();
  }

  /** Place among the rows of a point's height. */
  private int place(double y) {
    int units = shown.unitCount();
    int place = (int) Math.floor((y - contentTop()) / contentHeight() * units);
    return Math.max(0, Math.min(units - 1, place));
  }

  /** Index of the token at a point; the highlighted one may have changed with the focus. */
  private int token(double x) {
    int token = (int) Math.floor((x - contentLeft()) / contentWidth() * tokens());
    return Math.max(0, Math.min(tokens() - 1, token));
  }

  private void chooseUnit(MouseEvent event) {
    boolean inside = contentTop() <= event.getY() && event.getY() < contentTop() + contentHeight();
    boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown();
    if (plain && event.isStillSincePress() && !isBlank() && inside) {
      cursor.moveTo(firstToken + token(event.getX()), firstPlace + place(event.getY()));
      describe();
      onCell.accept(cursor.token(), shown.units()[place(event.getY())]);
    }
  }

  @Override
  protected double computeMinHeight(double width) {
    return snappedTopInset()
        + 3 * placeholder.getFont().getSize()
        + 2 * scaleRoom()
        + snappedBottomInset();
  }

  @Override
  protected double scaleRoom() {
    return ticks.lineHeight() / 2;
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
    cells.show(shown, scale.get(), left, top, width, height);
    frame.resizeRelocate(left - 1, top - 1, width + 2, height + 2);
    layoutCursor();
    layoutOverlays();
  }

  private void layoutCursor() {
    cursor.setVisible(isFocusVisible() && !isBlank());
    if (cursor.isVisible()) {
      double unitHeight = contentHeight() / shown.unitCount();
      int token = cursor.token() - firstToken;
      int place = cursor.place() - firstPlace;
      double left = tokenLeft(token);
      double height = Math.max(snapSizeY(unitHeight), 3);
      double top = contentTop() + (place + 0.5) * unitHeight - height / 2;
      cursor.resizeRelocate(left, snapPositionY(top), tokenLeft(token + 1) - left, height);
      boolean inside = 0 <= place && place < shown.unitCount() && 0 <= token && token < tokens();
      cursor.setVisible(inside);
    }
  }

  private void repaint() {
    cells.outdate();
    requestLayout();
  }

  /**
   * Paints a part of the matrix in place of the whole; what is copied and saved is the whole.
   *
   * @param token of the whole at which it begins
   * @param place likewise of the units
   */
  void showPart(TokenMatrix part, int token, int place) {
    shown = part;
    firstToken = token;
    firstPlace = place;
    placeholder.setVisible(isBlank());
    ticks.setVisible(!isBlank());
    legend.setVisible(!isBlank());
    hideReadout();
    pointedPlace = NONE;
    if (!isBlank()) {
      ticks.show(shown.unitCount(), shown::tick, shown.rows().areNames());
      cursor.stayIn(matrix.get());
    }
    describe();
    repaint();
  }

  private void moveCursor(KeyEvent event) {
    if (isBlank() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      onCell.accept(cursor.token(), matrix.get().units()[cursor.place()]);
    } else if (!cursor.move(event.getCode(), matrix.get())) {
      return;
    }
    event.consume();
    pointedPlace = NONE;
    onCursor.reveal(cursor.token(), cursor.place());
    describeCursor();
  }

  private void focusChanged() {
    if (!isFocused()) {
      pointAway();
    }
    describe();
    requestLayout();
  }

  private void describeCursor() {
    highlightedTokenProperty().set(cursor.token() - firstToken);
    describe();
    layoutCursor();
    showReadout(
        valueText(cursor.token(), cursor.place()),
        tokenLeft(cursor.token() - firstToken + 1),
        cursor.getLayoutY() + cursor.getHeight());
  }

  private void describe() {
    if (isBlank()) {
      setAccessibleText(placeholder.getText());
    } else {
      setAccessibleText(matrix.get().description(valueText(cursor.token(), cursor.place())));
    }
  }

  private String valueText(int token, int unit) {
    return matrix.get().valueText(token, unit, missing);
  }
}
