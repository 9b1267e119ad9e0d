package org.remanence.text;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Summary of a data set.
 *
 * @param distinct examples whose tokens differ from all the others'
 * @param byLabel number of examples of each label, or of words of each tag, in the order of the
 *     labels
 * @param byLevel number of examples of each difficulty; empty where none is known
 * @param descriptionKey message that says what the texts are
 * @param samples the first example of each level and label, the easy ones first
 */
public record DatasetSummary(
    String name,
    int size,
    int distinct,
    Map<String, Integer> byLabel,
    Map<Integer, Integer> byLevel,
    String descriptionKey,
    Locale language,
    List<LabelledText> samples) {

  static DatasetSummary of(Dataset dataset, String descriptionKey, Locale language) {
    List<LabelledText> examples = dataset.examples();
    return new DatasetSummary(
        dataset.name(),
        examples.size(),
        SentenceGroups.of(dataset).sentences().size(),
        dataset.labelCounts().entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    each -> each.getValue().intValue(),
                    Integer::sum,
                    TreeMap::new)),
        count(examples.stream().filter(e -> e.level() > 0).toList(), LabelledText::level),
        descriptionKey,
        language,
        samples(examples));
  }

  private static <K> Map<K, Integer> count(
      List<LabelledText> examples, Function<LabelledText, K> property) {
    return examples.stream()
        .collect(groupingBy(property, TreeMap::new, collectingAndThen(counting(), Long::intValue)));
  }

  private static List<LabelledText> samples(List<LabelledText> examples) {
    Set<List<Object>> seen = new HashSet<>();
    return examples.stream()
        .filter(example -> seen.add(List.of(example.level(), example.label())))
        .sorted(Comparator.comparingInt(LabelledText::level).thenComparing(LabelledText::label))
        .toList();
  }
}
