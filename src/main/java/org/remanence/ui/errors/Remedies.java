package org.remanence.ui.errors;

import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.study.lint.Remedy;
import org.remanence.study.lint.Warning;
import org.remanence.text.Dataset;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.training.TrainingViewModel;

/** Does what a warning offers: changes the training form accordingly and trains again. */
final class Remedies {
  private static final double LARGER_TEST_SHARE = 0.4;
  private static final double RATE_DIVISOR = 3;

  /** Factor of the epochs for a network that may stand on a plateau. */
  private static final int PLATEAU_FACTOR = 3;

  private final TrainingViewModel training;

  Remedies(TrainingViewModel training) {
    this.training = training;
  }

  /**
   * Reason why it cannot be done now: something is trained, or the data are others than those that
   * were tested. Empty if it can.
   */
  String whyNot(Warning warning, ErrorsSnapshot snapshot) {
    if (warning.remedy() == Remedy.OTHER_DATA) {
      return "";
    } else if (training.busyProperty().get()) {
      return Messages.text("errors.lint.not.busy");
    } else if (!isOfChosenData(snapshot)) {
      return Messages.text("errors.lint.not.data");
    }
    return training.canTrain() ? "" : Messages.text("errors.lint.not.form");
  }

  /** A table that was read again is the same by what is in it. */
  private boolean isOfChosenData(ErrorsSnapshot snapshot) {
    Dataset chosen = training.texts().datasetProperty().get();
    if (chosen == null || snapshot.prepared() == null) {
      return false;
    }
    Dataset tested = snapshot.prepared().dataset();
    return tested == chosen
        || (tested.name().equals(chosen.name())
            && tested.fingerprint().equals(chosen.fingerprint()));
  }

  /** Changes the form and trains. */
  void train(Warning warning) {
    switch (warning.remedy()) {
      case KEEP_TOGETHER -> training.keepDuplicatesProperty().set(false);
      case TRAIN_AGAIN -> choose(warning);
      case TRAIN_LONGER -> {
        multiplyEpochs(2);
        choose(warning);
      }
      case MORE_PATIENCE -> {
        double epochs = multiplyEpochs(PLATEAU_FACTOR);
        NumberField patience = training.form().field(Hyperparameter.PATIENCE);
        patience.set(Math.min(patience.spec().range().max(), epochs));
        choose(warning);
      }
      case LOWER_RATE -> {
        NumberField rate = training.form().field(Hyperparameter.LEARNING_RATE);
        rate.set(rate.get() / RATE_DIVISOR);
        choose(warning);
      }
      case MORE_TESTS -> training.form().testShare().set(LARGER_TEST_SHARE);
      case WEIGH_LABELS -> training.form().optimisation().balancedProperty().set(true);
      case OTHER_DATA -> throw new IllegalArgumentException("not done by training: " + warning);
    }
    training.train();
  }

  /** Multiplies the epochs, as far as their range goes, and returns them. */
  private double multiplyEpochs(int factor) {
    NumberField field = training.form().field(Hyperparameter.EPOCHS);
    double epochs = Math.min(field.spec().range().max(), factor * field.get());
    field.set(epochs);
    return epochs;
  }

  /** Has the network trained that the warning is about, whatever else is chosen. */
  private void choose(Warning warning) {
    training.chosen(architecture(warning)).set(true);
  }

  private static Architecture architecture(Warning warning) {
    if (warning instanceof Warning.AboutNetwork about) {
      return about.network().architecture();
    }
    throw new IllegalArgumentException("about no network: " + warning);
  }
}
