package org.remanence.model.shipped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.remanence.files.TemporaryFolder;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.TrainedModel;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.text.DataLanguage;

/**
 * The trained networks that the program brings along in each language of data: {@code
 * src/models/build} trains them with the settings that the program trains with by default.
 */
public final class ShippedModels {
  /** Those that read reviews, in the order in which they are shown. */
  public static final List<Architecture> ARCHITECTURES =
      List.of(Architecture.RNN, Architecture.LSTM, Architecture.GRU);

  private static final String FOLDER = "/models/";

  private ShippedModels() {}

  /** The networks that were trained on the built-in reviews of that language. */
  public static List<TrainedModel> readers(DataLanguage language) {
    return ARCHITECTURES.stream().map(each -> reader(language, each)).toList();
  }

  private static TrainedModel reader(DataLanguage language, Architecture architecture) {
    return read(language.reviews() + "-" + architecture.id(), RemaFile::read);
  }

  /** The language of the shipped reader that a model is, bit by bit, if it is one. */
  public static Optional<DataLanguage> languageOf(TrainedModel model) {
    Architecture architecture = model.classifier().architecture();
    if (!ARCHITECTURES.contains(architecture)) {
      return Optional.empty();
    }
    byte[] bytes = bytes(model);
    return Arrays.stream(DataLanguage.values())
        .filter(language -> Arrays.equals(bytes(reader(language, architecture)), bytes))
        .findFirst();
  }

  private static byte[] bytes(TrainedModel model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      RemaFile.write(out, model);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  /** The language model that was trained on the bulletins of that language. */
  public static TrainedLanguageModel writer(DataLanguage language) {
    return read(language.bulletins(), LanguageModelFile::read);
  }

  /** Models are read from files, and a resource may lie in a jar. */
  private static <T> T read(String name, Function<Path, T> reader) {
    String resource = FOLDER + name + RemaFile.EXTENSION;
    try (InputStream in = ShippedModels.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      Path copy = Files.createTempFile(TemporaryFolder.path(), name, RemaFile.EXTENSION);
      try {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return reader.apply(copy);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
