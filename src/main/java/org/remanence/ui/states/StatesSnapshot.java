package org.remanence.ui.states;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remanence.engine.Signal;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.PrefixMemory;

/**
 * Every trained network on one sentence, taken together.
 *
 * @param tokens of the sentence, as many as the network reads that reads most
 * @param unknown indices of tokens that are missing from some network's vocabulary
 * @param models in the order of the architectures
 */
public record StatesSnapshot(List<String> tokens, Set<Integer> unknown, List<ModelStates> models) {
  static final StatesSnapshot NONE = new StatesSnapshot(List.of(), Set.of(), List.of());

  /** States first, then gates. */
  private static final List<Signal> SIGNALS =
      List.of(
          Signal.HIDDEN_STATE,
          Signal.CELL_STATE,
          Signal.CANDIDATE,
          Signal.INPUT_GATE,
          Signal.FORGET_GATE,
          Signal.OUTPUT_GATE,
          Signal.UPDATE_GATE,
          Signal.RESET_GATE);

  /**
   * Lines up what {@code classifiers} did on a sentence. They cut it into the same tokens, but each
   * reads only so many of the last ones.
   *
   * @param inspections one for each of {@code classifiers}
   * @param prefixes from the sentences before
   * @param attributing whether to find which tokens carried each decision
   */
  static StatesSnapshot of(
      List<Classifier> classifiers,
      List<Inspection> inspections,
      PrefixMemory prefixes,
      boolean attributing) {
    List<Inspection.Token> longest = List.of();
    for (Inspection inspection : inspections) {
      if (inspection.tokens().size() > longest.size()) {
        longest = inspection.tokens();
      }
    }
    List<ModelStates> models = new ArrayList<>();
    Set<Integer> unknown = new HashSet<>();
    for (int i = 0; i < inspections.size(); i++) {
      Inspection inspection = inspections.get(i);
      int unread = longest.size() - inspection.tokens().size();
      Classifier classifier = classifiers.get(i);
      models.add(
          new ModelStates(
              classifier,
              inspection,
              prefixes.probabilities(classifier, inspection),
              unread,
              classifier.hyperparameters().mask(),
              attributing
                  ? Optional.of(classifier.attribute(inspection, ModelStates.label(inspection)))
                  : Optional.empty()));
      for (int t = 0; t < inspection.tokens().size(); t++) {
        if (!inspection.tokens().get(t).known()) {
          unknown.add(unread + t);
        }
      }
    }
    return new StatesSnapshot(
        longest.stream().map(Inspection.Token::text).toList(), unknown, models);
  }

  /** The token from which on the networks do not agree on the label; −1 if they do in the end. */
  int parting() {
    int token = tokens.size();
    while (token > 0 && !agreeAfter(token - 1)) {
      token--;
    }
    return token == tokens.size() ? -1 : token;
  }

  private boolean agreeAfter(int token) {
    return models.stream()
            .filter(model -> token >= model.unread())
            .map(model -> model.inspection().labels().get(model.predictedAfter(token)))
            .distinct()
            .count()
        <= 1;
  }

  /** What there is to show of at least one of the networks. */
  List<Signal> signals() {
    return SIGNALS.stream()
        .filter(
            signal ->
                models.stream()
                    .anyMatch(model -> model.layers().get(0).cell().signals().contains(signal)))
        .toList();
  }
}
