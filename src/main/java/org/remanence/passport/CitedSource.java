package org.remanence.passport;

/**
 * The publication or run behind a statement.
 *
 * @param citation authors, year, title and place
 * @param link an address to read on; empty if there is none
 */
public record CitedSource(String citation, String link) {}
