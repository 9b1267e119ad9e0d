package org.remanence.text;

/**
 * Sequences of one length, padded in front.
 *
 * @param ids token numbers, sequence × time step; {@link Vocabulary#PADDING} before the first token
 * @param mask sequence × time step; true where there is a token
 */
public record PaddedBatch(int[][] ids, boolean[][] mask) {}
