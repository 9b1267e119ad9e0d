package org.remanence.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Groups of examples of a data set that say the same, token by token.
 *
 * @param sentences a group for each distinct sentence, in order of first occurrence: indices into
 *     the examples
 */
record SentenceGroups(List<LabelledText> examples, List<List<Integer>> sentences) {

  static SentenceGroups of(Dataset dataset) {
    List<LabelledText> examples = dataset.examples();
    Map<List<String>, List<Integer>> bySentence =
        IntStream.range(0, examples.size())
            .boxed()
            .collect(groupingBy(i -> examples.get(i).tokens(), LinkedHashMap::new, toList()));
    return new SentenceGroups(examples, List.copyOf(bySentence.values()));
  }

  /** The groups taken apart: each example alone. */
  SentenceGroups ungrouped() {
    return new SentenceGroups(
        examples, IntStream.range(0, examples.size()).mapToObj(List::of).toList());
  }

  /**
   * The groups of each label; a sentence found under several labels counts for its first one.
   * Tagged sentences have none as a whole, and are one group of all.
   */
  Map<String, List<List<Integer>>> byLabel() {
    return sentences.stream().collect(groupingBy(group -> examples.get(group.get(0)).label()));
  }
}
