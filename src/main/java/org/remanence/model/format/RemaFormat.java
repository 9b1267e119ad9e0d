package org.remanence.model.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.remanence.model.ModelKind;
import org.remanence.model.RemaFile;
import org.remanence.model.format.OpenedModel.OpenedClassifier;
import org.remanence.model.format.OpenedModel.OpenedLanguageModel;
import org.remanence.model.format.OpenedModel.OpenedTagger;
import org.remanence.model.language.LanguageModelFile;

/** The program’s own format: a zip whose manifest tells the kind of model. */
final class RemaFormat implements ModelFormat {
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  @Override
  public List<String> patterns() {
    return List.of("*" + RemaFile.EXTENSION);
  }

  @Override
  public boolean recognises(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    } catch (IOException e) {
      // Whoever reads it next tells why.
      return false;
    }
  }

  @Override
  public OpenedModel read(Path file) {
    return switch (ModelKind.of(file)) {
      case CLASSIFIER -> OpenedClassifier.of(RemaFile.read(file));
      case TAGGER -> new OpenedTagger(RemaFile.read(file));
      case LANGUAGE_MODEL -> new OpenedLanguageModel(LanguageModelFile.read(file));
    };
  }
}
