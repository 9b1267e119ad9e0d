package org.remanence.model.language;

/**
 * A token that may come.
 *
 * @param before its probability as the network gives it
 * @param after its probability after temperature and cut; 0 if it was cut
 */
public record Candidate(String token, int id, double before, double after) {}
