package org.remanence.training.baselines;

import java.util.function.DoubleConsumer;
import org.remanence.model.TestMetrics;
import org.remanence.training.Scores;
import org.remanence.training.Stopwatch;
import org.remanence.training.TrainingData;

/**
 * Baseline that sees words and which of them stand side by side, but nothing from further apart:
 * multinomial logistic regression on how often a text has each sequence of one, two and three
 * words. A network that is better has used more than neighbouring words.
 */
final class NGramBaseline {
  private NGramBaseline() {}

  /**
   * Its epochs are passes through the training part, the best one that of the chosen strength.
   *
   * @param between called before each pass with the share of all strengths that is done
   */
  static Baseline measure(TrainingData data, DoubleConsumer between) {
    Stopwatch watch = new Stopwatch();
    watch.start();
    NGramModel model = NGramModel.fit(data, between);
    float[][] answers = model.probabilities(data.test());
    Scores scores = Scores.of(answers, data.test());
    watch.stop();
    return new Baseline(
        Baseline.Kind.N_GRAMS,
        model.parameters().length,
        new TestMetrics(
            scores.accuracy(), scores.loss(), model.passes(), model.bestPass(), watch.seconds()),
        Scores.mostProbable(answers));
  }
}
