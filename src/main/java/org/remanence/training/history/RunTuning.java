package org.remanence.training.history;

/**
 * How a run’s learning rate, clipping and patience were chosen on the validation part; its
 * hyperparameters have the chosen values.
 *
 * @param trials the budget
 * @param chosenTrial from 1
 * @param epochs trained by all trials together
 * @param seconds that all of them took, pauses left out
 */
public record RunTuning(int trials, int chosenTrial, int epochs, double seconds) {}
