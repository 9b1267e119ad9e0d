package org.remanence.ui.errors;

import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.study.Predictions;

/** A network and its answers on the test part. */
record TestedNetwork(Classifier classifier, Predictions predictions) {
  Architecture architecture() {
    return classifier.architecture();
  }
}
