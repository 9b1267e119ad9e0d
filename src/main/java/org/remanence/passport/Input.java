package org.remanence.passport;

/**
 * Something a number is computed from.
 *
 * @param name as the equation writes it
 * @param meaning in words
 * @param value what it is, or the file that it is read from
 */
public record Input(String name, String meaning, String value) {}
