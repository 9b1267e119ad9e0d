package org.remanence.ui.units;

import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.remanence.study.units.UnitRanking;

/**
 * A held-out score as a bar from chance to 1; the line is what shuffled controls reach, the dashed
 * one the mean of units drawn at random.
 */
final class ScoreBar extends Region {
  private static final double HEIGHT_SHARE = 0.5;

  private final Rectangle track = new Rectangle();
  private final Rectangle bar = new Rectangle();
  private final Line limit = new Line();
  private final Line random = new Line();
  private double shareOfBar;
  private double shareOfLimit;
  private double shareOfRandom;

  ScoreBar() {
    getStyleClass().add("score-bar");
    track.getStyleClass().add("track");
    bar.getStyleClass().add("bar");
    limit.getStyleClass().add("limit");
    random.getStyleClass().add("random");
    getChildren().addAll(track, bar, random, limit);
    getChildren().forEach(shape -> shape.setManaged(false));
  }

  void show(double score, UnitRanking finding) {
    double chance = finding.measure().chance();
    shareOfBar = share(score, chance);
    shareOfLimit = share(finding.control().shuffledLimit(), chance);
    shareOfRandom = share(finding.control().randomMean(), chance);
    requestLayout();
  }

  private static double share(double score, double chance) {
    return Math.max(0, Math.min(1, (score - chance) / (1 - chance)));
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight() * HEIGHT_SHARE;
    double top = snapPositionY((getHeight() - height) / 2);
    place(track, top, getWidth(), height);
    place(bar, top, getWidth() * shareOfBar, height);
    place(limit, getWidth() * shareOfLimit);
    place(random, getWidth() * shareOfRandom);
  }

  private static void place(Rectangle box, double top, double width, double height) {
    box.setY(top);
    box.setWidth(width);
    box.setHeight(height);
  }

  private void place(Line line, double x) {
    line.setStartX(snapPositionX(x));
    line.setEndX(snapPositionX(x));
    line.setStartY(0);
    line.setEndY(getHeight());
  }
}
