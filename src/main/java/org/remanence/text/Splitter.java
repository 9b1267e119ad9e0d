package org.remanence.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.remanence.i18n.LocalizedException;

/**
 * Splits a data set at random, label by label, into training, validation and test parts. The same
 * seed gives the same split.
 */
public final class Splitter {
  private Splitter() {}

  /**
   * Gives every example a part; every label is in every part.
   *
   * <p>A sentence that is repeated is in one part only, unless duplicates are to be kept. Each
   * label's shares are met as nearly as the sizes of its groups of repeated sentences allow.
   *
   * @throws LocalizedException if {@link DatasetChecks#requireTrainable} does
   */
  public static Split split(Dataset dataset, SplitOptions options) {
    DatasetChecks.requireTrainable(dataset);
    return split(
        dataset,
        options,
        (groups, size, parts) -> assign(Part.TEST, groups, options.testShare() * size, 2, parts));
  }

  /**
   * The same for cross-validation: the seed deals each label's sentences out to {@code folds} test
   * parts that have none in common and together are all of them.
   *
   * @param options its share for the test counts for nothing
   * @param fold which of them is the test part, from 0
   * @throws LocalizedException if a label has too few different sentences for that
   */
  public static Split fold(Dataset dataset, SplitOptions options, int fold, int folds) {
    DatasetChecks.requireTrainable(dataset);
    DatasetChecks.requireFolds(dataset, folds);
    return split(dataset, options, (groups, size, parts) -> deal(groups, fold, folds, parts));
  }

  /**
   * A split that was made before.
   *
   * @param parts one for each example of the data set, in its order
   */
  public static Split of(Dataset dataset, List<Part> parts) {
    return new Split(parts, leaked(SentenceGroups.of(dataset), parts.toArray(Part[]::new)));
  }

  /** Marks the test part among a label's groups and gives back those that stay. */
  private interface TestPart {
    List<List<Integer>> choose(List<List<Integer>> groups, int size, Part[] parts);
  }

  private static Split split(Dataset dataset, SplitOptions options, TestPart test) {
    SentenceGroups sentences = SentenceGroups.of(dataset);
    SentenceGroups units = options.keepDuplicates() ? sentences.ungrouped() : sentences;
    Part[] parts = new Part[dataset.examples().size()];
    Arrays.fill(parts, Part.TRAIN);
    Random random = new Random(options.seed());
    // In the order of the labels, so that the random numbers fall the same way each time.
    for (List<List<Integer>> groups : new TreeMap<>(units.byLabel()).values()) {
      List<List<Integer>> shuffled = new ArrayList<>(groups);
      Collections.shuffle(shuffled, random);
      int size = groups.stream().mapToInt(List::size).sum();
      assign(
          Part.VALIDATION,
          test.choose(shuffled, size, parts),
          options.validationShare() * size,
          1,
          parts);
    }
    return new Split(Arrays.asList(parts), leaked(sentences, parts));
  }

  private static List<List<Integer>> deal(
      List<List<Integer>> groups, int fold, int folds, Part[] parts) {
    List<List<Integer>> rest = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (i % folds == fold) {
        groups.get(i).forEach(example -> parts[example] = Part.TEST);
      } else {
        rest.add(groups.get(i));
      }
    }
    return rest;
  }

  /**
   * Assigns groups whose sizes add up to about {@code target}: each one that brings the sum nearer,
   * and at least the smallest.
   *
   * @param left how many groups must stay for other parts
   * @return the groups that stay
   */
  private static List<List<Integer>> assign(
      Part part, List<List<Integer>> groups, double target, int left, Part[] parts) {
    List<List<Integer>> rest = new ArrayList<>();
    int assigned = 0;
    int available = groups.size() - left;
    for (List<Integer> group : groups) {
      if (available > 0 && group.size() <= 2 * (target - assigned)) {
        group.forEach(i -> parts[i] = part);
        assigned += group.size();
        available--;
      } else {
        rest.add(group);
      }
    }
    if (assigned == 0) {
      List<Integer> smallest = Collections.min(rest, Comparator.comparingInt(List::size));
      smallest.forEach(i -> parts[i] = part);
      rest.remove(smallest);
    }
    return rest;
  }

  private static int leaked(SentenceGroups sentences, Part[] parts) {
    return sentences.sentences().stream()
        .filter(group -> group.stream().anyMatch(i -> parts[i] == Part.TRAIN))
        .mapToInt(group -> (int) group.stream().filter(i -> parts[i] != Part.TRAIN).count())
        .sum();
  }
}
