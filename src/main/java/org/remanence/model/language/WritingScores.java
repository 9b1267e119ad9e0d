package org.remanence.model.language;

import java.util.Optional;
import org.remanence.text.corpus.AgreementChecker;
import org.remanence.text.corpus.Agreements;
import org.remanence.text.corpus.CorpusIndex;
import org.remanence.text.corpus.Repetition;

/**
 * Scores to be shown beside a text that a model wrote. Takes as long as reading the text; not for
 * the UI thread.
 *
 * @param score how well the model itself predicts it
 * @param copied from the corpus it learnt from; empty if that is not at hand
 * @param agreements kept; empty if its corpus promises none
 * @param chance the agreements that a writer without a memory keeps, to compare with; empty if
 *     there are none
 */
public record WritingScores(
    TextScore score,
    Repetition repetition,
    Optional<CorpusIndex.Copied> copied,
    Optional<Agreements> agreements,
    Optional<Agreements> chance) {

  /** Scores a whole text: the prompt and what was written after it. */
  public static WritingScores of(
      LanguageModel model,
      String text,
      Optional<CorpusIndex> corpus,
      Optional<AgreementChecker> checker) {
    return new WritingScores(
        model.score(text),
        Repetition.of(text),
        corpus.map(index -> index.find(text)),
        checker.map(judge -> judge.check(text)),
        checker.map(AgreementChecker::chance));
  }
}
