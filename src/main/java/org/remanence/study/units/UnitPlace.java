package org.remanence.study.units;

import org.remanence.engine.cell.Signal;

/**
 * Place at which a number of a network is found after each token.
 *
 * @param layer index among the trace's layers
 * @param signal h, or c of an LSTM
 * @param unit its number in the layer
 */
public record UnitPlace(int layer, Signal signal, int unit) {}
