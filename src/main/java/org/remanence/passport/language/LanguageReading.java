package org.remanence.passport.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.passport.Settings;
import org.remanence.text.corpus.Corpus;

/**
 * A language model and what it learnt from: whose numbers passports are asked for.
 *
 * @param trained what its training ended with; empty while it is under way
 * @param corpusName as it is told to the user
 */
public record LanguageReading(
    LanguageModel model, Optional<TrainedLanguageModel> trained, String corpusName) {
  private static final String NETWORK = "NETWORK";
  private static final String CORPUS_FILE = "corpus.txt";

  /** Such as “LSTM 2×64”. */
  String name() {
    return model.sizes();
  }

  /** A passport of a number that the model computes, with its file. */
  PassportBuilder passport(Kind kind, String title, double... values) {
    PassportFile file = file();
    return fromCorpus(kind, title, values)
        .file(file)
        .input("W, U, b", "weights", file.name())
        .variable(NETWORK, file.name());
  }

  /** A passport of a number that has to do with the corpus, or with the training on it. */
  PassportBuilder fromCorpus(Kind kind, String title, double... values) {
    LanguageHyperparameters settings = model.hyperparameters();
    return Passport.of(kind, title, values)
        .origin(
            new Origin(
                corpusName,
                trained.map(TrainedLanguageModel::corpusFingerprint).orElse(""),
                OptionalLong.of(settings.seed()),
                Settings.of(LanguageModelFile.settings(settings)),
                List.of()));
  }

  private PassportFile file() {
    String name = model.architecture().id();
    return trained
        .map(whole -> new PassportFile(name + ".rema", out -> LanguageModelFile.write(out, whole)))
        .orElseGet(
            () ->
                new PassportFile(name + ".zip", out -> LanguageModelFile.writeNetwork(out, model)));
  }

  /** The lines of a corpus as a file. */
  static PassportFile file(Corpus corpus) {
    return new PassportFile(
        CORPUS_FILE,
        out -> {
          StringBuilder text = new StringBuilder();
          corpus.forEachLine(line -> text.append(line).append('\n'));
          out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        });
  }
}
