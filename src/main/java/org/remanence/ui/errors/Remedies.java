package org.remanence.ui.errors;

import java.text.NumberFormat;
import java.util.Locale;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.study.lint.Remedy;
import org.remanence.study.lint.Warning;
import org.remanence.ui.training.TrainingViewModel;
import org.remanence.ui.training.form.TrainingForm;

/** Does what a warning offers: changes the training form accordingly and trains again. */
final class Remedies {
  private static final double LARGER_TEST_SHARE = 0.4;
  private static final double RATE_DIVISOR = 3;
  private static final int MOST_DECIMALS = 12;

  private final TrainingViewModel training;

  Remedies(TrainingViewModel training) {
    this.training = training;
  }

  /** Whether it can be done now: the data are still those that were tested, nothing is trained. */
  boolean isPossible(Warning warning, ErrorsSnapshot snapshot) {
    if (warning.remedy() == Remedy.OTHER_DATA) {
      return true;
    }
    return training.canTrain()
        && snapshot.prepared() != null
        && snapshot.prepared().dataset() == training.texts().datasetProperty().get();
  }

  /** Changes the form and trains. */
  void train(Warning warning) {
    switch (warning.remedy()) {
      case KEEP_TOGETHER -> training.keepDuplicatesProperty().set(false);
      case TRAIN_AGAIN -> choose(warning);
      case TRAIN_LONGER -> {
        double doubled = 2 * number(TrainingForm.Field.EPOCHS);
        set(TrainingForm.Field.EPOCHS, Math.min(HyperparameterLimits.EPOCHS.max(), doubled));
        choose(warning);
      }
      case LOWER_RATE -> {
        double rate = number(TrainingForm.Field.LEARNING_RATE);
        set(TrainingForm.Field.LEARNING_RATE, rate / RATE_DIVISOR);
        choose(warning);
      }
      case MORE_TESTS -> set(TrainingForm.Field.TEST_SHARE, LARGER_TEST_SHARE);
      case WEIGH_LABELS -> training.form().optimisation().balancedProperty().set(true);
      case OTHER_DATA -> throw new IllegalArgumentException("not done by training: " + warning);
    }
    training.train();
  }

  /** Has the network trained that the warning is about, whatever else is chosen. */
  private void choose(Warning warning) {
    training.chosen(architecture(warning)).set(true);
  }

  private static Architecture architecture(Warning warning) {
    if (warning instanceof Warning.TestWordsKnown known) {
      return known.architecture();
    } else if (warning instanceof Warning.BelowMajority below) {
      return below.architecture();
    } else if (warning instanceof Warning.BelowBaseline below) {
      return below.architecture();
    }
    throw new IllegalArgumentException("about no network: " + warning);
  }

  private double number(TrainingForm.Field field) {
    return Double.parseDouble(training.form().value(field).get().trim().replace(',', '.'));
  }

  private void set(TrainingForm.Field field, double number) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setGroupingUsed(false);
    format.setMaximumFractionDigits(MOST_DECIMALS);
    training.form().value(field).set(format.format(number));
    training.form().reformat();
  }
}
