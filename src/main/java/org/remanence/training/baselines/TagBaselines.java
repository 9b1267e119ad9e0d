package org.remanence.training.baselines;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.remanence.model.TestMetrics;
import org.remanence.training.Scores;
import org.remanence.training.Stopwatch;
import org.remanence.training.TrainingData;

/**
 * Taggers that see no other word than the one they tag. The first gives each word the tag that is
 * the most frequent of all. The second gives it the tag that it has most often in the training
 * part: of a word with n occurrences of which n(tag) have a tag, p(tag | word) = (n(tag) + p(tag))
 * / (n + 1), with p(tag) the tag’s share of all words. To a word that it has not seen it gives
 * those shares. A network that is better has used other words.
 */
final class TagBaselines {
  private final TrainingData data;
  private final int tags;

  private TagBaselines(TrainingData data) {
    this.data = data;
    tags = data.labels().size();
  }

  static List<Baseline> measure(TrainingData data) {
    TagBaselines baselines = new TagBaselines(data);
    return List.of(
        baselines.measure(Baseline.Kind.MAJORITY_TAG), baselines.measure(Baseline.Kind.WORD_TAG));
  }

  private Baseline measure(Baseline.Kind kind) {
    Stopwatch watch = new Stopwatch();
    watch.start();
    boolean perWord = kind == Baseline.Kind.WORD_TAG;
    float[] shares = shares();
    float[][] ofWords = perWord ? ofWords(shares) : new float[0][];
    float[][] answers =
        data.test().stream()
            .flatMapToInt(sentence -> Arrays.stream(sentence.ids()))
            .mapToObj(id -> perWord ? ofWords[id] : shares)
            .toArray(float[][]::new);
    Scores scores = Scores.of(answers, data.test());
    watch.stop();
    return new Baseline(
        kind,
        perWord ? (long) data.vocabulary().size() * tags : tags,
        new TestMetrics(scores.accuracy(), scores.loss(), 1, 1, watch.seconds()),
        Scores.mostProbable(answers));
  }

  /** Share of each tag in the words of the training part. */
  private float[] shares() {
    int[] counts = data.labelCounts();
    int all = IntStream.of(counts).sum();
    float[] shares = new float[tags];
    for (int tag = 0; tag < tags; tag++) {
      shares[tag] = (float) counts[tag] / all;
    }
    return shares;
  }

  /** Probabilities of the tags [V, C] of each word of the vocabulary. */
  private float[][] ofWords(float[] shares) {
    float[][] rows = new float[data.vocabulary().size()][];
    Arrays.setAll(rows, id -> shares.clone());
    int[] seen = new int[rows.length];
    for (TrainingData.Example sentence : data.train()) {
      for (int i = 0; i < sentence.ids().length; i++) {
        rows[sentence.ids()[i]][sentence.labels()[i]]++;
        seen[sentence.ids()[i]]++;
      }
    }
    for (int id = 0; id < rows.length; id++) {
      for (int tag = 0; tag < tags; tag++) {
        rows[id][tag] /= seen[id] + 1;
      }
    }
    return rows;
  }
}
