package org.remanence.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.LossGradient;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Classifier;
import org.remanence.model.Inspectable;
import org.remanence.model.Inspection;

/**
 * Run that the tab plays: a network on a sentence, or the ideal gates.
 *
 * @param network null for the ideal gates
 * @param inspection null for the ideal gates
 * @param untouched the same without edits; {@code inspection} itself if there are none
 * @param layers one for each direction of each layer
 * @param gradient of the loss −ln p of the class predicted; null unless it was asked for and is
 *     known
 */
public record CellRun(
    CellSource source,
    @Nullable Inspectable network,
    @Nullable Inspection inspection,
    @Nullable Inspection untouched,
    List<String> tokens,
    List<LayerTrace> layers,
    @Nullable LossGradient gradient) {

  /** Without a gradient. */
  public CellRun(
      CellSource source,
      @Nullable Inspectable network,
      @Nullable Inspection inspection,
      @Nullable Inspection untouched,
      List<String> tokens,
      List<LayerTrace> layers) {
    this(source, network, inspection, untouched, tokens, layers, null);
  }

  public static CellRun of(Inspectable network, String sentence, List<LayerEdit> edits) {
    return of(CellSource.NETWORK, network, sentence, edits);
  }

  public static CellRun of(
      CellSource source, Inspectable network, String sentence, List<LayerEdit> edits) {
    Inspection untouched = network.inspect(sentence);
    Inspection inspection =
        edits.isEmpty() ? untouched : network.inspect(sentence, LayerEdit.byLayer(edits));
    return of(source, network, inspection, untouched);
  }

  /** Run of a network on a sentence that it has read. */
  public static CellRun of(Inspectable network, Inspection inspection) {
    return of(CellSource.NETWORK, network, inspection, inspection);
  }

  private static CellRun of(
      CellSource source, Inspectable network, Inspection inspection, Inspection untouched) {
    return new CellRun(
        source,
        network,
        inspection,
        untouched,
        inspection.tokens().stream().map(Inspection.Token::text).toList(),
        inspection.trace().layers());
  }

  public static CellRun ideal() {
    return new CellRun(
        CellSource.IDEALISED, null, null, null, IdealGates.tokens(), List.of(IdealGates.trace()));
  }

  /**
   * The same with the gradient of the loss −ln p of the class predicted, where it is known: of a
   * recurrent network of our own, in which nothing is changed, that sorts texts and has read a
   * word.
   */
  public CellRun withGradient() {
    if (own().isEmpty() || inspection == null || isEdited() || !hasOneAnswer() || !hasSums()) {
      return this;
    }
    int[] ids = inspection.ids();
    return new CellRun(
        source,
        network,
        inspection,
        untouched,
        tokens,
        layers,
        own().get().lossGradient(ids, inspection.predicted()));
  }

  /**
   * Gradients of the loss at the numbers of a step; only of a run that has a gradient.
   *
   * @param unit its index, or {@link StepValues#ALL_UNITS}
   */
  public StepValues gradients(int layer, int token, int unit) {
    return StepGradients.of(
        reading(), Objects.requireNonNull(gradient, "no gradient"), layer, token, unit);
  }

  /** Returns whether there is a network behind the numbers. */
  public boolean hasWeights() {
    return network != null;
  }

  /** Returns whether every layer has sums behind its gates and states, to be gone back through. */
  public boolean hasSums() {
    return IntStream.range(0, layers.size()).mapToObj(this::played).allMatch(PlayedLayer::hasSums);
  }

  /** A layer, told step by step. */
  public PlayedLayer played(int layer) {
    return PlayedLayer.of(this, layer);
  }

  /** The network if it is one of this program's own. */
  public Optional<Classifier> own() {
    return network == null ? Optional.empty() : network.own();
  }

  /** Returns whether a word was read, and the text has a class rather than each word a tag. */
  public boolean hasOneAnswer() {
    return inspection != null && inspection.hasClasses() && !tokens.isEmpty();
  }

  public boolean isEdited() {
    return inspection != untouched;
  }

  public int units(int layer) {
    float[][] hidden = layers.get(layer).get(Signal.HIDDEN_STATE);
    return hidden.length == 0 ? 0 : hidden[0].length;
  }

  /** Indices of the tokens that the network does not know. */
  public Set<Integer> unknown() {
    return inspection == null ? Set.of() : inspection.unknown();
  }

  /** The sums behind a unit's gates; none for all units together and without weights. */
  public List<UnitSum> sums(int layer, int token, int unit) {
    return !played(layer).hasSums() || unit == StepValues.ALL_UNITS
        ? List.of()
        : UnitSum.of(reading(), layer, token, unit);
  }

  /** Every product in those sums, of a cell to be computed by hand; none for others. */
  public List<UnitProducts> products(int layer, int token, int unit) {
    return source != CellSource.WORKED_EXAMPLE || unit == StepValues.ALL_UNITS
        ? List.of()
        : UnitProducts.of(reading(), layer, token, unit);
  }

  /** Parts that the sums are made of; only with {@link #hasWeights()}. */
  public CellReading reading() {
    return CellReading.of(Objects.requireNonNull(inspection, "no weights"));
  }

  /** The unit whose hidden state changes most over the sentence. */
  public int liveliestUnit(int layer) {
    float[][] hidden = layers.get(layer).get(Signal.HIDDEN_STATE);
    int best = 0;
    double max = -1;
    for (int unit = 0; unit < units(layer); unit++) {
      double change = 0;
      for (int t = 1; t < hidden.length; t++) {
        change += Math.abs(hidden[t][unit] - hidden[t - 1][unit]);
      }
      if (change > max) {
        max = change;
        best = unit;
      }
    }
    return best;
  }
}
