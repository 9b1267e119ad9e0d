package org.remanence.text.table;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.remanence.i18n.Messages;
import org.remanence.text.Part;

/** Number of texts of each label, and labels that are perhaps the same. */
final class LabelCounts {
  private final Map<String, Count> byLabel = new LinkedHashMap<>();

  /**
   * Of one label.
   *
   * @param number in the order of first occurrence
   */
  static final class Count {
    final int number;
    final int firstLine;
    long texts;
    long different;

    Count(int number, int firstLine) {
      this.number = number;
      this.firstLine = firstLine;
    }
  }

  Count of(String label, int line) {
    Count count = byLabel.get(label);
    if (count == null) {
      count = new Count(byLabel.size(), line);
      byLabel.put(label, count);
    }
    return count;
  }

  /** Of a label that was counted. */
  private Count known(String label) {
    return Objects.requireNonNull(byLabel.get(label), label);
  }

  int size() {
    return byLabel.size();
  }

  /** The most frequent spelling for each label that differs from another in spelling alone. */
  Map<String, String> spellings(Findings findings) {
    Map<String, String> spellings = new HashMap<>();
    Map<String, List<String>> alike =
        byLabel.keySet().stream().collect(groupingBy(Labels::key, LinkedHashMap::new, toList()));
    for (List<String> labels : alike.values()) {
      if (labels.size() > 1) {
        List<String> frequent =
            labels.stream()
                .sorted(Comparator.comparingLong((String label) -> -known(label).texts))
                .toList();
        findings.add(
            Suspicion.LABEL_VARIANTS,
            frequent.stream().skip(1).mapToLong(label -> known(label).texts).sum(),
            known(frequent.get(1)).firstLine,
            frequent.stream().map(label -> counted(label, known(label))).collect(joining(" ≈ ")));
        frequent.stream().skip(1).forEach(label -> spellings.put(label, frequent.get(0)));
      }
    }
    return spellings;
  }

  /** Labels with too few different texts for the three parts. */
  Set<String> rare(Map<String, String> spellings, Findings findings) {
    Map<String, Long> different = new LinkedHashMap<>();
    byLabel.forEach(
        (label, count) ->
            different.merge(spellings.getOrDefault(label, label), count.different, Long::sum));
    Set<String> rare = new LinkedHashSet<>();
    different.forEach(
        (label, texts) -> {
          if (texts < Part.values().length) {
            rare.add(label);
            Count count = known(label);
            findings.add(Suspicion.RARE_LABEL, count.texts, count.firstLine, counted(label, count));
          }
        });
    return rare;
  }

  /** Spellings with one label in place of all rare ones. */
  Map<String, String> together(Map<String, String> spellings, Set<String> rare) {
    Map<String, String> together = new HashMap<>(spellings);
    byLabel.keySet().stream()
        .filter(label -> rare.contains(spellings.getOrDefault(label, label)))
        .forEach(label -> together.put(label, Labels.OTHER));
    return together;
  }

  private static String counted(String label, Count count) {
    return Messages.text("text.table.quoted", label) + " (" + count.texts + ")";
  }

  /** Texts of each label as it is read, in the order of the labels. */
  Map<String, Long> texts(Corrections corrections) {
    Map<String, Long> texts = new TreeMap<>();
    byLabel.forEach(
        (label, count) -> {
          String spelling = corrections.label(label);
          if (!corrections.rare().contains(spelling)) {
            texts.merge(spelling, count.texts, Long::sum);
          }
        });
    return texts;
  }
}
