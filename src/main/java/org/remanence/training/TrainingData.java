package org.remanence.training;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.remanence.model.TestAnswers;
import org.remanence.text.Task;
import org.remanence.text.Vocabulary;
import org.remanence.text.vectors.PretrainedVectors;
import org.remanence.training.transfer.PretrainedEncoder;

/**
 * Encoded examples, ready to train on.
 *
 * @param task that the examples are for
 * @param labels class names; {@link Example#labels()} are indices into it
 * @param fingerprint SHA-256 of the data set, in hexadecimal
 * @param testPart SHA-256 of the test texts with their labels and order, in hexadecimal
 * @param vectors to begin with for words that are among them; null if all are drawn
 * @param encoder whose word vectors and layers training starts from; null if they are drawn
 */
public record TrainingData(
    Task task,
    Vocabulary vocabulary,
    List<String> labels,
    List<Example> train,
    List<Example> validation,
    List<Example> test,
    String fingerprint,
    String testPart,
    @Nullable PretrainedVectors vectors,
    @Nullable PretrainedEncoder encoder) {

  /** With word vectors that are all drawn, and of texts that are nowhere else tested on. */
  public TrainingData(
      Vocabulary vocabulary,
      List<String> labels,
      List<Example> train,
      List<Example> validation,
      List<Example> test,
      String fingerprint) {
    this(
        Task.CLASSIFICATION,
        vocabulary,
        labels,
        train,
        validation,
        test,
        fingerprint,
        "",
        null,
        null);
  }

  /**
   * Token numbers (at most the maximum length, without padding) and classes.
   *
   * @param labels the class of the text, or of tagged sentences that of each token
   */
  public record Example(int[] ids, int[] labels) {

    /** A text that has a class as a whole. */
    public Example(int[] ids, int label) {
      this(ids, new int[] {label});
    }

    /** The class of a text that has one as a whole. */
    public int label() {
      return labels[0];
    }
  }

  /** The same with these word vectors, made for its vocabulary. */
  public TrainingData withVectors(@Nullable PretrainedVectors value) {
    return new TrainingData(
        task, vocabulary, labels, train, validation, test, fingerprint, testPart, value, encoder);
  }

  /** The same, to start from that encoder. */
  TrainingData withEncoder(PretrainedEncoder value) {
    return new TrainingData(
        task, vocabulary, labels, train, validation, test, fingerprint, testPart, vectors, value);
  }

  /** Numbers of training texts, or of tagged words of them, by label. */
  public int[] labelCounts() {
    int[] counts = new int[labels.size()];
    for (Example example : train) {
      for (int label : example.labels()) {
        counts[label]++;
      }
    }
    return counts;
  }

  /** The answers of a classifier that gave these labels to the test texts. */
  public TestAnswers answers(int[] predicted) {
    boolean[] right = new boolean[test.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = predicted[i] == test.get(i).label();
    }
    return TestAnswers.of(testPart, right);
  }

  /**
   * Coverage of the words and of the training texts' tokens by pre-trained vectors; only where
   * there are {@link #vectors}.
   */
  public VectorCoverage coverage() {
    PretrainedVectors known = Objects.requireNonNull(vectors, "all vectors are drawn");
    int words = 0;
    for (int id = Vocabulary.UNKNOWN + 1; id < vocabulary.size(); id++) {
      words += known.has(id) ? 1 : 0;
    }
    long tokens = 0;
    long found = 0;
    for (Example example : train) {
      tokens += example.ids().length;
      found += IntStream.of(example.ids()).filter(known::has).count();
    }
    return new VectorCoverage(words, vocabulary.size() - Vocabulary.UNKNOWN - 1, found, tokens);
  }
}
