package org.remanence.passport;

import java.util.Locale;

/** The kinds of numbers that have passports; each but the measured ones has a program. */
public enum Kind {
  /** A gate, candidate or state of one unit at one word. */
  SIGNAL,
  /** ‖h‖ after a word. */
  HIDDEN_NORM,
  CLASS_PROBABILITY,
  /** A class's probability had the text ended with that word. */
  PREFIX_PROBABILITY,
  GRADIENT_TIMES_INPUT,
  /** How the margin falls without a word. */
  WORD_LEFT_OUT,
  /** The sum behind a gate. */
  UNIT_SUM,
  /** The mean of all units of a layer, and the 10th and 90th percentile. */
  UNITS_TOGETHER,
  /** A value inside a network in which something was changed. */
  WHAT_IF,
  /** What a change did to all units of a layer. */
  WHAT_IF_DISTANCE,
  /** What a change did to the prediction. */
  WHAT_IF_PROBABILITY,
  EMBEDDING,
  /** On the texts of a part, with its interval. */
  ACCURACY,
  LOSS,
  /** Precision, recall or F1, of a class or of all. */
  CLASS_SCORE,
  /** A count of the confusion matrix. */
  CONFUSION,
  /** Accuracy on texts of like difficulty, with its interval. */
  BIN_ACCURACY,
  /** What training recorded after an epoch. */
  EPOCH_VALUE,
  BEST_EPOCH,
  /** How many epochs were trained. */
  EPOCHS,
  /** What was written down of a past run. */
  RECORDED,
  /** Accuracies from answers that were kept. */
  SAVED_ACCURACY,
  /** Differences of accuracy, tested together with all others of their table. */
  COMPARISON,
  PARAMETERS,
  /** One part of the parameters. */
  PARAMETER_PART,
  MULTIPLY_ADDS,
  /** What training keeps of a text for the way back. */
  STATE_BYTES,
  /** A mean over the runs of a study, with its interval. */
  STUDY_MEAN,
  /** Two contenders of a study on the same splits. */
  STUDY_PAIR,
  /** A measured time. */
  TIME,
  /** A text shown as a fact. */
  STATEMENT;

  /** The name of its program, and in message keys: {@code hidden-norm}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a program can come to the number again. */
  public boolean isComputed() {
    return this != TIME && this != STATEMENT;
  }
}
