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
  /** A number of the drawn cell: of one unit, or of all units together. */
  CELL_VALUE,
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
  /** A number that was learnt, such as one of a word's vector. */
  WEIGHT,
  /** By how much a value differs between two sentences. */
  SIGNAL_DIFFERENCE,
  /** On the texts of a part, with its interval. */
  ACCURACY,
  LOSS,
  /** Precision, recall or F1, of a class or of all. */
  CLASS_SCORE,
  /** A count of the confusion matrix, or of a row of it. */
  CONFUSION,
  /** Accuracy on texts of like difficulty, with its interval. */
  BIN_ACCURACY,
  /** What training recorded after an epoch. */
  EPOCH_VALUE,
  /** What the schedule makes of the learning rate. */
  LEARNING_RATE,
  BEST_EPOCH,
  /** How many epochs were trained. */
  EPOCHS,
  /** What was written down of a past run. */
  RECORDED,
  /** How a trial of a tuning did. */
  TRIAL,
  /** How far a trial was trained, its learning rate and its clipping. */
  TRIAL_SETTINGS,
  /** The trial chosen, its learning rate, and the patience that suits it. */
  TUNED_SETTINGS,
  /** How many texts there are. */
  COUNT,
  /** How many texts a filter lets through. */
  FILTERED,
  /** Accuracy of answers that were kept on texts of like difficulty, with its interval. */
  ANSWERS_BIN,
  /** How many words of a text are left out, and how many are read. */
  WORDS_READ,
  /** How many words a network knows that are in no text to train on. */
  UNTRAINED_WORDS,
  /** How many different settings and seeds the runs of a table have. */
  TABLE_SETTINGS,
  /** How many comparisons of a table are tested together. */
  COMPARISONS,
  /** Accuracies from answers that were kept. */
  SAVED_ACCURACY,
  /** What n-grams reach, fitted again. */
  N_GRAMS,
  /** Differences of accuracy, tested together with all others of their table. */
  COMPARISON,
  PARAMETERS,
  /** One part of the parameters. */
  PARAMETER_PART,
  MULTIPLY_ADDS,
  /** What training keeps of a text for the backward pass. */
  STATE_BYTES,
  /** A mean over the runs of a study, with its interval. */
  STUDY_MEAN,
  /** How many runs of a study there are, and from where to where their values go. */
  STUDY_RANGE,
  /** Two contenders of a study on the same splits. */
  STUDY_PAIR,
  /** The probability of a token to come, before and after temperature and cut. */
  NEXT_TOKEN,
  /** The token that a random number fell on. */
  DRAWN_TOKEN,
  /** A gate or state of one unit of a language model. */
  STEP_SIGNAL,
  /** How far open the gates of a layer of a language model are. */
  STEP_MEANS,
  /** How well a model predicts a text, in perplexity and bits per character. */
  TEXT_PERPLEXITY,
  /** The same of the last part of its corpus. */
  TEST_PERPLEXITY,
  /** What the training of a language model recorded after an epoch. */
  EPOCH_PERPLEXITY,
  /** The share of a text that stands in the corpus. */
  COPIED,
  /** The share of runs of words that stood in the text before. */
  REPEATED,
  /** Agreements that a text keeps. */
  AGREEMENTS,
  /** How well a unit tracks a concept. */
  UNIT_SCORE,
  /** What the best units for a shuffled concept reach, and how many units are above it. */
  UNIT_CONTROL,
  /** How much of a change in the state reaches a later one. */
  GRADIENT_FLOW,
  /** Right answers of networks trained on the task of memory, with their interval. */
  RECALL,
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
