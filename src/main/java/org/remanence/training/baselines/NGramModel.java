package org.remanence.training.baselines;

import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
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
  static final double[] STRENGTHS = {100, 30, 10, 3, 1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001};

  /** As a study chooses among the settings of a grid. */
  private static final Comparator<Scores> BY_VALIDATION =
      comparingDouble(Scores::accuracy).thenComparing(comparingDouble(Scores::loss).reversed());

  private static final int MAX_FEATURES = 200_000;

  /** With many labels there are fewer features, so that a minimisation fits a small memory. */
  private static final int MAX_PARAMETERS = 1_000_000;

  /**
   * Fits the training part at each strength and takes the one with the highest accuracy on the
   * validation part, of equal ones the one with the lowest loss there, and then the strongest. All
   * strengths are tried, since accuracy does not rise to one peak and fall. The test part is not
   * looked at.
   *
   * @param between called before each pass with the share of all strengths that is done
   */
  static NGramModel fit(TrainingData data, DoubleConsumer between) {
    int classes = data.labels().size();
    NGrams ngrams = NGrams.of(data.train(), Math.min(MAX_FEATURES, MAX_PARAMETERS / classes - 1));
    LogisticRegression regression =
        new LogisticRegression(
            features(ngrams, data.train()), labels(data.train()), ngrams.size(), classes);
    int[][] validation = features(ngrams, data.validation());
    double[] parameters = regression.zeros();
    NGramModel best = null;
    Scores highest = null;
    for (int i = 0; i < STRENGTHS.length; i++) {
      double done = (double) i / STRENGTHS.length;
      parameters = regression.fit(STRENGTHS[i], parameters, () -> between.accept(done));
      Scores scores =
          Scores.of(regression.probabilities(parameters, validation), data.validation());
      if (best == null || BY_VALIDATION.compare(scores, highest) > 0) {
        highest = scores;
        best = new NGramModel(ngrams, regression, parameters, STRENGTHS[i], 0, regression.passes());
      }
    }
    return Objects.requireNonNull(best, "no strength to try").after(regression.passes());
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
