package org.remanence.training.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.StateShape;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.engine.tensor.TensorShape;
import org.remanence.files.Sha256;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.NameList;
import org.remanence.model.Architecture;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;
import org.remanence.text.corpus.TokenLevel;

/**
 * The word vectors and layers of states of a language model, which the training of a classifier may
 * start from instead of drawn weights (Howard and Ruder 2018, "Universal Language Model Fine-tuning
 * for Text Classification").
 */
public final class PretrainedEncoder {
  private final String source;
  private final LanguageModel model;

  /** Kept, since each run of a study asks for it; null until it is asked for. */
  private volatile @Nullable String fingerprint;

  /** The model's tokens that are words of a classifier's, as it spells them, and their numbers. */
  private final Map<String, Integer> words;

  /**
   * @param source name of the model's file
   * @throws LocalizedException if the model reads characters: they are no words
   */
  public PretrainedEncoder(String source, LanguageModel model) {
    if (model.level() != TokenLevel.WORD) {
      throw new LocalizedException("transfer.characters", source);
    }
    this.source = source;
    this.model = model;
    this.words = words(model.vocabulary());
  }

  /**
   * Reads a language model.
   *
   * @throws LocalizedException if the file cannot be read, or is no language model of words
   */
  public static PretrainedEncoder read(Path file) {
    return new PretrainedEncoder(
        file.getFileName().toString(), LanguageModelFile.read(file).model());
  }

  /** A word in its own spelling comes before the same in capitals, which is its stand-in. */
  private static Map<String, Integer> words(Vocabulary vocabulary) {
    Map<String, Integer> words = new LinkedHashMap<>();
    for (int id = Vocabulary.UNKNOWN + 1; id < vocabulary.size(); id++) {
      String token = vocabulary.words().get(id);
      List<String> cut = Tokenizer.tokenize(token);
      if (cut.size() == 1) {
        String word = cut.get(0);
        if (token.equals(word)) {
          words.put(word, id);
        } else {
          words.putIfAbsent(word, id);
        }
      }
    }
    return words;
  }

  /** The name of the model's file. */
  public String source() {
    return source;
  }

  /**
   * SHA-256 of its architecture, words and weights, in hexadecimal; the file's name is not in it.
   */
  public String fingerprint() {
    String known = fingerprint;
    if (known == null) {
      known = digest();
      fingerprint = known;
    }
    return known;
  }

  private String digest() {
    MessageDigest digest = Sha256.begin();
    String names = model.architecture().id() + "\n" + String.join("\n", model.vocabulary().words());
    digest.update(names.getBytes(StandardCharsets.UTF_8));
    new TreeMap<>(model.weights().tensors())
        .forEach(
            (name, tensor) -> {
              ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * tensor.values().length);
              bytes.asFloatBuffer().put(tensor.values());
              digest.update(name.getBytes(StandardCharsets.UTF_8));
              digest.update(bytes);
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** E, numbers per word. */
  public int embedding() {
    return model.hyperparameters().embedding();
  }

  /** H, units per layer. */
  public int hidden() {
    return model.hyperparameters().hidden();
  }

  /** Returns whether the model has a vector for a word. */
  public boolean knows(String word) {
    return words.containsKey(word);
  }

  /** Layers of states of a network that start from the model's, counted from the input upwards. */
  public int layers(Architecture architecture) {
    return Math.min(architecture.layers(), model.hyperparameters().layers());
  }

  /** The model's architecture. */
  public Architecture architecture() {
    return model.architecture();
  }

  /** Returns whether an architecture is made of the model's cell. */
  public boolean fits(Architecture architecture) {
    return architecture.cell() == model.architecture().cell();
  }

  /**
   * Makes sure that an architecture is made of the model's cell.
   *
   * @throws LocalizedException naming those that are
   */
  public void require(Architecture architecture) {
    if (!fits(architecture)) {
      Stream<String> fitting =
          Arrays.stream(Architecture.values()).filter(this::fits).map(Architecture::id);
      throw new LocalizedException(
          "transfer.cell",
          source,
          model.architecture().cell().name(),
          architecture.id(),
          NameList.of(fitting));
    }
  }

  /**
   * The words of a classifier's training texts and, as far as there is room, the model's others:
   * what a text says in words that no labelled text has can be read all the same.
   *
   * @param maxWords largest size, with padding and unknown
   */
  public Vocabulary extend(Vocabulary fitted, int maxWords) {
    List<String> known = fitted.words().subList(Vocabulary.UNKNOWN + 1, fitted.size());
    Stream<String> others =
        words.keySet().stream().filter(word -> fitted.id(word) == Vocabulary.UNKNOWN);
    return Vocabulary.ofWords(Stream.concat(known.stream(), others).toList(), maxWords);
  }

  /**
   * Puts the model's weights in place of drawn ones: the vectors of words it knows, padding and
   * unknown included, and the forward direction of the layers that both have; of a transformer's
   * positions those that both have.
   */
  public Weights over(Weights drawn, NetworkShape shape, Vocabulary vocabulary) {
    Weights weights =
        drawn.with(
            TensorNames.EMBEDDINGS, embeddings(drawn.get(TensorNames.EMBEDDINGS), vocabulary));
    List<StateShape> learnt = model.shape().states();
    for (int layer = 0; layer < Math.min(shape.states().size(), learnt.size()); layer++) {
      for (TensorShape tensor : learnt.get(layer).tensors()) {
        String name = TensorNames.of(learnt.get(layer).name(layer), tensor.name());
        weights = weights.with(name, over(drawn.get(name), model.weights().get(name)));
      }
    }
    return weights;
  }

  /** Those learnt, in their first rows if there are more or fewer. */
  private static Tensor over(Tensor drawn, Tensor learnt) {
    float[] values = drawn.values().clone();
    System.arraycopy(
        learnt.values(), 0, values, 0, Math.min(values.length, learnt.values().length));
    return new Tensor(drawn.shape(), values);
  }

  /** Two are equal if they begin alike and go by the same name. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof PretrainedEncoder encoder
            && source.equals(encoder.source)
            && fingerprint().equals(encoder.fingerprint());
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, fingerprint());
  }

  private Tensor embeddings(Tensor drawn, Vocabulary vocabulary) {
    float[][] rows = model.weights().get(TensorNames.EMBEDDINGS).rows();
    float[] values = drawn.values().clone();
    for (int id = 0; id < vocabulary.size(); id++) {
      Integer known =
          id <= Vocabulary.UNKNOWN ? Integer.valueOf(id) : words.get(vocabulary.words().get(id));
      if (known != null) {
        System.arraycopy(rows[known], 0, values, id * embedding(), embedding());
      }
    }
    return new Tensor(drawn.shape(), values);
  }
}
