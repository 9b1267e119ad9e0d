package org.remanence.model.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.remanence.files.Untrusted;
import org.remanence.model.Classifier;
import org.remanence.model.format.OpenedModel.OpenedClassifier;
import org.remanence.model.format.OpenedModel.OpenedLanguageModel;
import org.remanence.model.format.OpenedModel.OpenedTagger;
import org.remanence.model.language.TrainedLanguageModel;

/** Opens models, whatever the format of their file. */
public final class ModelFiles {
  private static final ModelFormat OWN = new RemaFormat();

  /** Asked in this order. */
  private static final List<ModelFormat> FORMATS = List.of(new KerasFormat(), OWN);

  private ModelFiles() {}

  /** Patterns of the names that models’ files have, for a file dialog. */
  public static List<String> patterns() {
    return FORMATS.stream().flatMap(format -> format.patterns().stream()).toList();
  }

  /**
   * Returns whether a file begins as models’ files do, whatever it is called; it may still be
   * damaged.
   */
  public static boolean recognises(Path file) {
    return FORMATS.stream().anyMatch(format -> format.recognises(file));
  }

  /**
   * Opens a model by what is in its file, not by the file’s name.
   *
   * @throws org.remanence.i18n.LocalizedException naming {@code file} and what is wrong with it
   */
  public static OpenedModel open(Path file) {
    ModelFormat format =
        FORMATS.stream()
            .filter(each -> each.recognises(file))
            .findFirst()
            .orElseGet(() -> byName(file));
    return Untrusted.read(file, () -> format.read(file));
  }

  /** The format that a file’s name promises, to say what is wrong with it. */
  private static ModelFormat byName(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return FORMATS.stream()
        .filter(
            format -> format.patterns().stream().anyMatch(each -> name.endsWith(each.substring(1))))
        .findFirst()
        .orElse(OWN);
  }

  /**
   * Opens a model that sorts texts into labels.
   *
   * @throws org.remanence.i18n.LocalizedException naming {@code file} and what is wrong with it,
   *     such as that it holds a language model
   */
  public static Classifier openClassifier(Path file) {
    return classifier(file, open(file));
  }

  /**
   * The classifier of a file that was opened.
   *
   * @throws org.remanence.i18n.LocalizedException naming {@code file} if it holds another model
   */
  public static Classifier classifier(Path file, OpenedModel model) {
    if (model instanceof OpenedClassifier opened) {
      return opened.classifier();
    }
    throw model.isNotWanted(file);
  }

  /**
   * Opens a network of this program that labels texts, or the words of texts.
   *
   * @throws org.remanence.i18n.LocalizedException naming {@code file} and what is wrong with it,
   *     such as that it holds a language model
   */
  public static Classifier openClassifierOrTagger(Path file) {
    OpenedModel model = open(file);
    return model instanceof OpenedTagger tagger
        ? tagger.trained().classifier()
        : classifier(file, model);
  }

  /**
   * Opens a model that writes text.
   *
   * @throws org.remanence.i18n.LocalizedException naming {@code file} and what is wrong with it,
   *     such as that it holds a classifier
   */
  public static TrainedLanguageModel openLanguageModel(Path file) {
    OpenedModel model = open(file);
    if (model instanceof OpenedLanguageModel opened) {
      return opened.trained();
    }
    throw model.isNotWanted(file);
  }
}
