package org.remanence.training;

import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;

/** One network to be trained on that data. */
public record TrainingRequest(
    Architecture architecture, Hyperparameters hyperparameters, TrainingData data) {}
