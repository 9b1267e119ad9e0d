package org.remanence.model.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.remanence.engine.DenseShape;
import org.remanence.engine.EmbeddingShape;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.StateShape;
import org.remanence.engine.TransformerShape;
import org.remanence.engine.Weights;
import org.remanence.engine.language.LanguageNetwork;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.ArchitectureNames;
import org.remanence.text.Vocabulary;
import org.remanence.text.corpus.TokenLevel;

/**
 * A network that predicts the next token of a text, with its vocabulary. Immutable and safe to use
 * from any thread.
 *
 * <p>To get one: {@code CorpusEncoder.encode(Corpora.load(name), level, maxWords)} off the UI
 * thread, then {@code LanguageTrainingService.submit}, whose events bring a usable model after
 * every epoch; or {@link LanguageModelFile#read}.
 *
 * <p>To write: {@link #generator} reads a prompt, then each {@link Generator#step} writes a token.
 * A generator is cheap and belongs to one thread; make one for each text. Everything a step gives
 * is immutable, so a background thread may hand it to the window as it is.
 */
public final class LanguageModel {
  /** Padding and unknown are in the vocabulary and never written. */
  static final int FIRST_TOKEN = Vocabulary.UNKNOWN + 1;

  private final Architecture architecture;
  private final TokenLevel level;
  private final LanguageHyperparameters hyperparameters;
  private final Vocabulary vocabulary;
  private final Weights weights;
  private final LanguageNetwork network;

  /**
   * @throws IllegalArgumentException if the weights' names or shapes are not the architecture's
   * @throws LocalizedException if the architecture reads backward
   */
  public LanguageModel(
      Architecture architecture,
      TokenLevel level,
      LanguageHyperparameters hyperparameters,
      Vocabulary vocabulary,
      Weights weights) {
    this.architecture = architecture;
    this.level = level;
    this.hyperparameters = hyperparameters;
    this.vocabulary = vocabulary;
    this.weights = weights;
    this.network = new LanguageNetwork(shape(), weights);
  }

  /**
   * The network of a language model at these sizes.
   *
   * @throws LocalizedException if the architecture reads backward: the states after a word would
   *     hold the words to come, which it is to predict
   */
  public static NetworkShape shape(
      Architecture architecture, LanguageHyperparameters hyperparameters, int vocabulary) {
    requireForward(architecture);
    List<StateShape> layers =
        IntStream.range(0, hyperparameters.layers())
            .mapToObj(layer -> layer(architecture, hyperparameters, layer))
            .toList();
    return new NetworkShape(
        new EmbeddingShape(vocabulary, hyperparameters.embedding()),
        layers,
        new DenseShape(hyperparameters.hidden(), vocabulary));
  }

  private static StateShape layer(
      Architecture architecture, LanguageHyperparameters hyperparameters, int number) {
    int hidden = hyperparameters.hidden();
    int inputs = number == 0 ? hyperparameters.embedding() : hidden;
    return architecture.isRecurrent()
        ? new RecurrentShape(architecture.cell(), inputs, hidden, false, true)
        : new TransformerShape(inputs, hidden, hyperparameters.window(), true);
  }

  /**
   * Refuses an architecture that cannot write from left to right.
   *
   * @throws LocalizedException if the architecture reads backward
   */
  public static void requireForward(Architecture architecture) {
    if (!architecture.canWrite()) {
      throw new LocalizedException("language.bidirectional", architecture.id());
    }
  }

  public Architecture architecture() {
    return architecture;
  }

  /** Cell and sizes, such as “LSTM 2×64”. */
  public String sizes() {
    return "%s %d×%d"
        .formatted(
            ArchitectureNames.of(architecture.cell()),
            hyperparameters.layers(),
            hyperparameters.hidden());
  }

  public TokenLevel level() {
    return level;
  }

  public LanguageHyperparameters hyperparameters() {
    return hyperparameters;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public Weights weights() {
    return weights;
  }

  public NetworkShape shape() {
    return shape(architecture, hyperparameters, vocabulary.size());
  }

  LanguageNetwork network() {
    return network;
  }

  /** The token of a number, such as a word, {@code ", "} or a line end. */
  public String token(int id) {
    return vocabulary.words().get(id);
  }

  /** The tokens of a text as the model sees them; those it does not know are told apart. */
  public List<ReadToken> read(String text) {
    return level.tokens(text).stream().map(this::look).toList();
  }

  /**
   * The same of a text that is to be gone on with: a full stop at its end is read as one within a
   * line, where the vocabulary knows it so. Otherwise it would ask for a new line.
   */
  List<ReadToken> readPrompt(String text) {
    List<ReadToken> tokens = new ArrayList<>(read(text));
    int last = tokens.size() - 1;
    if (last >= 0 && level == TokenLevel.WORD) {
      String within = tokens.get(last).text() + " ";
      int id = vocabulary.id(within);
      if (id != Vocabulary.UNKNOWN) {
        tokens.set(last, new ReadToken(within, id));
      }
    }
    return List.copyOf(tokens);
  }

  /** A mark with other spaces around it than the corpus has is still that mark. */
  private ReadToken look(String token) {
    int id =
        level.spellings(token).stream()
            .mapToInt(vocabulary::id)
            .filter(known -> known != Vocabulary.UNKNOWN)
            .findFirst()
            .orElse(Vocabulary.UNKNOWN);
    return new ReadToken(token, id);
  }

  /**
   * A generator that has read {@code prompt}; an empty one begins a new line. Nothing of the prompt
   * is checked: a word that is not known is read as unknown.
   */
  public Generator generator(String prompt, Sampling sampling) {
    return Generator.begin(this, prompt, sampling);
  }

  /** Scores how well the model predicts a text that begins a line, each token from those before. */
  public TextScore score(String text) {
    return TextScore.of(this, text);
  }
}
