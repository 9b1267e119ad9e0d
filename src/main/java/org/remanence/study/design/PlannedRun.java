package org.remanence.study.design;

import org.remanence.model.Hyperparameters;

/**
 * One training of a study.
 *
 * @param key a hash of everything that determines its outcome
 * @param fold from 0
 */
public record PlannedRun(String key, StudyConfiguration configuration, long seed, int fold) {
  public Hyperparameters hyperparameters() {
    return configuration.hyperparameters(seed);
  }
}
