package org.remanence.passport;

import java.util.Locale;

/** The kinds of numbers that have passports; each but the measured ones has a program. */
public enum Kind {
  /** A gate, candidate or state of one unit at one word. */
  SIGNAL,
  /** ‖h‖ after a word. */
  HIDDEN_NORM,
  CLASS_PROBABILITY,
  /** A tag's probability at a word. */
  TAG_PROBABILITY,
  /** Weight of a word in the attention. */
  ATTENTION_WEIGHT,

  /** The same where weights of some words were set, beside the network's own. */
  ATTENTION_CHANGE,
  /** Effect of weights that were set on the probability of a class. */
  ATTENTION_OUTCOME,

  /** Weight of a word in what another one reads by a head. */
  HEAD_WEIGHT,
  /** A class's probability had the text ended with that word. */
  PREFIX_PROBABILITY,
  GRADIENT_TIMES_INPUT,
  /** Fall of the margin without a word. */
  WORD_LEFT_OUT,
  /** A number of the drawn cell: of one unit, or of all units together. */
  CELL_VALUE,
  /** Gradient of the loss at a number of the drawn cell. */
  CELL_GRADIENT,
  /** The same as a signal or ‖h‖, of a network that Keras trained. */
  KERAS_SIGNAL,
  /** The probability of a class of a network that Keras trained. */
  KERAS_ANSWER,
  /** The sum behind a gate. */
  UNIT_SUM,
  /** The mean of all units of a layer, and the 10th and 90th percentile. */
  UNITS_TOGETHER,
  /** A value inside a network in which something was changed. */
  WHAT_IF,
  /** Effect of a change on all units of a layer. */
  WHAT_IF_DISTANCE,
  /** Effect of a change on the prediction. */
  WHAT_IF_PROBABILITY,
  /** Share that a gate or state carries from the answer to one sentence to that to another. */
  PATCH_EFFECT,
  /** Change of an answer's score from one sentence to another. */
  SCORE_CHANGE,
  /** Mean share that it carries in held-out pairs, beside that of units drawn at random. */
  HELD_OUT_SHARE,
  /** A number that was learnt, such as one of a word's vector. */
  WEIGHT,
  /** Share of the weights of a block, such as those of a gate, in a bin of their histogram. */
  WEIGHT_SHARE,
  /** A hidden state of a sentence that was padded. */
  PADDED_STATE,
  /** A class's probability of a sentence that was padded, at the end or at a step. */
  PADDED_PROBABILITY,
  /** Difference of a value between two sentences. */
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
  /** Value that training recorded after an epoch. */
  EPOCH_VALUE,
  /** Learning rate that the schedule gives. */
  LEARNING_RATE,
  BEST_EPOCH,
  /** Number of epochs that were trained. */
  EPOCHS,
  /** Value that was written down of a past run. */
  RECORDED,
  /** Result of a trial of a tuning. */
  TRIAL,
  /** Rung and epochs that a trial came to, its learning rate and its clipping. */
  TRIAL_SETTINGS,
  /** The trial chosen, its learning rate, and the patience that suits it. */
  TUNED_SETTINGS,
  /** Number of texts. */
  COUNT,
  /** Number of texts that a filter lets through. */
  FILTERED,
  /** Accuracy of answers that were kept on texts of like difficulty, with its interval. */
  ANSWERS_BIN,
  /** Number of words of a text that are left out, and of those that are read. */
  WORDS_READ,
  /** Number of words that a network knows and that are in no text to train on. */
  UNTRAINED_WORDS,
  /** Number of different settings, and of seeds, that the runs of a table have. */
  TABLE_SETTINGS,
  /** Number of comparisons of a table that are tested together. */
  COMPARISONS,
  /** Accuracies from answers that were kept. */
  SAVED_ACCURACY,
  /** Accuracy and parameters of n-grams, fitted again. */
  N_GRAMS,
  /** Differences of accuracy, tested together with all others of their table. */
  COMPARISON,
  PARAMETERS,
  /** One part of the parameters. */
  PARAMETER_PART,
  MULTIPLY_ADDS,
  /** Bytes that training keeps of a text for the backward pass. */
  STATE_BYTES,
  /** A mean over the runs of a study, with its interval. */
  STUDY_MEAN,
  /** Number of runs of a study, and the range of their values. */
  STUDY_RANGE,
  /** Two contenders of a study on the same splits. */
  STUDY_PAIR,
  /** Labels that a network needs without the start from a language model. */
  STUDY_LABELS,
  /** The probability of a token to come, before and after temperature and cut. */
  NEXT_TOKEN,
  /** The token that a random number fell on. */
  DRAWN_TOKEN,
  /** A gate or state of one unit of a language model. */
  STEP_SIGNAL,
  /** Weight of a token in what another one reads by a head of a language model. */
  STEP_HEAD_WEIGHT,
  /** Means of the gates of a layer of a language model: how far open they are. */
  STEP_MEANS,
  /** Count of the numbers that a language model keeps to go on with a text. */
  KEPT_NUMBERS,
  /** Perplexity and bits per character of a model on a text. */
  TEXT_PERPLEXITY,
  /** The same of the last part of its corpus. */
  TEST_PERPLEXITY,
  /** Value that the training of a language model recorded after an epoch. */
  EPOCH_PERPLEXITY,
  /** The share of a text that stands in the corpus. */
  COPIED,
  /** The share of runs of words that stood in the text before. */
  REPEATED,
  /** Agreements that a text keeps. */
  AGREEMENTS,
  /** Score of how well a unit tracks a concept. */
  UNIT_SCORE,
  /** Score that the best units for a shuffled concept reach, and number of units above it. */
  UNIT_CONTROL,
  /** Score of how alike the units are that are on over two passages. */
  PASSAGE_SCORE,
  /** Score that the best passage reaches where there is nothing to be found. */
  PASSAGE_CONTROL,
  /** Part of a change in the state that reaches a later one. */
  GRADIENT_FLOW,
  /** Right answers of networks trained on the task of memory, with their interval. */
  RECALL,
  /** Length of a gradient in the memory lab, or of a part of it, so many tokens before the end. */
  LAG_GRADIENT,
  /** Right answers at a lag in the memory lab, with their interval. */
  LAG_ACCURACY,
  /** Share of strings on which an automaton has its network's answer, with its interval. */
  AUTOMATON_AGREEMENT,
  /** A measured time. */
  TIME,
  /** A text shown as a fact. */
  STATEMENT;

  /** The name of its program, and in message keys: {@code hidden-norm}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether a program can come to the number again. */
  public boolean isComputed() {
    return this != TIME && this != STATEMENT;
  }
}
