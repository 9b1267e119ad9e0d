package org.remanence.ui.playground;

import java.util.Optional;
import org.remanence.i18n.Messages;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.passport.LanguageReading;
import org.remanence.passport.LanguageScorePassport;
import org.remanence.passport.Passport;

/**
 * A language model that can write, trained in this session or opened from a file; immutable.
 *
 * @param number tells models of a session apart, from 1; the same for all epochs of a training
 * @param trained null until its training is finished
 * @param corpus name of what it learnt from
 * @param source what it learnt from, as far as that is at hand
 * @param epoch the newest one of a training under way or cut short; 0 once it is finished
 */
record ShelfModel(
    int number,
    LanguageModel model,
    TrainedLanguageModel trained,
    String corpus,
    CorpusSource source,
    int epoch) {

  /** Whose numbers passports are asked for. */
  LanguageReading reading() {
    return new LanguageReading(model, Optional.ofNullable(trained), CorpusChoice.title(corpus));
  }

  /** How what its training ended with came about; empty where its corpus is not at hand. */
  Optional<Passport> passport() {
    return trained == null
        ? Optional.empty()
        : source
            .corpus()
            .map(lines -> LanguageScorePassport.test(reading(), trained.metrics(), lines));
  }

  /** Cell and sizes, such as "LSTM 2×64". */
  static String sizes(LanguageModel model) {
    LanguageHyperparameters settings = model.hyperparameters();
    return "%s %d×%d"
        .formatted(model.architecture().cell().name(), settings.layers(), settings.hidden());
  }

  /** What it is called in lists: number, cell, sizes, level and corpus. */
  String title() {
    String name =
        Messages.text(
            "playground.model",
            number,
            sizes(model),
            Messages.text("playground.level." + model.level().id()),
            CorpusChoice.title(corpus));
    return epoch == 0 ? name : Messages.text("playground.model.epoch", name, epoch);
  }
}
