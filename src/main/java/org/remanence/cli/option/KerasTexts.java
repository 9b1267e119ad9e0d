package org.remanence.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.WholeRange;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.input.Padding;
import org.remanence.model.keras.input.WordInput;
import org.remanence.model.keras.words.KerasWords;
import org.remanence.model.keras.words.VectorizationWords;
import org.remanence.model.keras.words.WordFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Way in which a Keras model makes ids of texts, which its file does not tell. */
public final class KerasTexts {
  private static final WholeRange LENGTHS = new WholeRange(1, 100_000);

  @Option(names = "--words", paramLabel = "FILE")
  @Nullable Path words;

  @Option(names = "--length", paramLabel = "N")
  @Nullable Integer length;

  @Option(names = "--padding", paramLabel = "front|behind")
  Padding.@Nullable Side padding;

  /**
   * Holds the length to what it may be.
   *
   * @throws UsageException if it is out of its range
   */
  public void check(CommandSpec command) {
    if (length != null) {
      Ranges.require(command, "--length", length, LENGTHS);
    }
  }

  /** Returns whether something of it is told. */
  public boolean isGiven() {
    return words != null || length != null || padding != null;
  }

  /** Padding of ids. */
  Padding padded() {
    OptionalInt wanted = length == null ? OptionalInt.empty() : OptionalInt.of(length);
    Padding.Side side = padding == null ? Padding.Side.FRONT : padding;
    return new Padding(wanted, side, side);
  }

  /** File that the words are from: their own, or that of the model. */
  Path source(Path file) {
    return words == null ? file : words;
  }

  /**
   * The way in which texts are read.
   *
   * @param file of the model, for messages
   * @throws LocalizedException if there are no words, their file is wrong, or the model reads
   *     numbers
   */
  public WordInput input(Path file, KerasModel model) {
    int vocabulary =
        model.vocabulary().orElseThrow(() -> new LocalizedException("keras.input.no-text", file));
    return new WordInput(words(file, model), vocabulary, padded());
  }

  private KerasWords words(Path file, KerasModel model) {
    if (words != null) {
      return WordFile.read(words);
    }
    Optional<List<String>> own = model.words();
    return own.map(VectorizationWords::new)
        .orElseThrow(() -> new LocalizedException("keras.words.missing", file));
  }
}
