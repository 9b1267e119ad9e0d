package org.remanence.training.baselines;

import java.util.List;
import org.remanence.training.EarlyStopping;
import org.remanence.training.Scores;
import org.remanence.training.TrainingData;

/**
 * A fitted n-gram classifier.
 *
 * @param parameters of {@code regression}
 * @param strength of the regularisation, chosen on the validation part
 * @param passes through the training texts, for all strengths together
 * @param bestPass the one at which these parameters were there
 */
record NGramModel(
    NGrams ngrams,
    LogisticRegression regression,
    double[] parameters,
    double strength,
    int passes,
    int bestPass) {
  /** From weights near zero to weights hardly held back; each fit begins where the last ended. */
  private static final double[] STRENGTHS = {100, 30, 10, 3, 1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001};

  /** Weaker ones are not tried after the first without a lower validation loss. */
  private static final int PATIENCE = 1;

  private static final int MOST_FEATURES = 200_000;

  /** With many labels there are fewer features, so that a minimisation fits a small memory. */
  private static final int MOST_PARAMETERS = 1_000_000;

  /**
   * Fits the training part at each strength and takes the one with the lowest loss on the
   * validation part, of equal ones the strongest; after the first that is no better, weaker ones
   * are not tried. The test part is not looked at.
   */
  static NGramModel fit(TrainingData data) {
    int classes = data.labels().size();
    NGrams ngrams = NGrams.of(data.train(), Math.min(MOST_FEATURES, MOST_PARAMETERS / classes - 1));
    LogisticRegression regression =
        new LogisticRegression(
            features(ngrams, data.train()), labels(data.train()), ngrams.size(), classes);
    int[][] validation = features(ngrams, data.validation());
    double[] parameters = regression.zeros();
    EarlyStopping stopping = new EarlyStopping(PATIENCE);
    NGramModel best = null;
    for (int i = 0; i < STRENGTHS.length && !stopping.exhausted(); i++) {
      parameters = regression.fit(STRENGTHS[i], parameters);
      float[][] answers = regression.probabilities(parameters, validation);
      if (stopping.improves(Scores.of(answers, data.validation()).loss()) || best == null) {
        best = new NGramModel(ngrams, regression, parameters, STRENGTHS[i], 0, regression.passes());
      }
    }
    return best.after(regression.passes());
  }

  /** Class probabilities [examples][classes]. */
  float[][] probabilities(List<TrainingData.Example> examples) {
    return regression.probabilities(parameters, features(ngrams, examples));
  }

  private NGramModel after(int all) {
    return new NGramModel(ngrams, regression, parameters, strength, all, bestPass);
  }

  private static int[][] features(NGrams ngrams, List<TrainingData.Example> examples) {
    return examples.stream().map(ngrams::of).toArray(int[][]::new);
  }

  private static int[] labels(List<TrainingData.Example> examples) {
    return examples.stream().mapToInt(TrainingData.Example::label).toArray();
  }
}
