package org.remanence.ui.presenter;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Undo;
import org.remanence.ui.presenter.PresenterViewModel.Tool;

/** Lies over the figures: the spot of the laser, and strokes of the pen. */
public final class DrawingPane extends Pane {
  private static final double SPOT_RADIUS = 9;

  private final PresenterViewModel model;
  private final Pane strokes = new Pane();
  private final Circle spot = new Circle(SPOT_RADIUS);
  private final Undo<List<Node>> undo = new Undo<>();
  private Path stroke;

  public DrawingPane(PresenterViewModel model, Subscriptions subscriptions) {
    this.model = model;
    spot.getStyleClass().add("laser-spot");
    spot.setManaged(false);
    spot.setMouseTransparent(true);
    strokes.setManaged(false);
    strokes.setMouseTransparent(true);
    getChildren().addAll(strokes, spot);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draw);
    subscriptions.onChange(model.toolProperty(), this::showTool);
    subscriptions.onChange(model.onProperty(), this::beginAnew);
    showTool();
  }

  /** Has the spot go with the pointer wherever that is in the window. */
  public void followPointer(Node window) {
    window.addEventFilter(MouseEvent.MOUSE_MOVED, this::moveSpot);
    window.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moveSpot);
  }

  /** The pen takes clicks; with the laser they go to what is below. */
  private void showTool() {
    Tool tool = model.toolProperty().get();
    setMouseTransparent(tool != Tool.PEN);
    // It shows at the first move: before, nobody knows where the pointer is.
    spot.setVisible(false);
  }

  private void moveSpot(MouseEvent event) {
    if (model.toolProperty().get() == Tool.LASER) {
      Point2D here = sceneToLocal(event.getSceneX(), event.getSceneY());
      spot.setCenterX(here.getX());
      spot.setCenterY(here.getY());
      spot.setVisible(true);
    }
  }

  private void begin(MouseEvent event) {
    stroke = new Path(new MoveTo(event.getX(), event.getY()));
    stroke.getStyleClass().add("pen-stroke");
    stroke.setManaged(false);
    undo.remember(List.copyOf(strokes.getChildren()));
    strokes.getChildren().add(stroke);
    draw(event);
  }

  private void draw(MouseEvent event) {
    stroke.getElements().add(new LineTo(event.getX(), event.getY()));
  }

  /** Wipes all strokes away. */
  void clear() {
    if (isDrawnOn()) {
      undo.remember(List.copyOf(strokes.getChildren()));
      strokes.getChildren().clear();
    }
  }

  /**
   * Takes the last stroke back, or the wiping; returns whether there was something to take back.
   */
  boolean takeBack() {
    Optional<List<Node>> before = undo.takeBack();
    before.ifPresent(strokes.getChildren()::setAll);
    return before.isPresent();
  }

  /** Begins anew, over another figure: what was drawn over the last one means nothing there. */
  public void beginAnew() {
    strokes.getChildren().clear();
    undo.forget();
  }

  /** Returns whether something is drawn. */
  boolean isDrawnOn() {
    return !strokes.getChildren().isEmpty();
  }
}
