package org.remanence.study.config;

import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.ClassWeights;
import org.remanence.model.Hyperparameter;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Optimisation;
import org.remanence.model.WordVectors;

/**
 * Optimisation settings that all runs of a study share, beyond its {@link Hyperparameter}s. Numbers
 * that count for nothing are brought to the defaults, so that equal training is equal here, too.
 */
public record OptimisationSettings(
    LearningRateSchedule schedule, Clipping clipping, ClassWeights classWeights) {
  public static final OptimisationSettings DEFAULT = of(Optimisation.DEFAULT);

  public OptimisationSettings {
    schedule = schedule.plain();
    clipping = clipping.kind() == Clipping.Kind.NONE ? Clipping.NONE : clipping;
  }

  /** The settings of a training, whose word vectors and weight decay are left out. */
  public static OptimisationSettings of(Optimisation optimisation) {
    return new OptimisationSettings(
        optimisation.schedule(), optimisation.clipping(), optimisation.classWeights());
  }

  /** All of it; word vectors start at random. */
  public Optimisation with(double weightDecay) {
    return new Optimisation(schedule, clipping, weightDecay, classWeights, WordVectors.DRAWN);
  }
}
