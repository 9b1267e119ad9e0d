package org.remanence.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.remanence.engine.AttentionEdit;
import org.remanence.engine.CellEdit;
import org.remanence.engine.LossGradient;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.NetworkTrace;
import org.remanence.engine.SequenceClassifier;
import org.remanence.engine.Weights;
import org.remanence.text.EncodedText;
import org.remanence.text.Padding;
import org.remanence.text.Task;
import org.remanence.text.TextEncoder;
import org.remanence.text.Vocabulary;
import org.remanence.text.tagging.WordCutter;

/**
 * A network with its vocabulary and labels: turns texts into class probabilities, or each of their
 * words where its task is tagging, and shows what happens inside. Immutable and safe to use from
 * any thread.
 */
public final class Classifier implements Inspectable, TextClassifier {
  private final Task task;
  private final Architecture architecture;
  private final Hyperparameters hyperparameters;
  private final Vocabulary vocabulary;
  private final List<String> labels;
  private final Weights weights;
  private final TextEncoder encoder;
  private final SequenceClassifier network;

  /**
   * A classifier of texts.
   *
   * @param labels class names in the order of the network's outputs
   * @throws IllegalArgumentException if the weights' names or shapes are not the architecture's
   */
  public Classifier(
      Architecture architecture,
      Hyperparameters hyperparameters,
      Vocabulary vocabulary,
      List<String> labels,
      Weights weights) {
    this(Task.CLASSIFICATION, architecture, hyperparameters, vocabulary, labels, weights);
  }

  /** The same for any task. */
  public Classifier(
      Task task,
      Architecture architecture,
      Hyperparameters hyperparameters,
      Vocabulary vocabulary,
      List<String> labels,
      Weights weights) {
    this.task = task;
    this.architecture = architecture;
    this.hyperparameters = hyperparameters;
    this.vocabulary = vocabulary;
    this.labels = List.copyOf(labels);
    this.weights = weights;
    this.encoder = new TextEncoder(vocabulary, hyperparameters.maxLength());
    this.network = new SequenceClassifier(shape(), weights);
  }

  @Override
  public NetworkKey key() {
    return NetworkKey.of(architecture, hyperparameters.pooling());
  }

  @Override
  public Optional<Classifier> own() {
    return Optional.of(this);
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public boolean knows(String token) {
    return vocabulary.id(token) != Vocabulary.UNKNOWN;
  }

  /** The same network with other weights. */
  public Classifier with(Weights others) {
    return new Classifier(task, architecture, hyperparameters, vocabulary, labels, others);
  }

  public Task task() {
    return task;
  }

  public Architecture architecture() {
    return architecture;
  }

  public Hyperparameters hyperparameters() {
    return hyperparameters;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  @Override
  public boolean canRead(String text) {
    return !encode(text).tokens().isEmpty();
  }

  public Weights weights() {
    return weights;
  }

  public NetworkShape shape() {
    return NetworkSizes.of(vocabulary.size(), hyperparameters, labels.size())
        .forTask(task)
        .shape(architecture);
  }

  /** The numbers of a text's tokens, as far as they are read. */
  public EncodedText encode(String text) {
    return task == Task.TAGGING ? encode(WordCutter.cut(text, this::knows)) : encoder.encode(text);
  }

  /** The numbers of tokens that a text was cut into already; of too many the last ones. */
  public EncodedText encode(List<String> tokens) {
    return encoder.encode(tokens);
  }

  @Override
  public Inspection inspect(String text, Map<Integer, List<CellEdit>> edits) {
    return inspect(text, (read, padding) -> network.trace(read, later(edits, padding)));
  }

  @Override
  public Inspection inspect(String text, Inspection before) {
    // Padding that is read moves all words when one more is typed.
    return hyperparameters.mask()
        ? inspect(
            text, (read, padding) -> network.trace(read, before.trace(), before.commonTokens(read)))
        : inspect(text);
  }

  /**
   * Every gate and state on a text, and the answer with other weights of attention.
   *
   * @param edit by the text's tokens
   * @throws IllegalArgumentException if the network has no attention, or the text not these tokens
   */
  public Inspection inspect(String text, AttentionEdit edit) {
    return inspect(text, (read, padding) -> network.trace(read, edit.later(padding)));
  }

  /**
   * @param reading trace of what is read, which begins with so much padding
   */
  private Inspection inspect(String text, BiFunction<int[], Integer, NetworkTrace> reading) {
    EncodedText encoded = encode(text);
    int[] read = asRead(encoded.ids());
    int padding = read.length - encoded.ids().length;
    NetworkTrace trace = reading.apply(read, padding).from(padding);
    List<Inspection.Token> tokens = new ArrayList<>();
    for (int i = 0; i < encoded.ids().length; i++) {
      int id = encoded.ids()[i];
      tokens.add(new Inspection.Token(encoded.tokens().get(i), id, id != Vocabulary.UNKNOWN));
    }
    CellInputs cells =
        new WeightInputs(
            shape(), weights, tokens.stream().map(Inspection.Token::id).toList(), trace.layers());
    return new Inspection(key(), tokens, encoded.dropped(), labels, trace, cells);
  }

  /** The same edits of sentences with so many steps in front. */
  private static Map<Integer, List<CellEdit>> later(
      Map<Integer, List<CellEdit>> edits, int padding) {
    Map<Integer, List<CellEdit>> shifted = new HashMap<>();
    edits.forEach(
        (layer, list) -> shifted.put(layer, list.stream().map(e -> e.later(padding)).toList()));
    return shifted;
  }

  /**
   * Scores of the labels before the softmax on a text that is read once with each of the changes.
   *
   * @param ids token numbers without padding
   * @param edits changes of each reading by the index of the trace's layer; their steps are the
   *     text's tokens
   * @return a row for each, one column per label
   */
  public float[][] scores(int[] ids, List<Map<Integer, List<CellEdit>>> edits) {
    int[] read = asRead(ids);
    int padding = read.length - ids.length;
    return network.scores(read, edits.stream().map(each -> later(each, padding)).toList());
  }

  @Override
  public float[][] probabilities(List<String> texts) {
    return encodedProbabilities(texts.stream().map(text -> encode(text).ids()).toList());
  }

  /** The same for texts that are token numbers already, without padding. */
  public float[][] encodedProbabilities(List<int[]> sentences) {
    return network.probabilities(sentences.stream().map(this::asRead).toList());
  }

  /**
   * Tag probabilities of every word, where the task is tagging.
   *
   * @param sentences token numbers without padding
   * @return for each sentence a row for each of its words, one column per label
   */
  public List<float[][]> tagProbabilities(List<int[]> sentences) {
    List<float[][]> read =
        network.tokenProbabilities(sentences.stream().map(this::asRead).toList());
    return IntStream.range(0, read.size())
        .mapToObj(i -> last(read.get(i), sentences.get(i).length))
        .toList();
  }

  /** Rows but for those of the padding in front. */
  private static float[][] last(float[][] rows, int count) {
    return Arrays.copyOfRange(rows, rows.length - count, rows.length);
  }

  /**
   * Class probabilities after each prefix of what was read: when the network made up its mind.
   *
   * @return one row for each of the inspection's tokens, one column per label; the last row is the
   *     prediction
   */
  public float[][] prefixProbabilities(Inspection inspection) {
    return prefixProbabilities(inspection, 0);
  }

  @Override
  public float[][] prefixProbabilities(Inspection inspection, int first) {
    int[] ids = inspection.ids();
    if (hyperparameters.mask()) {
      return network.prefixProbabilities(ids, inspection.trace(), first);
    }
    return encodedProbabilities(
        IntStream.rangeClosed(first + 1, ids.length).mapToObj(n -> Arrays.copyOf(ids, n)).toList());
  }

  @Override
  public Attribution attribute(Inspection inspection, int label) {
    int[] ids = inspection.ids();
    int[] read = asRead(ids);
    double[] gradient = network.gradientTimesInput(read, label);
    List<int[]> sentences = new ArrayList<>();
    sentences.add(read);
    for (int left = 0; left < ids.length; left++) {
      sentences.add(asRead(without(ids, left)));
    }
    double[] margins = network.margins(sentences, label);
    double[] falls = new double[ids.length];
    for (int t = 0; t < ids.length; t++) {
      falls[t] = margins[0] - margins[t + 1];
    }
    int padding = read.length - ids.length;
    return new Attribution(label, Arrays.copyOfRange(gradient, padding, read.length), falls);
  }

  /**
   * Gradient of the loss −ln p(label) at the states after each token that was read.
   *
   * @param ids token numbers without padding, one or more
   */
  public LossGradient lossGradient(int[] ids, int label) {
    int[] read = asRead(ids);
    return network.lossGradient(read, label).from(read.length - ids.length);
  }

  private static int[] without(int[] ids, int index) {
    return IntStream.range(0, ids.length).filter(i -> i != index).map(i -> ids[i]).toArray();
  }

  /** Ids that the network reads: without a mask, the padding in front as well. */
  private int[] asRead(int[] ids) {
    return hyperparameters.mask()
        ? ids
        : Padding.FRONT.pad(List.of(ids), hyperparameters.maxLength()).ids()[0];
  }
}
