package org.remanence.study.config;

import org.remanence.engine.Clipping;
import org.remanence.model.ClassWeights;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Optimisation;
import org.remanence.model.WordVectors;

/**
 * How weights are changed in all runs of a study alike, beyond its {@link Setting}s. Numbers that
 * count for nothing are brought to the usual ones, so that equal training is equal here, too.
 */
public record Regime(LearningRateSchedule schedule, Clipping clipping, ClassWeights classWeights) {
  public static final Regime USUAL = of(Optimisation.DEFAULT);

  public Regime {
    schedule = schedule.plain();
    clipping = clipping.kind() == Clipping.Kind.NONE ? Clipping.NONE : clipping;
  }

  /** That of a training, whose word vectors and weight decay are left out. */
  public static Regime of(Optimisation optimisation) {
    return new Regime(
        optimisation.schedule(), optimisation.clipping(), optimisation.classWeights());
  }

  /** All of it; word vectors start at random. */
  public Optimisation with(double weightDecay) {
    return new Optimisation(schedule, clipping, weightDecay, classWeights, WordVectors.DRAWN);
  }
}
