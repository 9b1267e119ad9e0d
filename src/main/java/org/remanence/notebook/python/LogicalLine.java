package org.remanence.notebook.python;

import java.util.List;

/** What Python takes for one line: brackets and backslashes join those of the cell. */
record LogicalLine(int indent, List<Token> tokens) {}
