package org.remanence.ui.errors;

import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.study.Predictions;

/** A network and its answers on the test part. */
record TestedNetwork(Classifier classifier, Predictions predictions) {
  Architecture architecture() {
    return classifier.architecture();
  }

  SentencePrediction answer(int test) {
    Predictions.Row row = predictions.rows().get(test);
    return new SentencePrediction(
        predictions.labels().get(row.predicted()),
        row.confidence(),
        row.isRight() ? SentencePrediction.Verdict.RIGHT : SentencePrediction.Verdict.WRONG);
  }
}
