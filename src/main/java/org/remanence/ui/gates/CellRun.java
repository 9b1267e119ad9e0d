package org.remanence.ui.gates;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.UnitProducts;
import org.remanence.model.UnitSum;

/**
 * What the tab plays: a network on a sentence, or the ideal gates.
 *
 * @param classifier null for the ideal gates
 * @param inspection null for the ideal gates
 * @param untouched the same without edits; {@code inspection} itself if there are none
 * @param layers one for each direction of each layer
 */
record CellRun(
    Exhibit exhibit,
    Classifier classifier,
    Inspection inspection,
    Inspection untouched,
    List<String> tokens,
    List<LayerTrace> layers) {

  static CellRun of(Classifier classifier, String sentence, List<Edit> edits) {
    return of(Exhibit.NETWORK, classifier, sentence, edits);
  }

  static CellRun of(Exhibit exhibit, Classifier classifier, String sentence, List<Edit> edits) {
    Inspection untouched = classifier.inspect(sentence);
    Inspection inspection =
        edits.isEmpty() ? untouched : classifier.inspect(sentence, Edit.byLayer(edits));
    return new CellRun(
        exhibit,
        classifier,
        inspection,
        untouched,
        inspection.tokens().stream().map(Inspection.Token::text).toList(),
        inspection.trace().layers());
  }

  static CellRun ideal() {
    return new CellRun(
        Exhibit.IDEAL, null, null, null, IdealGates.tokens(), List.of(IdealGates.trace()));
  }

  /** Whether there is a network behind the numbers, to show the sums of and to change. */
  boolean hasWeights() {
    return classifier != null;
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
    return !hasWeights()
        ? Set.of()
        : IntStream.range(0, tokens.size())
            .filter(t -> !inspection.tokens().get(t).known())
            .boxed()
            .collect(Collectors.toSet());
  }

  /** The sums behind a unit's gates; none for all units together and without weights. */
  List<UnitSum> sums(int layer, int token, int unit) {
    return !hasWeights() || unit == Moment.ALL_UNITS
        ? List.of()
        : UnitSum.of(classifier, inspection, layer, token, unit);
  }

  /** Every product in those sums, of a cell to be computed by hand; none for others. */
  List<UnitProducts> products(int layer, int token, int unit) {
    return exhibit != Exhibit.BY_HAND || unit == Moment.ALL_UNITS
        ? List.of()
        : UnitProducts.of(classifier, inspection, layer, token, unit);
  }

  /** The root mean square of x(t). */
  double inputSize(int layer, int token) {
    return UnitSum.inputSize(classifier, inspection, layer, token);
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

  /** How large the weight matrices of a layer are, in words; only with {@link #hasWeights()}. */
  String shapes(int layer) {
    LayerTrace trace = layers.get(layer);
    int[] w = classifier.weights().get(trace.name() + ".kernel").shape();
    int[] u = classifier.weights().get(trace.name() + ".recurrent_kernel").shape();
    return Messages.text("gates.shapes", w[0], w[1], u[0], u[1], trace.cell().blocks());
  }
}
