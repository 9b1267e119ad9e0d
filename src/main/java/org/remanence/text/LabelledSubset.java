package org.remanence.text;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.remanence.i18n.LocalizedException;

/**
 * A data set with fewer labelled texts in its training part, as if the others had no label.
 * Validation and test parts are whole.
 */
public record LabelledSubset(Dataset dataset, Split split) {

  /** A training text, and the share of its label's texts that are kept before it. */
  private record Ranked(int example, double share) {}

  /**
   * Keeps some texts of the training part: each label about as often as it is there, and at least
   * once. With the same seed fewer labels are among those of more.
   *
   * @param dataset whose texts have one label each, not a tag for each word
   * @param labels how many texts are kept
   * @throws LocalizedException if the training part has fewer texts, or more labels than that
   */
  public static LabelledSubset of(Dataset dataset, Split split, int labels, long seed) {
    TreeMap<String, List<Integer>> byLabel =
        IntStream.range(0, split.parts().size())
            .boxed()
            .filter(i -> split.parts().get(i) == Part.TRAIN)
            .collect(groupingBy(i -> dataset.examples().get(i).label(), TreeMap::new, toList()));
    List<Ranked> ranked = ranked(byLabel, new Random(seed));
    if (labels > ranked.size()) {
      throw new LocalizedException("labels.too-many", labels, dataset.name(), ranked.size());
    }
    if (labels < byLabel.size()) {
      throw new LocalizedException("labels.too-few", labels, dataset.name(), byLabel.size());
    }
    Set<Integer> kept = new HashSet<>();
    ranked.subList(0, labels).forEach(each -> kept.add(each.example()));
    List<Integer> all =
        IntStream.range(0, split.parts().size())
            .boxed()
            .filter(i -> split.parts().get(i) != Part.TRAIN || kept.contains(i))
            .toList();
    Dataset fewer = new Dataset(dataset.name(), all.stream().map(dataset.examples()::get).toList());
    return new LabelledSubset(
        fewer, Splitter.of(fewer, all.stream().map(split.parts()::get).toList()));
  }

  /** The order in which texts are kept; the first ones have each label once. */
  private static List<Ranked> ranked(TreeMap<String, List<Integer>> byLabel, Random random) {
    List<Ranked> ranked = new ArrayList<>();
    for (List<Integer> examples : byLabel.values()) {
      Collections.shuffle(examples, random);
      for (int i = 0; i < examples.size(); i++) {
        ranked.add(new Ranked(examples.get(i), (double) i / examples.size()));
      }
    }
    ranked.sort(comparingDouble(Ranked::share));
    return ranked;
  }
}
