package org.remanence.ui.errors;

import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.study.Predictions;

/** A network and its answers on the test part. */
record Tested(Classifier classifier, Predictions predictions) {
  Architecture architecture() {
    return classifier.architecture();
  }

  Answer answer(int test) {
    Predictions.Row row = predictions.rows().get(test);
    return new Answer(
        predictions.labels().get(row.predicted()),
        row.confidence(),
        row.isRight() ? Answer.Verdict.RIGHT : Answer.Verdict.WRONG);
  }
}
