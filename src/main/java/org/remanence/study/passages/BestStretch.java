package org.remanence.study.passages;

/**
 * The stretch of a sentence over which the units that are on are most alike to those asked about.
 *
 * @param shared units asked about that are on over it and not beside it
 * @param others other units that are
 * @param score Jaccard index of the two sets of units
 */
record BestStretch(Stretch stretch, int shared, int others, double score) {}
