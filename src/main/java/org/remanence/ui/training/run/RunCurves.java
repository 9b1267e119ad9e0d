package org.remanence.ui.training.run;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.remanence.model.EpochMetrics;
import org.remanence.training.TrainingEvent.OptimiserMeasured;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.tab.ArchitectureStyle;

/**
 * A run as lines over its epochs, under way or past.
 *
 * @param id of a past run; empty for one of this start
 * @param epochs how many there could have been
 * @param trail of the epoch under way, or of the one that was broken off: {@link EpochMean}
 * @param bestEpoch from 1; 0 for none
 */
public record RunCurves(
    String id,
    String name,
    Color color,
    List<Double> dash,
    int epochs,
    List<EpochMetrics> history,
    List<RunState.Running> trail,
    List<OptimiserMeasured> measured,
    int bestEpoch) {

  /** Unlike the dashes of architectures, in the order in which past runs are laid over. */
  private static final List<List<Double>> PAST_DASHES =
      List.of(
          List.of(18.0, 6.0),
          List.of(14.0, 3.0, 2.0, 3.0, 2.0, 3.0),
          List.of(3.0, 2.0),
          List.of(24.0, 3.0, 6.0, 3.0));

  public static RunCurves of(RunState run) {
    ArchitectureStyle style = ArchitectureStyle.of(run.architecture());
    return new RunCurves(
        "",
        run.name(),
        style.color(),
        style.dash(),
        run.epochs(),
        run.history(),
        EpochMean.of(run.trailBefore(), run.trail()),
        run.measured(),
        run.bestEpoch());
  }

  /**
   * A past run.
   *
   * @param index among those that lie over the curves
   */
  public static RunCurves of(RunRecord run, int index) {
    return new RunCurves(
        run.id(),
        run.title(),
        ArchitectureStyle.of(run.architecture()).color(),
        PAST_DASHES.get(index % PAST_DASHES.size()),
        // Epochs that were never reached would only squeeze the others.
        Math.max(1, run.epochs().size()),
        run.epochs().stream().map(epoch -> epoch.metrics()).toList(),
        List.of(),
        run.epochs().stream()
            .map(
                epoch ->
                    new OptimiserMeasured(
                        epoch.metrics().epoch(), epoch.learningRate(), epoch.layers()))
            .toList(),
        run.metrics() == null ? 0 : run.metrics().bestEpoch());
  }

  public boolean isPast() {
    return !id.isEmpty();
  }

  /** A line of a value per epoch. */
  public List<Series.Point> points(ToDoubleFunction<EpochMetrics> value) {
    return history.stream()
        .map(epoch -> new Series.Point(epoch.epoch(), value.applyAsDouble(epoch)))
        .toList();
  }

  /** The same with what is known of the epoch under way. */
  public List<Series.Point> points(
      ToDoubleFunction<EpochMetrics> value, ToDoubleFunction<RunState.Running> running) {
    return Stream.concat(
            points(value).stream(),
            trail.stream().map(now -> new Series.Point(now.epoch(), running.applyAsDouble(now))))
        .toList();
  }

  public Series series(List<Series.Point> points, int mark) {
    return new Series(name, color, dash, points, mark, history.size());
  }
}
