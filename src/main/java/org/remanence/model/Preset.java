package org.remanence.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.i18n.Messages;

/** Hyperparameters worth trying, good ones and ones that are bad in a way worth seeing. */
public enum Preset {
  DEFAULT(Kind.GOOD, h -> {}),
  QUICK(
      Kind.GOOD,
      h -> {
        h.epochs = 8;
        h.hidden = 48;
        h.embedding = 32;
        h.learningRate = 4e-3;
      }),
  CAREFUL(
      Kind.GOOD,
      h -> {
        h.epochs = 20;
        h.learningRate = 2e-3;
        h.optimisation =
            Optimisation.DEFAULT
                .withSchedule(LearningRateSchedule.defaultOf(LearningRateSchedule.Kind.COSINE))
                .withClipping(new Clipping(Clipping.Kind.NORM, 1))
                .withWeightDecay(0.01);
      }),
  DIVERGING(Kind.BAD, h -> h.learningRate = 0.5),
  CRAWLING(
      Kind.BAD,
      h -> {
        h.epochs = 5;
        h.learningRate = 1e-5;
      }),
  DROPPING(
      Kind.BAD,
      h -> {
        h.epochs = 8;
        h.dropout = 0.9;
        h.recurrentDropout = 0.9;
      }),
  BY_HEART(
      Kind.BAD,
      h -> {
        h.epochs = 60;
        h.patience = 1000;
        h.learningRate = 3e-3;
        h.dropout = 0;
        h.recurrentDropout = 0;
      }),
  ONE_BATCH(Kind.BAD, h -> h.batchSize = 2000),
  NO_GATES(
      Kind.COMPARE,
      h -> {
        h.epochs = 12;
        h.hidden = 64;
        h.embedding = 48;
        h.learningRate = 2e-3;
      },
      Architecture.RNN,
      Architecture.LSTM),
  PATIENT(
      Kind.COMPARE,
      h -> {
        h.epochs = 40;
        h.patience = 40;
        h.hidden = 32;
        h.embedding = 24;
        h.learningRate = 4.9e-3;
        h.optimisation = Optimisation.DEFAULT.withClipping(new Clipping(Clipping.Kind.NORM, 1));
      },
      Architecture.RNN);

  private final Kind kind;
  private final Hyperparameters settings;
  private final List<Architecture> architectures;

  private enum Kind {
    GOOD,
    BAD,
    COMPARE
  }

  /**
   * @param edit what it changes of the defaults
   */
  Preset(Kind kind, Consumer<Hyperparameters.Editor> edit, Architecture... architectures) {
    this.kind = kind;
    settings = Hyperparameters.DEFAULT.with(edit);
    this.architectures = List.of(architectures);
  }

  /** The one that these settings are, if any is. */
  public static Optional<Preset> of(Hyperparameters settings) {
    return Stream.of(values()).filter(one -> one.over(settings).equals(settings)).findFirst();
  }

  /** Architectures that it is about to train; empty for whatever is chosen. */
  public List<Architecture> architectures() {
    return architectures;
  }

  /** Its settings, but for seed, data and word vectors, which stay. */
  public Hyperparameters over(Hyperparameters base) {
    WordVectors vectors = base.optimisation().wordVectors();
    return settings.with(
        h -> {
          h.seed = base.seed();
          h.maxWords = base.maxWords();
          h.maxLength = base.maxLength();
          h.mask = base.mask();
          h.embedding = vectors.arePretrained() ? base.embedding() : h.embedding;
          h.optimisation = h.optimisation.withWordVectors(vectors);
        });
  }

  public String title() {
    return Messages.text("training.preset." + id() + ".name");
  }

  /** Tells whether it is good, and why. */
  public String why() {
    String key = "training.preset." + kind.name().toLowerCase(Locale.ROOT);
    return Messages.text(key) + " " + Messages.text(whyKey());
  }

  /** Key of the reason, whose sources are known. */
  public String whyKey() {
    return "training.preset." + id() + ".why";
  }

  public boolean isBad() {
    return kind == Kind.BAD;
  }

  /** Its name in lessons and message keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
