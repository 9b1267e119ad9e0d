package org.remanence.model.language;

import org.remanence.model.Architecture;
import org.remanence.model.WholeRange;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.text.corpus.TokenStream;

/**
 * Hyperparameters of the training of a language model.
 *
 * @param streams B, places of the corpus that are read side by side
 * @param window T, tokens after which gradients are cut off; recurrent states go on, and a
 *     transformer reads that many together at most
 * @param patience epochs without a better validation loss before training stops
 * @param maxWords largest vocabulary, with padding and unknown
 * @param embedding E, numbers per token
 * @param hidden H, units per layer
 * @param layers recurrent layers above one another; 1 for a transformer's block
 * @param dropout share of a layer's inputs dropped
 * @param clipping largest length of the mean gradient (Pascanu et al. 2013)
 */
public record LanguageHyperparameters(
    int epochs,
    int streams,
    int window,
    int patience,
    double learningRate,
    long seed,
    int maxWords,
    int embedding,
    int hidden,
    int layers,
    double dropout,
    double clipping) {

  public static final WholeRange WINDOWS = new WholeRange(1, 1000);
  public static final WholeRange LAYERS = new WholeRange(1, 4);

  /** With padding and unknown, so at least one token. */
  public static final WholeRange MAX_WORDS = new WholeRange(3, TokenStream.MAX_VOCABULARY);

  /** Factor by which a transformer's window is longer: it sees nothing of what is before it. */
  private static final int CONTEXT = 4;

  /** The architecture that is trained unless another is asked for. */
  public static final Architecture ARCHITECTURE = Architecture.STACKED_LSTM;

  /** Sizes to choose from. */
  public enum Preset {
    /** Layers of 64: trained in a minute or so. */
    STANDARD,
    /** Layers of 128 that see further back: some minutes. */
    LARGE,
    /** Layers of 256: a coffee break. */
    LARGEST
  }

  /** Number of layers that a network of that architecture may have: a transformer is one block. */
  public static WholeRange layers(Architecture architecture) {
    int least = architecture.layers();
    return new WholeRange(least, architecture.isRecurrent() ? LAYERS.max() : least);
  }

  /** The defaults of the command line and the window, in the architecture's number of layers. */
  public static LanguageHyperparameters of(
      Architecture architecture, TokenLevel level, Preset preset) {
    int window = window(architecture, level, preset);
    int layers = architecture.layers();
    return switch (preset) {
      case STANDARD -> of(window, 50, 64, layers);
      case LARGE -> of(window, 100, 128, layers);
      case LARGEST -> of(window, 128, 256, layers);
    };
  }

  private static int window(Architecture architecture, TokenLevel level, Preset preset) {
    boolean words = level == TokenLevel.WORD;
    int window =
        switch (preset) {
          case STANDARD -> words ? 8 : 32;
          case LARGE -> words ? 24 : 64;
          case LARGEST -> words ? 32 : 96;
        };
    return architecture.isRecurrent() ? window : CONTEXT * window;
  }

  /** The same with another number of layers. */
  public LanguageHyperparameters withLayers(int number) {
    return new LanguageHyperparameters(
        epochs,
        streams,
        window,
        patience,
        learningRate,
        seed,
        maxWords,
        embedding,
        hidden,
        number,
        dropout,
        clipping);
  }

  private static LanguageHyperparameters of(int window, int embedding, int hidden, int layers) {
    return new LanguageHyperparameters(
        20, 8, window, 3, 3e-3, 42, 20_000, embedding, hidden, layers, 0.3, 1);
  }
}
