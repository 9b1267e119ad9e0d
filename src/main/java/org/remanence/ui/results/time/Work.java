package org.remanence.ui.results.time;

import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;

/**
 * Trainings alike.
 *
 * @param epochs of each, of all its trials together
 * @param times how many of them there are
 */
public record Work(Architecture architecture, Hyperparameters settings, int epochs, int times) {}
