package org.remanence.notebook.python;

import java.util.List;

/** Logical line of Python: brackets and backslashes join those of the cell. */
record LogicalLine(int indent, List<Token> tokens) {}
