package org.remanence.ui.playground;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.remanence.model.language.WritingScores;
import org.remanence.ui.playground.training.ModelCorpus;
import org.remanence.ui.playground.training.SessionModel;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/** Scores of a text, computed in the background as it grows. For the JavaFX thread. */
final class TextScorer {
  /** To read the text again for every token would take the time that writing needs. */
  private static final long GROWING_INTERVAL_NANOS = 500_000_000;

  private final ReadOnlyObjectWrapper<WritingScores> scores = new ReadOnlyObjectWrapper<>();
  private final LatestOnly<Request, Answer> scoring;
  private BranchTree tree;
  private Branch branch;
  private long askedAt;
  private Request scored;

  private record Request(BranchTree tree, Branch branch) {
    Answer score() {
      SessionModel model = tree.model();
      ModelCorpus source = model.source();
      return new Answer(
          this,
          WritingScores.of(model.model(), tree.text(branch), source.index(), source.checker()));
    }
  }

  private record Answer(Request request, WritingScores scores) {}

  TextScorer(TaskRunner tasks, Consumer<Throwable> onFailure) {
    scoring = new LatestOnly<>(tasks, Request::score, this::answered, onFailure);
  }

  /** The newest scores; null where there is no text. */
  ReadOnlyObjectProperty<WritingScores> scoresProperty() {
    return scores.getReadOnlyProperty();
  }

  /** Passports of the newest scores; empty where there are none. */
  Optional<ScorePassports> passports() {
    return Optional.ofNullable(scores.get())
        .map(
            newest ->
                new ScorePassports(
                    scored.tree().model(), scored.tree().text(scored.branch()), newest));
  }

  /** Scores this text from now on; null for none. */
  void follow(BranchTree newTree, Branch newBranch) {
    boolean other = branch == null || newBranch == null || branch.number() != newBranch.number();
    tree = newTree;
    branch = newBranch;
    if (newBranch == null || newBranch.size() == 0) {
      scores.set(null);
      return;
    }
    if (other) {
      scores.set(null);
    }
    boolean whole = newBranch.end() != null;
    if (whole || System.nanoTime() - askedAt > GROWING_INTERVAL_NANOS) {
      askedAt = System.nanoTime();
      scoring.request(new Request(newTree, newBranch));
    }
  }

  private void answered(Answer answer) {
    boolean wanted =
        branch != null
            && tree.origin() == answer.request().tree().origin()
            && branch.number() == answer.request().branch().number();
    if (wanted) {
      scored = answer.request();
      scores.set(answer.scores());
    }
  }
}
