package org.remanence.ui.plot.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.remanence.passport.Passport;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.figure.TitledPlot;

/**
 * A chart that stands still: a title, a legend, and a drawing of items of which one may be chosen.
 * Its numbers stand beside the title, where they hide nothing.
 */
public abstract class StaticPlot extends TitledPlot {
  private static final double MIN_LINES = 12;
  private static final int NONE = -1;

  private final FlowPane legend = new FlowPane();
  private final Label readout = new Label();
  private final Region drawing;
  private int chosen = NONE;
  private double besideTitle;

  StaticPlot(Region drawing) {
    super("bar-chart", MIN_LINES);
    this.drawing = drawing;
    legend.getStyleClass().add("bar-legend");
    readout.getStyleClass().add("plot-readout");
    readout.setMouseTransparent(true);
    readout.setVisible(false);
    getChildren().addAll(legend, drawing, readout);
    drawing.setOnMouseExited(event -> choose(NONE));
    setOnKeyPressed(this::onKey);
    focusedProperty().addListener((property, old, now) -> choose(NONE));
  }

  /** Number of items that the arrow keys go through. */
  abstract int items();

  /** An item in words. */
  abstract String text(int item);

  /** All of it in words, without the title. */
  abstract String description();

  /** Sets an item off in the drawing; a negative one stands for none. */
  abstract void setOff(int item);

  /** Passport of an item. */
  public Optional<Passport> passport(int item) {
    return Optional.empty();
  }

  /** Passport of the chosen item, or of the first. */
  @Override
  public final Optional<Passport> passport() {
    return items() == 0 ? Optional.empty() : passport(Math.max(0, chosen));
  }

  /** Its numbers, beginning with an item. */
  abstract PassportChoice choice(int item);

  @Override
  public final Optional<PassportChoice> choice() {
    return items() == 0 ? Optional.empty() : Optional.of(choice(Math.max(0, chosen)));
  }

  /** Action of Enter on an item. */
  void act(int item) {}

  /** To be called when the numbers have changed. */
  final void refresh(String title, List<Label> entries, String help) {
    titleLabel().setText(title);
    legend.getChildren().setAll(entries);
    String text = description();
    setAccessibleText(text.isEmpty() ? title : title + ". " + text);
    setAccessibleHelp(help);
    showButton();
  }

  static Label legendEntry(String name, Node mark) {
    Label entry = new Label(name, mark);
    entry.setMinWidth(USE_PREF_SIZE);
    return entry;
  }

  final void choose(int item) {
    chosen = item < items() ? item : NONE;
    setOff(chosen);
    readout.setVisible(chosen >= 0);
    if (chosen >= 0) {
      readout.setText(text(chosen));
      placeReadout();
    }
  }

  final String readoutText() {
    return readout.isVisible() ? readout.getText() : "";
  }

  @Override
  protected final void layoutChildren() {
    double left = snappedLeftInset();
    double width = getWidth() - left - snappedRightInset();
    double y = snappedTopInset();
    besideTitle = layoutTitle(left, y, width);
    y += title().isEmpty() ? 0 : titleHeight() + 0.2 * line();
    double legendHeight = legend.prefHeight(width);
    legend.resizeRelocate(left, y, width, legendHeight);
    y = snapPositionY(y + legendHeight);
    drawing.resizeRelocate(left, y, width, Math.max(0, getHeight() - y - snappedBottomInset()));
    drawing.layout();
    placeReadout();
  }

  private void placeReadout() {
    readout.applyCss();
    readout.autosize();
    double beside = besideTitle + 0.6 * line();
    double right = getWidth() - readout.getWidth();
    readout.relocate(snapPositionX(Math.max(0, Math.min(right, beside))), snappedTopInset());
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case RIGHT -> choose(Math.min(items() - 1, chosen + 1));
      case LEFT -> choose(Math.max(0, chosen - 1));
      case HOME -> choose(0);
      case END -> choose(items() - 1);
      case ENTER -> act(chosen);
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  public final Node picture() {
    choose(NONE);
    return this;
  }
}
