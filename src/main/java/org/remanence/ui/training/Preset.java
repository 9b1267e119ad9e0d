package org.remanence.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.engine.Clipping;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Optimisation;

/** Hyperparameters worth trying, good ones and ones that are bad in a way worth seeing. */
enum Preset {
  USUAL(Kind.GOOD, Hyperparameters.DEFAULT),
  QUICK(
      Kind.GOOD,
      Hyperparameters.DEFAULT
          .withEpochs(8)
          .withHidden(48)
          .withEmbedding(32)
          .withLearningRate(4e-3)),
  CAREFUL(
      Kind.GOOD,
      Hyperparameters.DEFAULT
          .withEpochs(20)
          .withLearningRate(2e-3)
          .withOptimisation(
              Optimisation.DEFAULT
                  .withSchedule(LearningRateSchedule.usual(LearningRateSchedule.Kind.COSINE))
                  .withClipping(new Clipping(Clipping.Kind.NORM, 1))
                  .withWeightDecay(0.01))),
  DIVERGING(Kind.BAD, Hyperparameters.DEFAULT.withLearningRate(0.5)),
  CRAWLING(Kind.BAD, Hyperparameters.DEFAULT.withEpochs(5).withLearningRate(1e-5)),
  DROPPING(
      Kind.BAD, Hyperparameters.DEFAULT.withEpochs(8).withDropout(0.9).withRecurrentDropout(0.9)),
  BY_HEART(
      Kind.BAD,
      Hyperparameters.DEFAULT
          .withEpochs(60)
          .withPatience(1000)
          .withLearningRate(3e-3)
          .withDropout(0)
          .withRecurrentDropout(0)),
  ONE_BATCH(Kind.BAD, Hyperparameters.DEFAULT.withBatchSize(2000)),
  NO_GATES(
      Kind.COMPARE,
      Hyperparameters.DEFAULT
          .withEpochs(12)
          .withHidden(64)
          .withEmbedding(48)
          .withLearningRate(2e-3),
      Architecture.RNN,
      Architecture.LSTM);

  private final Kind kind;
  private final Hyperparameters settings;
  private final List<Architecture> architectures;

  private enum Kind {
    GOOD,
    BAD,
    COMPARE
  }

  Preset(Kind kind, Hyperparameters settings, Architecture... architectures) {
    this.kind = kind;
    this.settings = settings;
    this.architectures = List.of(architectures);
  }

  /** The one that these settings are, if any is. */
  static Optional<Preset> of(Hyperparameters settings) {
    return Stream.of(values()).filter(one -> one.over(settings).equals(settings)).findFirst();
  }

  /** What it is about to train; empty for whatever is chosen. */
  List<Architecture> architectures() {
    return architectures;
  }

  /** Its settings, but for seed, data and word vectors, which stay. */
  Hyperparameters over(Hyperparameters base) {
    boolean vectors = base.optimisation().wordVectors().arePretrained();
    return new Hyperparameters(
        settings.epochs(),
        settings.batchSize(),
        settings.patience(),
        settings.learningRate(),
        base.seed(),
        base.maxWords(),
        base.maxLength(),
        vectors ? base.embedding() : settings.embedding(),
        settings.hidden(),
        settings.dropout(),
        settings.recurrentDropout(),
        base.mask(),
        settings.optimisation().withWordVectors(base.optimisation().wordVectors()));
  }

  String title() {
    return Messages.text("training.preset." + id() + ".name");
  }

  /** Whether it is good, and why. */
  String why() {
    String key = "training.preset." + kind.name().toLowerCase(Locale.ROOT);
    return Messages.text(key) + " " + Messages.text("training.preset." + id() + ".why");
  }

  boolean isBad() {
    return kind == Kind.BAD;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
