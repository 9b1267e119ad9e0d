package org.remanence.text;

/**
 * One example.
 *
 * @param line line of the file it starts on, from 1; 0 for built-in data
 * @param level difficulty from 1 (easy) of built-in data; 0 where none is known
 */
public record LabelledText(String text, String label, int line, int level) {}
