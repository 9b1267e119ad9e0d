package org.remanence.text;

/**
 * Sequences of one length.
 *
 * @param ids token numbers, sequence × time step; {@link Vocabulary#PADDING} where there is none
 * @param mask sequence × time step; true where there is a token
 */
public record PaddedBatch(int[][] ids, boolean[][] mask) {}
