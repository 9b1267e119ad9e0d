package org.remanence.notebook;

import java.util.OptionalInt;

/**
 * A line of a notebook.
 *
 * @param cell number among the code cells, from 1
 * @param execution what stands in the cell’s brackets
 * @param line in the cell, from 1
 * @param code the line, without what it is indented by, fit to be printed
 */
public record CodeLocation(int cell, OptionalInt execution, int line, String code) {}
