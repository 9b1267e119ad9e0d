package org.remanence.model;

/** How a finished model did: on the test part, and what it took (seconds of training). */
public record TestMetrics(
    double testAccuracy, double testLoss, int epochs, int bestEpoch, double seconds) {}
