package org.remanence.training.history;

/**
 * Choice of a run’s learning rate, clipping and patience on the validation part; its
 * hyperparameters have the chosen values. If the tuning was broken off they are those of the best
 * trial so far, and no patience was chosen.
 *
 * @param trials the budget
 * @param chosenTrial from 1; of a tuning that was broken off the best so far
 * @param epochs trained by all trials together
 * @param seconds that all of them took, pauses left out
 */
public record RunTuning(int trials, int chosenTrial, int epochs, double seconds) {}
