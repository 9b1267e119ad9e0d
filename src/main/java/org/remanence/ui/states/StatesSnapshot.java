package org.remanence.ui.states;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Inspectable;
import org.remanence.model.Inspection;
import org.remanence.model.NetworkKey;
import org.remanence.model.PrefixCache;

/**
 * Every trained network on one sentence, taken together.
 *
 * @param tokens of the common axis, as many as the network reads that reads most
 * @param unknown indices of tokens that are missing from some network's vocabulary
 * @param label the class or tag whose probability is shown, the same of all networks; empty without
 *     any
 * @param models in the order of the architectures
 * @param tags of each token of the common axis
 */
public record StatesSnapshot(
    List<String> tokens,
    Set<Integer> unknown,
    String label,
    List<ModelStates> models,
    CommonTags tags) {
  static final StatesSnapshot NONE =
      new StatesSnapshot(List.of(), Set.of(), "", List.of(), CommonTags.of(List.of(), List.of()));

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
   * Lines up what networks did on a sentence. Those of this program cut it into the same tokens,
   * but each reads only so many of the last ones; a network that cuts it otherwise has tokens of
   * its own.
   *
   * @param inspections one for each of {@code networks}
   * @param whatIfs of the networks that have read with other weights of attention
   * @param prefixes from the sentences before
   * @param wanted the class to show if a network knows it
   * @param attributing whether to find which tokens carried each decision
   */
  static StatesSnapshot of(
      List<Inspectable> networks,
      List<Inspection> inspections,
      Map<NetworkKey, AttentionWhatIf> whatIfs,
      PrefixCache prefixes,
      String wanted,
      boolean attributing) {
    String shown = ShownClass.of(wanted, inspections);
    List<String> common = common(inspections);
    List<ModelStates> models = new ArrayList<>();
    Set<Integer> unknown = new HashSet<>();
    for (int i = 0; i < inspections.size(); i++) {
      Inspection inspection = inspections.get(i);
      Inspectable network = networks.get(i);
      boolean aligned =
          isEndOf(common, texts(inspection))
              && (common.isEmpty() || !inspection.tokens().isEmpty());
      int label = inspection.labels().indexOf(shown);
      Optional<AttentionWhatIf> whatIf = Optional.ofNullable(whatIfs.get(network.key()));
      ModelStates states =
          new ModelStates(
              network,
              inspection,
              aligned ? common : texts(inspection),
              whatIf.isPresent()
                  ? lastAnswer(inspection)
                  : inspection.hasTags()
                      ? inspection.trace().tokenProbabilities()
                      : prefixes.probabilities(network, inspection),
              aligned ? common.size() - inspection.tokens().size() : 0,
              label,
              attributing && whatIf.isEmpty() && label >= 0 && inspection.hasClasses()
                  ? Optional.of(network.attribute(inspection, label))
                  : Optional.empty(),
              whatIf);
      models.add(states);
      if (aligned) {
        unknown.addAll(states.unknown());
      }
    }
    return new StatesSnapshot(common, unknown, shown, models, CommonTags.of(common, models));
  }

  /** NaN after each token but the last: what is set is set in the whole sentence. */
  private static float[][] lastAnswer(Inspection inspection) {
    float[][] answers = new float[inspection.tokens().size()][inspection.labels().size()];
    for (float[] row : answers) {
      Arrays.fill(row, Float.NaN);
    }
    answers[answers.length - 1] = inspection.trace().probabilities();
    return answers;
  }

  /** Tokens of the first network, and in front of them what others read more. */
  private static List<String> common(List<Inspection> inspections) {
    List<String> common = List.of();
    for (Inspection inspection : inspections) {
      List<String> tokens = texts(inspection);
      common = isEndOf(tokens, common) ? tokens : common;
    }
    return common;
  }

  private static boolean isEndOf(List<String> tokens, List<String> end) {
    int more = tokens.size() - end.size();
    return more >= 0 && tokens.subList(more, tokens.size()).equals(end);
  }

  private static List<String> texts(Inspection inspection) {
    return inspection.tokens().stream().map(Inspection.Token::text).toList();
  }

  /** Returns whether the words of a network’s row are those of the common axis. */
  boolean isAligned(ModelStates model) {
    return model.tokens().equals(tokens);
  }

  /** Agreement of the networks’ labels, word by word. */
  Agreement agreement() {
    return Agreement.of(this);
  }

  /** All classes and tags of the networks, in the order of the first that knows them. */
  List<String> labels() {
    return tags.names();
  }

  /** Signals there are to show of at least one of the networks. */
  List<Signal> signals() {
    return SIGNALS.stream()
        .filter(
            signal ->
                models.stream()
                    .flatMap(model -> model.layers().stream())
                    .anyMatch(layer -> layer.cell().signals().contains(signal)))
        .toList();
  }
}
