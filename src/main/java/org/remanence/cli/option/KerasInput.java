package org.remanence.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.WholeRange;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.input.IdInput;
import org.remanence.model.keras.input.NumberTable;
import org.remanence.model.keras.input.Padding;
import org.remanence.model.keras.input.Steps;
import org.remanence.model.keras.input.WordInput;
import org.remanence.model.keras.words.KerasWords;
import org.remanence.model.keras.words.VectorizationWords;
import org.remanence.model.keras.words.WordFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Input that a Keras model is given: ids, a text with its tokenizer, or rows of numbers. */
public final class KerasInput {
  private static final WholeRange LENGTHS = new WholeRange(1, 100_000);

  @Option(names = "--ids", split = ",", paramLabel = "N")
  int @Nullable [] ids;

  @Option(names = "--numbers", paramLabel = "FILE.csv")
  @Nullable Path numbers;

  @Option(names = "--words", paramLabel = "FILE")
  @Nullable Path words;

  @Option(names = "--length", paramLabel = "N")
  @Nullable Integer length;

  @Option(names = "--padding", paramLabel = "front|behind", defaultValue = "front")
  Padding.Side padding = Padding.Side.FRONT;

  /** Number of the options in use that say what is read. */
  public int given() {
    return (ids == null ? 0 : 1) + (numbers == null ? 0 : 1);
  }

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

  /**
   * Reads what was given.
   *
   * @param file of the model, for messages
   * @param text null if none was given
   * @throws LocalizedException if the model reads something else, or a file is wrong
   */
  public Steps read(Path file, KerasModel model, @Nullable String text) {
    if (model.readsIds() ? numbers != null : numbers == null) {
      throw new LocalizedException("keras.input.wants", file, model.readsIds() ? 1 : 0);
    }
    if (numbers != null) {
      return NumberTable.read(numbers, model.inputs()).steps("");
    }
    OptionalInt wanted = length == null ? OptionalInt.empty() : OptionalInt.of(length);
    Padding padded = new Padding(wanted, padding, padding);
    if (text == null) {
      return new IdInput(ids == null ? new int[0] : ids, padded).steps("");
    }
    Steps steps =
        new WordInput(words(file, model), model.vocabulary().orElseThrow(), padded).steps(text);
    List<String> without = steps.unread().words();
    if (steps.tokens().isEmpty() && !without.isEmpty()) {
      throw new LocalizedException(
          "keras.words.none-known", words == null ? file : words, String.join(", ", without));
    }
    return steps;
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
