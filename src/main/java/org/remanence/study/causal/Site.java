package org.remanence.study.causal;

import org.remanence.engine.cell.Signal;

/**
 * Place in a network's reading of a sentence: all units of a gate or state at a word.
 *
 * @param layer index of the trace's layer, a direction of one each
 * @param token index of the word among those that are read
 */
public record Site(int layer, Signal signal, int token) {}
