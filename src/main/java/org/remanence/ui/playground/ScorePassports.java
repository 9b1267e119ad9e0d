package org.remanence.ui.playground;

import java.util.Optional;
import org.remanence.model.language.WritingScores;
import org.remanence.passport.Passport;
import org.remanence.passport.language.TextPassport;
import org.remanence.text.corpus.Agreements;
import org.remanence.ui.playground.training.SessionModel;

/** Passports of what is said beside a text. */
record ScorePassports(SessionModel model, String text, WritingScores scores) {

  private TextPassport of() {
    return new TextPassport(model.reading(), text, scores);
  }

  Optional<Passport> perplexity() {
    return scores.score().tokens().isEmpty() ? Optional.empty() : Optional.of(of().perplexity());
  }

  Optional<Passport> repeated() {
    return scores.repetition().runs() == 0 ? Optional.empty() : Optional.of(of().repeated());
  }

  Optional<Passport> copied() {
    return scores
        .copied()
        .filter(found -> found.words() > 0)
        .flatMap(found -> model.source().corpus())
        .map(of()::copied);
  }

  Optional<Passport> agreements() {
    return model.source().checker().map(of()::agreements);
  }

  Optional<Passport> agreements(Agreements.Kind kind) {
    return model.source().checker().map(checker -> of().agreements(checker, kind));
  }
}
