package org.remanence.text;

import java.util.List;
import org.remanence.text.grammar.Grammar;

/** The data sets that come with the program. */
public final class BuiltInDatasets {
  private BuiltInDatasets() {}

  public static java.util.List<String> names() {
    return List.of("reviews-fr", "reviews-en");
  }

  public static Dataset load(String name) {
    List<LabelledText> examples =
        Grammar.load("/datasets/" + name + ".json", Tokenizer::tokenize).write(700, 1).stream()
            .map(review -> new LabelledText(review.text(), review.label(), 0, review.level()))
            .toList();
    return new Dataset(name, examples);
  }
}
