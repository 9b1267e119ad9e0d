package org.remanence.lesson.worksheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Weights;
import org.remanence.engine.dl4j.TrainableNetwork;
import org.remanence.engine.tensor.Tensor;
import org.remanence.lesson.Exercise;
import org.remanence.lesson.Exercise.Sentence;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Inspection;
import org.remanence.text.PaddedBatch;
import org.remanence.text.Padding;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;

/**
 * An LSTM of two units that reads each word as one number, trained on a few sentences until it
 * still tells them apart with its weights rounded to one decimal.
 */
final class HandNetwork {
  /** Seeds that are tried, from 1 on. */
  static final int TRIES = 30;

  /** Probability of the right class at the least: rounding on the way must not turn an answer. */
  static final double SURE = 0.6;

  private static final int UNITS = 2;
  private static final int MOST_STEPS = 1_000;
  private static final int STEPS_BETWEEN_LOOKS = 25;
  private static final double LEARNING_RATE = 0.05;
  private static final float TENTHS = 10;

  private final Vocabulary vocabulary;
  private final List<Sentence> sentences;
  private final List<String> labels;
  private final Hyperparameters settings;
  private final NetworkShape shape;
  private final PaddedBatch batch;
  private final int[] classes;

  private HandNetwork(Exercise exercise) {
    sentences = exercise.sentences();
    List<List<String>> texts =
        sentences.stream().map(sentence -> Tokenizer.tokenize(sentence.text().text())).toList();
    int distinct = (int) texts.stream().flatMap(List::stream).distinct().count();
    vocabulary = Vocabulary.fit(texts, distinct + Vocabulary.UNKNOWN + 1);
    labels = sentences.stream().map(sentence -> sentence.label().text()).distinct().toList();
    int longest = texts.stream().mapToInt(List::size).max().orElse(1);
    settings =
        new Hyperparameters(
            MOST_STEPS,
            sentences.size(),
            MOST_STEPS,
            LEARNING_RATE,
            1,
            vocabulary.size(),
            longest,
            1,
            UNITS,
            0,
            0,
            true);
    shape = Architecture.LSTM.shape(vocabulary.size(), 1, UNITS, labels.size());
    batch =
        Padding.FRONT.pad(
            texts.stream().map(words -> words.stream().mapToInt(vocabulary::id).toArray()).toList(),
            longest);
    classes = sentences.stream().mapToInt(each -> labels.indexOf(each.label().text())).toArray();
  }

  /**
   * Trains with one seed after the other; the same sentences give the same network.
   *
   * @return the network with its rounded weights; empty if no seed led to one
   */
  static Optional<Classifier> find(Exercise exercise) {
    return find(exercise, TRIES);
  }

  /** The same with another number of seeds. */
  static Optional<Classifier> find(Exercise exercise, int tries) {
    HandNetwork search = new HandNetwork(exercise);
    return IntStream.rangeClosed(1, tries)
        .mapToObj(search::train)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Classifier> train(int seed) {
    TrainableNetwork network =
        new TrainableNetwork(
            shape,
            InitialWeights.draw(shape, seed),
            new TrainableNetwork.Options(LEARNING_RATE, 0, 0, seed));
    for (int step = 1; step <= MOST_STEPS; step++) {
      network.train(batch.ids(), batch.mask(), classes);
      if (step % STEPS_BETWEEN_LOOKS == 0) {
        Classifier rounded = rounded(network.weights());
        if (isSure(rounded)) {
          return Optional.of(rounded);
        }
      }
    }
    return Optional.empty();
  }

  private Classifier rounded(Weights weights) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    weights.tensors().forEach((name, tensor) -> tensors.put(name, rounded(tensor)));
    return new Classifier(Architecture.LSTM, settings, vocabulary, labels, new Weights(tensors));
  }

  private static Tensor rounded(Tensor tensor) {
    float[] values = tensor.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.round(values[i] * TENTHS) / TENTHS;
    }
    return new Tensor(tensor.shape(), values);
  }

  private boolean isSure(Classifier network) {
    return sentences.stream()
        .allMatch(
            sentence -> {
              Inspection read = network.inspect(sentence.text().text());
              int right = labels.indexOf(sentence.label().text());
              return read.trace().probabilities()[right] >= SURE;
            });
  }
}
