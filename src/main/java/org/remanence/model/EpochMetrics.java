package org.remanence.model;

/**
 * One epoch: loss is the mean cross-entropy in nats, accuracy a share in [0, 1]. Training values
 * are means over the epoch's batches as they were trained (with dropout), as Keras reports them.
 */
public record EpochMetrics(
    int epoch, double accuracy, double loss, double validationAccuracy, double validationLoss) {}
