package org.remanence.training;

import java.util.List;
import org.remanence.engine.dl4j.SoftmaxRegression;
import org.remanence.model.TestMetrics;
import org.remanence.text.Vocabulary;

/**
 * What a classifier reaches that sees which words a text has, and how often, but not their order:
 * multinomial logistic regression on counts. A network that is not better has not used its memory.
 *
 * @param parameters weights and biases, V·C + C
 */
public record BagOfWordsBaseline(long parameters, TestMetrics metrics) {
  private static final double LEARNING_RATE = 1e-2;
  private static final int BATCH_SIZE = 32;
  private static final int MAX_EPOCHS = 40;
  private static final int PATIENCE = 3;

  /**
   * Trains on the training part, stops by the validation part, and measures on the test part, with
   * the probabilities of the best epoch. Takes seconds; not for the UI thread.
   */
  public static BagOfWordsBaseline measure(TrainingData data, long seed) {
    int words = data.vocabulary().size();
    SoftmaxRegression regression =
        new SoftmaxRegression(words, data.labels().size(), LEARNING_RATE);
    Batches batches = new Batches(data.train(), BATCH_SIZE, 0, seed);
    float[][] validation = counts(data.validation(), words);
    float[][] test = counts(data.test(), words);
    EarlyStopping stopping = new EarlyStopping(PATIENCE);
    Stopwatch watch = new Stopwatch();
    watch.start();
    Scores best = Scores.of(regression.probabilities(test), data.test());
    int epochs = 0;
    while (epochs < MAX_EPOCHS && !stopping.exhausted()) {
      epochs++;
      batches.shuffle();
      for (int i = 0; i < batches.perEpoch(); i++) {
        List<TrainingData.Example> batch = batches.examples(i);
        regression.train(counts(batch, words), labels(batch));
      }
      Scores now = Scores.of(regression.probabilities(validation), data.validation());
      if (stopping.improves(now.loss())) {
        best = Scores.of(regression.probabilities(test), data.test());
      }
    }
    watch.stop();
    return new BagOfWordsBaseline(
        regression.parameters(),
        new TestMetrics(
            best.accuracy(), best.loss(), epochs, stopping.bestEpoch(), watch.seconds()));
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
