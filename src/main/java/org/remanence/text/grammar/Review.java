package org.remanence.text.grammar;

/**
 * A generated review.
 *
 * @param label what its verdict is called in its language
 * @param level difficulty from 1 to 3: how far the word that decides is from the connective
 * @param decisive index of the token whose opinion is the verdict
 * @param lastOpinion the label that the opinion which stands last has by itself
 */
public record Review(String text, String label, int level, int decisive, String lastOpinion) {}
