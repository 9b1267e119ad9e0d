package org.remanence.ui.gates;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Signal;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.UnitSum;

/**
 * What the tab plays: a trained network on a sentence, or the illustration.
 *
 * @param classifier null for the illustration
 * @param inspection null for the illustration
 * @param untouched the same without edits; {@code inspection} itself if there are none
 * @param layers one for each direction of each layer
 */
record CellRun(
    Classifier classifier,
    Inspection inspection,
    Inspection untouched,
    List<String> tokens,
    List<LayerTrace> layers) {

  static CellRun of(Classifier classifier, String sentence, List<Edit> edits) {
    Inspection untouched = classifier.inspect(sentence);
    Inspection inspection =
        edits.isEmpty() ? untouched : classifier.inspect(sentence, Edit.byLayer(edits));
    return new CellRun(
        classifier,
        inspection,
        untouched,
        inspection.tokens().stream().map(Inspection.Token::text).toList(),
        inspection.trace().layers());
  }

  static CellRun ideal() {
    return new CellRun(null, null, null, IdealGates.tokens(), List.of(IdealGates.trace()));
  }

  boolean isIdeal() {
    return classifier == null;
  }

  boolean isEdited() {
    return inspection != untouched;
  }

  int units(int layer) {
    float[][] hidden = layers.get(layer).get(Signal.HIDDEN_STATE);
    return hidden.length == 0 ? 0 : hidden[0].length;
  }

  /** Indices of the tokens that the network does not know. */
  Set<Integer> unknown() {
    return isIdeal()
        ? Set.of()
        : IntStream.range(0, tokens.size())
            .filter(t -> !inspection.tokens().get(t).known())
            .boxed()
            .collect(Collectors.toSet());
  }

  /** The sums behind a unit's gates; none for all units together and for the illustration. */
  List<UnitSum> sums(int layer, int token, int unit) {
    return isIdeal() || unit == Moment.ALL_UNITS
        ? List.of()
        : UnitSum.of(classifier, inspection, layer, token, unit);
  }

  /** The unit whose hidden state changes most over the sentence. */
  int liveliestUnit(int layer) {
    float[][] hidden = layers.get(layer).get(Signal.HIDDEN_STATE);
    int best = 0;
    double most = -1;
    for (int unit = 0; unit < units(layer); unit++) {
      double change = 0;
      for (int t = 1; t < hidden.length; t++) {
        change += Math.abs(hidden[t][unit] - hidden[t - 1][unit]);
      }
      if (change > most) {
        most = change;
        best = unit;
      }
    }
    return best;
  }
}
