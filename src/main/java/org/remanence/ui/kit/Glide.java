package org.remanence.ui.kit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;

/**
 * Way of a figure's marks from the values that they showed to new ones. Marks alone are on the way:
 * numbers in words are the new ones at once. With reduced motion there is no way, nor in a scene
 * that follows nothing. For the JavaFX thread.
 */
public final class Glide {
  private static final Duration LENGTH = Duration.millis(180);
  private static final Set<Glide> UNDER_WAY = new HashSet<>();

  private final Node figure;
  private final DoubleProperty share = new SimpleDoubleProperty(1);
  private final Timeline timeline =
      new Timeline(new KeyFrame(LENGTH, new KeyValue(share, 1, Interpolator.EASE_OUT)));
  private double[][] from = {};
  private double[][] to = {};

  /**
   * @param figure what the marks are in; while it is in no window they are not on the way
   * @param draw puts the marks where {@link #row} says, whenever that has changed by itself
   */
  public Glide(Node figure, Runnable draw) {
    this.figure = figure;
    timeline.setOnFinished(event -> UNDER_WAY.remove(this));
    share.subscribe(
        (old, now) -> {
          if (now.doubleValue() > 0) {
            draw.run();
          }
        });
  }

  /** Has the marks of a scene jump to their values while motion is to be reduced, and else move. */
  public static void follow(Scene scene, ObservableBooleanValue reduced) {
    scene.getProperties().put(Glide.class, reduced);
  }

  /** Has the marks of a scene do as those of another. */
  public static void follow(Scene scene, Scene other) {
    scene.getProperties().put(Glide.class, other.getProperties().get(Glide.class));
  }

  /** Returns whether marks in a figure jump to their values. */
  public static boolean isReduced(Node figure) {
    return figure.getScene() == null
        || !(figure.getScene().getProperties().get(Glide.class)
            instanceof ObservableBooleanValue reduced)
        || reduced.get();
  }

  /** Puts all marks where they are to come, as for a picture of them. */
  public static void settle() {
    List.copyOf(UNDER_WAY).forEach(Glide::arrive);
  }

  /**
   * Sets the values to come to. Marks that were not there before, or of which there were others in
   * number, are at their values at once; so are those of a value that is not a number.
   *
   * @param rows values, one row for each kind of mark
   */
  public void to(double[]... rows) {
    if (Arrays.deepEquals(rows, to)) {
      return;
    }
    double[][] start = isLike(rows) && isSeen() && !isReduced(figure) ? now() : rows;
    timeline.stop();
    from = copy(start);
    to = copy(rows);
    share.set(start == rows ? 1 : 0);
    if (start != rows) {
      UNDER_WAY.add(this);
      timeline.play();
    }
  }

  /** Forgets the values: other marks come, that have no way from where these are. */
  public void forget() {
    arrive();
    from = new double[0][];
    to = from;
  }

  /** Values of a row at which the marks stand now; none before there are any. */
  public double[] row(int index) {
    double[] row = new double[index < to.length ? to[index].length : 0];
    Arrays.setAll(row, mark -> at(index, mark));
    return row;
  }

  /** Value at which one mark of a row stands now. */
  public double at(int index, int mark) {
    double goal = to[index][mark];
    double way = goal - from[index][mark];
    // Before its number is there a mark has no place to come from.
    return Double.isNaN(way) ? goal : goal - (1 - share.get()) * way;
  }

  private void arrive() {
    timeline.stop();
    UNDER_WAY.remove(this);
    share.set(1);
  }

  private double[][] now() {
    double[][] rows = new double[to.length][];
    Arrays.setAll(rows, this::row);
    return rows;
  }

  private boolean isLike(double[][] rows) {
    return rows.length == to.length && Arrays.equals(lengths(rows), lengths(to)) && rows.length > 0;
  }

  private static int[] lengths(double[][] rows) {
    return Arrays.stream(rows).mapToInt(row -> row.length).toArray();
  }

  private boolean isSeen() {
    return figure.getScene() != null
        && figure.getScene().getWindow() != null
        && figure.getScene().getWindow().isShowing();
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
