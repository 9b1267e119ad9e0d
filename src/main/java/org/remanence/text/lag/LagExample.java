package org.remanence.text.lag;

/**
 * An example of a task with a known lag.
 *
 * @param text tokens between spaces
 * @param decisive index of the earliest token that the answer depends on
 */
public record LagExample(String text, String label, int decisive) {}
