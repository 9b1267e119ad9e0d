package org.remanence.ui.session;

import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Classifier;
import org.remanence.study.tuning.TuningText;

/**
 * Tuning by which the settings of a network were chosen.
 *
 * @param trials the budget
 */
record NetworkTuning(Classifier classifier, int trials) {
  String text() {
    return Messages.text(
        "states.tuned",
        trials,
        NumberText.setting(classifier.hyperparameters().learningRate()),
        TuningText.clipping(classifier.hyperparameters().optimisation().clipping()));
  }
}
