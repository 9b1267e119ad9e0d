package org.remanence.model.language;

import java.util.List;
import org.remanence.engine.InitialWeights;
import org.remanence.model.Architecture;
import org.remanence.text.Vocabulary;
import org.remanence.text.corpus.TokenLevel;

/** Small language models that have learnt nothing, for tests. */
public final class SampleLanguageModels {
  private SampleLanguageModels() {}

  /** The same for the same architecture and level. */
  public static LanguageModel of(Architecture architecture, TokenLevel level) {
    return of(
        architecture,
        level,
        level == TokenLevel.WORD
            ? List.of("\n", "le", "vent", ". ", ".", ", ", "souffle", "fort")
            : List.of("\n", " ", "e", "l", "v", "n", "t", "."));
  }

  /** With a vocabulary of its own. */
  static LanguageModel of(Architecture architecture, TokenLevel level, List<String> words) {
    LanguageHyperparameters settings =
        new LanguageHyperparameters(3, 4, 5, 2, 1e-2, 7, 100, 4, 6, architecture.layers(), 0.1, 1);
    Vocabulary vocabulary = Vocabulary.ofWords(words, 100);
    return new LanguageModel(
        architecture,
        level,
        settings,
        vocabulary,
        InitialWeights.draw(LanguageModel.shape(architecture, settings, vocabulary.size()), 5));
  }

  public static TrainedLanguageModel trained(Architecture architecture, TokenLevel level) {
    return new TrainedLanguageModel(
        of(architecture, level),
        new LanguageMetrics(2.5, 1.25, true, 3, 2, 4.5),
        List.of(new LanguageEpoch(1, 3, 2.75, 1.5), new LanguageEpoch(2, 2.75, 2.5, 1.25)),
        "bulletins-fr",
        "00ff");
  }
}
