package org.remanence.text.corpus;

import java.util.List;
import java.util.function.Consumer;

/** A corpus in memory. */
public record TextCorpus(String name, List<String> lines) implements Corpus {
  public TextCorpus {
    lines = List.copyOf(lines);
  }

  @Override
  public void forEachLine(Consumer<String> reader) {
    lines.forEach(reader);
  }
}
