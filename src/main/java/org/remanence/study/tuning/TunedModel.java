package org.remanence.study.tuning;

import org.remanence.model.TrainedModel;

/** The best epoch of the chosen trial, measured on the test part, and how it was chosen. */
public record TunedModel(TrainedModel model, Tuning tuning) {}
