package org.remanence.ui.errors;

/**
 * Progress of networks on the test texts.
 *
 * @param texts that each of them reads
 * @param done networks that have read all of them
 * @param networks that were not tested before
 */
record TestProgress(int texts, int done, int networks) {}
