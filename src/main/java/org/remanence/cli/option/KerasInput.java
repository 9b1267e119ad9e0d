package org.remanence.cli.option;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.input.IdInput;
import org.remanence.model.keras.input.NumberTable;
import org.remanence.model.keras.input.Steps;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Input that a Keras model is given: ids, a text with its tokenizer, or rows of numbers. */
public final class KerasInput {
  @Option(names = "--ids", split = ",", paramLabel = "N")
  int @Nullable [] ids;

  @Option(names = "--numbers", paramLabel = "FILE.csv")
  @Nullable Path numbers;

  @Mixin KerasTexts texts = new KerasTexts();

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
    texts.check(command);
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
    if (text == null) {
      return new IdInput(ids == null ? new int[0] : ids, texts.padded()).steps("");
    }
    Steps steps = texts.input(file, model).steps(text);
    List<String> without = steps.unread().words();
    if (steps.tokens().isEmpty() && !without.isEmpty()) {
      throw new LocalizedException(
          "keras.words.none-known", texts.source(file), String.join(", ", without));
    }
    return steps;
  }
}
