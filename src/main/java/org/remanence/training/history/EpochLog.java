package org.remanence.training.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.LayerChange;
import org.remanence.training.RateChange;
import org.remanence.training.TrainingEvent;

/** Listens to a training and notes its epochs, without their weights. */
public final class EpochLog implements Consumer<TrainingEvent> {
  private final List<EpochRecord> epochs = new ArrayList<>();
  private final List<RateChange> rateChanges = new ArrayList<>();
  private TrainingEvent.@Nullable OptimiserMeasured measured;

  @Override
  public void accept(TrainingEvent event) {
    if (event instanceof TrainingEvent.OptimiserMeasured told) {
      measured = told;
    } else if (event instanceof TrainingEvent.EpochDone done) {
      TrainingEvent.OptimiserMeasured last =
          Objects.requireNonNull(measured, "an epoch ends before its optimiser was measured");
      epochs.add(new EpochRecord(done.metrics(), last.learningRate(), finite(last)));
    } else if (event instanceof TrainingEvent.LearningRateChanged changed && changed.byHand()) {
      rateChanges.add(changed.change());
    }
  }

  private static List<LayerChange> finite(TrainingEvent.OptimiserMeasured measured) {
    return measured.layers().stream()
        .filter(
            layer -> Double.isFinite(layer.gradientNorm()) && Double.isFinite(layer.updateRatio()))
        .toList();
  }

  /** Those that are over. */
  public List<EpochRecord> epochs() {
    return List.copyOf(epochs);
  }

  /** The learning rates that were set by hand. */
  public List<RateChange> rateChanges() {
    return List.copyOf(rateChanges);
  }
}
