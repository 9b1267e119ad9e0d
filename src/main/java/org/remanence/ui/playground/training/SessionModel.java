package org.remanence.ui.playground.training;

import java.util.Optional;
import org.remanence.i18n.Messages;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.passport.Passport;
import org.remanence.passport.language.LanguageReading;
import org.remanence.passport.language.LanguageScorePassport;
import org.remanence.ui.kit.DataNames;

/**
 * A language model that can write, trained in this session or opened from a file; immutable.
 *
 * @param number tells models of a session apart, from 1; the same for all epochs of a training
 * @param trained null until its training is finished
 * @param corpus name of what it learnt from
 * @param source what it learnt from, as far as that is at hand
 * @param epoch the newest one of a training under way or cut short; 0 once it is finished
 * @param shipped whether the program brings it along
 */
public record SessionModel(
    int number,
    LanguageModel model,
    TrainedLanguageModel trained,
    String corpus,
    ModelCorpus source,
    int epoch,
    boolean shipped) {

  /** A model of this session’s trainings. */
  public SessionModel(
      int number,
      LanguageModel model,
      TrainedLanguageModel trained,
      String corpus,
      ModelCorpus source,
      int epoch) {
    this(number, model, trained, corpus, source, epoch, false);
  }

  /** The reading of texts whose numbers passports explain. */
  public LanguageReading reading() {
    return new LanguageReading(model, Optional.ofNullable(trained), DataNames.corpus(corpus));
  }

  /** Passport of the scores that its training ended with; empty where its corpus is not at hand. */
  public Optional<Passport> passport() {
    return trained == null
        ? Optional.empty()
        : source
            .corpus()
            .map(lines -> LanguageScorePassport.test(reading(), trained.metrics(), lines));
  }

  /** Title in lists: number, cell, sizes, level and corpus. */
  public String title() {
    String name =
        Messages.text(
            "playground.model",
            number,
            model.sizes(),
            Messages.text("playground.level." + model.level().id()),
            DataNames.corpus(corpus));
    if (shipped) {
      return Messages.text("training.shipped", name);
    }
    return epoch == 0 ? name : Messages.text("playground.model.epoch", name, epoch);
  }
}
