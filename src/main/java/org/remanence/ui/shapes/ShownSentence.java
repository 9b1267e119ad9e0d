package org.remanence.ui.shapes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.explain.batch.BatchRun;
import org.remanence.text.Vocabulary;

/**
 * A sentence of a batch, as far as it is shown.
 *
 * @param row of the sentence
 * @param steps those that are shown of it
 */
record ShownSentence(BatchRun run, int row, int[] steps) {

  /** Token at a step, or the word for padding. */
  String token(int step) {
    return run.isPadding(row, step)
        ? run.classifier().vocabulary().words().get(Vocabulary.PADDING)
        : run.token(row, step);
  }

  /** The same of each step shown. */
  List<String> tokens() {
    return IntStream.of(steps).mapToObj(this::token).toList();
  }

  /** Those of the {@link #tokens} that stand for words that are not known. */
  Set<Integer> unknown() {
    return IntStream.range(0, steps.length)
        .filter(i -> run.padded().ids()[row][steps[i]] == Vocabulary.UNKNOWN)
        .boxed()
        .collect(Collectors.toSet());
  }
}
