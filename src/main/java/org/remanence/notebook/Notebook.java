package org.remanence.notebook;

import java.nio.file.Path;
import java.util.List;

/** The cells of code of a notebook, in its order. */
public record Notebook(Path file, List<CodeCell> cells) {
  public Notebook {
    cells = List.copyOf(cells);
  }
}
