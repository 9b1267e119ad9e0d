package org.remanence.text;

import java.util.List;

/** Labelled texts under a name (of a built-in set, or a file's). */
public record Dataset(String name, List<LabelledText> examples) {
  public Dataset {
    examples = List.copyOf(examples);
  }

  /** The distinct labels in alphabetical order: the order of a network's outputs. */
  public List<String> labels() {
    return examples.stream().map(LabelledText::label).distinct().sorted().toList();
  }
}
