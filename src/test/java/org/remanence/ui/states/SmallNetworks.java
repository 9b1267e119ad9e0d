package org.remanence.ui.states;

import java.util.List;
import org.remanence.engine.InitialWeights;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;

/** Networks with fresh weights: quick to make, and everything in them is really computed. */
final class SmallNetworks {
  private static final String WORDS =
      "the film is long and slow but ending wonderful actors are excellent story boring"
          + " שלום العالم 🙂";

  private SmallNetworks() {}

  static Classifier of(Architecture architecture) {
    return of(architecture, WORDS, 30, 16, 7);
  }

  static Classifier of(
      Architecture architecture, String words, int maxLength, int hidden, long seed) {
    return of(architecture, words, maxLength, hidden, seed, List.of("negative", "positive"));
  }

  /** With classes of its own. */
  static Classifier of(Architecture architecture, long seed, List<String> labels) {
    return of(architecture, WORDS, 30, 16, seed, labels);
  }

  private static Classifier of(
      Architecture architecture,
      String words,
      int maxLength,
      int hidden,
      long seed,
      List<String> labels) {
    List<String> known = Tokenizer.tokenize(words).stream().distinct().toList();
    Vocabulary vocabulary = Vocabulary.fit(List.of(known), 100);
    Hyperparameters settings =
        new Hyperparameters(1, 1, 1, 1e-3, 1, 100, maxLength, 8, hidden, 0, 0, true);
    return new Classifier(
        architecture,
        settings,
        vocabulary,
        labels,
        InitialWeights.draw(architecture.shape(vocabulary.size(), 8, hidden, labels.size()), seed));
  }
}
