package org.remanence.study.config;

import org.remanence.model.Architecture;

/** What is made equal between the architectures, since not everything can be. */
public sealed interface Fairness {

  /** The same hyperparameters for all. */
  record Plain() implements Fairness {}

  /**
   * As many weights for all: each architecture’s hidden size is chosen so that its recurrent layers
   * and output layer together have as many as the reference’s. Word vectors are the same for all
   * anyway, and would hide a difference.
   *
   * @param reference its hidden size is the one given
   * @param tolerance largest relative difference
   */
  record EqualParameters(Architecture reference, double tolerance) implements Fairness {}

  /**
   * As much time to train for all. What was learnt until then depends on the machine and on what
   * else it does, so these runs do not give the same numbers again.
   *
   * @param seconds of training for each run
   */
  record EqualTime(double seconds) implements Fairness {}

  /** Whether the same seeds give the same numbers. */
  default boolean repeatable() {
    return !(this instanceof EqualTime);
  }
}
