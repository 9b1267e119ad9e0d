package org.remanence.engine.optimiser;

/**
 * Place of a tensor in the flat vector of a network's weights.
 *
 * @param layer it belongs to, such as {@code recurrent.0}
 * @param from its first number
 * @param bias whether it is one, which weight decay leaves alone
 */
public record ParameterSlice(String layer, int from, int size, boolean bias) {}
