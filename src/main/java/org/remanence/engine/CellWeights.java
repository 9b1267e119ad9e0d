package org.remanence.engine;

/**
 * Weights of one direction of a recurrent layer, or their gradients; g is {@link
 * CellType#blocks()}.
 *
 * @param kernel [I, gH]
 * @param recurrentKernel [H, gH]
 * @param bias [gH]; GRU [2, 3H]: input part, then recurrent part
 */
public record CellWeights(Reals kernel, Reals recurrentKernel, Reals bias) {}
