package org.remanence.model;

/**
 * Contribution of each token of a sentence to a label, in two ways that need not agree. Both are
 * parts of the margin: the label's score before the softmax less the mean of the other labels'.
 *
 * @param label index of the label
 * @param gradientTimesInput what the margin owes to each token's word vector, to first order
 * @param leaveOneOut by how much the margin falls when the token is taken out
 */
public record Attribution(int label, double[] gradientTimesInput, double[] leaveOneOut) {}
