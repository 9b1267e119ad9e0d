package org.remanence.ui.states;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.PrefixCache;

/**
 * Every trained network on one sentence, taken together.
 *
 * @param tokens of the sentence, as many as the network reads that reads most
 * @param unknown indices of tokens that are missing from some network's vocabulary
 * @param label the class whose probability is shown, the same of all networks; empty without any
 * @param models in the order of the architectures
 */
public record StatesSnapshot(
    List<String> tokens, Set<Integer> unknown, String label, List<ModelStates> models) {
  static final StatesSnapshot NONE = new StatesSnapshot(List.of(), Set.of(), "", List.of());

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
   * @param wanted the class to show if a network knows it
   * @param attributing whether to find which tokens carried each decision
   */
  static StatesSnapshot of(
      List<Classifier> classifiers,
      List<Inspection> inspections,
      PrefixCache prefixes,
      String wanted,
      boolean attributing) {
    String shown = ShownClass.of(wanted, inspections);
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
      int label = inspection.labels().indexOf(shown);
      models.add(
          new ModelStates(
              classifier,
              inspection,
              prefixes.probabilities(classifier, inspection),
              unread,
              classifier.hyperparameters().mask(),
              label,
              attributing && label >= 0
                  ? Optional.of(classifier.attribute(inspection, label))
                  : Optional.empty()));
      for (int t = 0; t < inspection.tokens().size(); t++) {
        if (!inspection.tokens().get(t).known()) {
          unknown.add(unread + t);
        }
      }
    }
    return new StatesSnapshot(
        longest.stream().map(Inspection.Token::text).toList(), unknown, shown, models);
  }

  /** Agreement of the networks’ labels, word by word. */
  Agreement agreement() {
    return Agreement.of(this);
  }

  /** All classes of the networks, in the order of the first that knows them. */
  List<String> labels() {
    return models.stream()
        .flatMap(model -> model.inspection().labels().stream())
        .distinct()
        .toList();
  }

  /** Signals there are to show of at least one of the networks. */
  List<Signal> signals() {
    return SIGNALS.stream()
        .filter(
            signal ->
                models.stream()
                    .anyMatch(model -> model.layers().get(0).cell().signals().contains(signal)))
        .toList();
  }
}
