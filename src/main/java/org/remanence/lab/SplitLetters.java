package org.remanence.lab;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.Dataset;
import org.remanence.text.Part;
import org.remanence.text.Split;
import org.remanence.text.Splitter;

/** A split as a text: a letter for the part of each example. */
final class SplitLetters {
  private static final Map<Part, Character> LETTERS =
      Map.of(Part.TRAIN, 't', Part.VALIDATION, 'v', Part.TEST, 'e');

  private SplitLetters() {}

  static String of(Split split) {
    return split.parts().stream()
        .map(part -> String.valueOf(LETTERS.get(part)))
        .collect(Collectors.joining());
  }

  /**
   * The split of a data set.
   *
   * @throws LocalizedException if there is not exactly a letter for each example, or a part is
   *     empty
   */
  static Split parse(Path file, String letters, Dataset dataset) {
    List<Part> parts =
        letters.chars().mapToObj(SplitLetters::part).flatMap(Optional::stream).toList();
    if (parts.size() != dataset.examples().size()
        || letters.length() != parts.size()
        || !EnumSet.allOf(Part.class).stream().allMatch(parts::contains)) {
      throw new LocalizedException("lab.split", file, dataset.examples().size());
    }
    return Splitter.of(dataset, parts);
  }

  private static Optional<Part> part(int letter) {
    return LETTERS.entrySet().stream()
        .filter(entry -> entry.getValue() == letter)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
