package org.remanence.training;

/**
 * The learning rate set by hand.
 *
 * @param epoch from 1
 * @param batch from 1, the first with the new rate
 */
public record RateChange(int epoch, int batch, double rate) {}
