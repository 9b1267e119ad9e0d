package org.remanence.training.baselines;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.remanence.engine.dl4j.SoftmaxRegression;
import org.remanence.model.TestMetrics;
import org.remanence.text.Vocabulary;
import org.remanence.training.Batches;
import org.remanence.training.EarlyStopping;
import org.remanence.training.Scores;
import org.remanence.training.Stopwatch;
import org.remanence.training.TrainingData;

/**
 * Baseline that sees which words a text has, and how often, but not their order: multinomial
 * logistic regression on counts, V·C weights and C biases.
 */
final class BagOfWordsBaseline {
  private static final double LEARNING_RATE = 1e-2;
  private static final int BATCH_SIZE = 32;
  private static final int AT_ONCE = 256;
  private static final int MAX_EPOCHS = 40;
  private static final int PATIENCE = 3;

  private BagOfWordsBaseline() {}

  /**
   * Trains on the training part, stops by the validation part, and measures on the test part, with
   * the probabilities of the best epoch.
   *
   * @param between called before each batch with the share of all epochs that there may be
   */
  static Baseline measure(TrainingData data, long seed, DoubleConsumer between) {
    int words = data.vocabulary().size();
    SoftmaxRegression regression =
        new SoftmaxRegression(words, data.labels().size(), LEARNING_RATE);
    Batches batches = new Batches(data.train(), BATCH_SIZE, 0, seed);
    EarlyStopping stopping = new EarlyStopping(PATIENCE);
    Stopwatch watch = new Stopwatch();
    watch.start();
    float[][] answers = probabilities(regression, data.test(), words);
    int epochs = 0;
    while (epochs < MAX_EPOCHS && !stopping.exhausted()) {
      epochs++;
      batches.shuffle();
      for (int i = 0; i < batches.perEpoch(); i++) {
        between.accept((epochs - 1 + (double) i / batches.perEpoch()) / MAX_EPOCHS);
        List<TrainingData.Example> batch = batches.examples(i);
        regression.train(counts(batch, words), labels(batch));
      }
      float[][] validated = probabilities(regression, data.validation(), words);
      Scores now = Scores.of(validated, data.validation());
      if (stopping.improves(now.loss())) {
        answers = probabilities(regression, data.test(), words);
      }
    }
    watch.stop();
    Scores scores = Scores.of(answers, data.test());
    return new Baseline(
        Baseline.Kind.BAG_OF_WORDS,
        regression.parameters(),
        new TestMetrics(
            scores.accuracy(), scores.loss(), epochs, stopping.bestEpoch(), watch.seconds()),
        Scores.mostProbable(answers));
  }

  /** [examples][classes]; some at a time, since all their counts may not fit the memory. */
  private static float[][] probabilities(
      SoftmaxRegression regression, List<TrainingData.Example> examples, int words) {
    float[][] result = new float[examples.size()][];
    for (int start = 0; start < result.length; start += AT_ONCE) {
      int end = Math.min(result.length, start + AT_ONCE);
      float[][] some = regression.probabilities(counts(examples.subList(start, end), words));
      System.arraycopy(some, 0, result, start, some.length);
    }
    return result;
  }

  /** [examples][V]: how often each word occurs. */
  private static float[][] counts(List<TrainingData.Example> examples, int words) {
    float[][] counts = new float[examples.size()][words];
    for (int i = 0; i < counts.length; i++) {
      for (int id : examples.get(i).ids()) {
        if (id != Vocabulary.PADDING) {
          counts[i][id]++;
        }
      }
    }
    return counts;
  }

  private static int[] labels(List<TrainingData.Example> examples) {
    return examples.stream().mapToInt(TrainingData.Example::label).toArray();
  }
}
