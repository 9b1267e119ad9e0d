package org.remanence.study.units;

/**
 * Scores of controls, which show what those on the held-out sentences are worth.
 *
 * @param randomMean mean score of as many units as are shown, drawn at random
 * @param randomBest the best of them
 * @param shuffledLimit the score that the best of as many chosen units stays at or below in 95 of
 *     100 searches for a shuffled concept
 */
public record ControlScores(double randomMean, double randomBest, double shuffledLimit) {}
