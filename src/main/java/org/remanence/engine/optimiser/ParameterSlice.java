package org.remanence.engine.optimiser;

/**
 * Place of a tensor in the flat vector of a network's weights.
 *
 * @param layer it belongs to, such as {@code recurrent.0}
 * @param from its first number
 * @param exempt whether weight decay leaves it alone, as it does biases
 */
public record ParameterSlice(String layer, int from, int size, boolean exempt) {}
