package org.remanence.model.keras;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.engine.CellEdit;
import org.remanence.engine.CellType;
import org.remanence.engine.NetworkTrace;
import org.remanence.engine.cell.CellBlock;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Attribution;
import org.remanence.model.Classifier;
import org.remanence.model.Inspectable;
import org.remanence.model.Inspection;
import org.remanence.model.OpenedFileKey;
import org.remanence.model.TextClassifier;
import org.remanence.model.keras.input.KerasInput;
import org.remanence.model.keras.input.Padding;
import org.remanence.model.keras.input.Padding.Side;
import org.remanence.model.keras.input.Steps;
import org.remanence.model.keras.input.WordInput;
import org.remanence.model.keras.layer.RecurrentLayer;
import org.remanence.model.keras.layer.RecurrentTrace;
import org.remanence.model.keras.words.VectorizationWords;

/**
 * A model that Keras trained, with what it is given to read and the names of its classes, to be
 * looked into as networks of this program are.
 */
public final class KerasNetwork implements Inspectable, TextClassifier {
  /** Steps that are read at most, so that their traces stay small. */
  public static final int MOST_STEPS = 2_000;

  private static final Padding LAST =
      new Padding(OptionalInt.of(MOST_STEPS), Side.FRONT, Side.FRONT);

  private final OpenedFileKey key;
  private final KerasModel model;
  private final KerasInput input;
  private final List<String> labels;
  private final boolean showsPadding;
  private final KerasLabels classes;
  private final List<CellType> cells;

  private KerasNetwork(
      OpenedFileKey key,
      KerasModel model,
      KerasInput input,
      List<String> labels,
      boolean showsPadding,
      List<CellType> cells) {
    this.key = key;
    this.model = model;
    this.input = input;
    this.labels = List.copyOf(labels);
    this.showsPadding = showsPadding;
    this.cells = cells;
    classes = KerasLabels.of(model);
  }

  /**
   * A model as it was opened: its classes called by their numbers, with nothing to read yet unless
   * its file holds the words.
   *
   * @param file its name without folders
   * @throws LocalizedException naming the layer whose gates or states cannot be shown as such
   */
  public static KerasNetwork of(String file, KerasModel model) {
    model.directions().forEach(direction -> check(file, direction));
    return answering(file, model);
  }

  /**
   * The same for answers alone, whatever its gates are.
   *
   * @param file its name without folders
   */
  public static KerasNetwork answering(String file, KerasModel model) {
    KerasInput words =
        model
            .words()
            .<KerasInput>map(
                list ->
                    new WordInput(
                        new VectorizationWords(list),
                        model.vocabulary().orElseThrow(),
                        Padding.NONE))
            .orElse(KerasInput.NONE);
    return new KerasNetwork(
        new OpenedFileKey(file),
        model,
        words,
        KerasLabels.of(model).names(model.outputs()),
        false,
        model.directions().stream().map(direction -> direction.cell().described()).toList());
  }

  /** Gates are drawn as shares, and each unit by itself. */
  private static void check(String file, RecurrentLayer direction) {
    for (CellBlock block : direction.cell().described().blocks()) {
      String function = block.activation().symbol();
      boolean together = Double.isNaN(block.activation().of(0));
      if (together || block.signal().isGate() && !block.activation().isShare()) {
        throw new LocalizedException("keras.window.activation", file, direction.name(), function);
      }
    }
  }

  /** The same network, given something else to read. */
  public KerasNetwork reading(KerasInput other) {
    return new KerasNetwork(key, model, other, labels, showsPadding, cells);
  }

  /**
   * The same network, its classes called by other names.
   *
   * @param names as many as there are classes
   */
  public KerasNetwork called(List<String> names) {
    return new KerasNetwork(key, model, input, names, showsPadding, cells);
  }

  /** Returns whether these can be names of its classes: one for each, different, none blank. */
  public boolean mayBeCalled(List<String> names) {
    return names.size() == labels.size()
        && new HashSet<>(names).size() == names.size()
        && names.stream().noneMatch(String::isBlank);
  }

  /** The same network, steps of padding that it reads being among the tokens or not. */
  public KerasNetwork showingPadding(boolean shown) {
    return new KerasNetwork(key, model, input, labels, shown, cells);
  }

  @Override
  public OpenedFileKey key() {
    return key;
  }

  public KerasModel model() {
    return model;
  }

  public KerasInput input() {
    return input;
  }

  /** Names of its classes; none if its output is no probability. */
  @Override
  public List<String> labels() {
    return labels;
  }

  @Override
  public boolean canRead(String text) {
    return model.reads(steps(text).rows());
  }

  @Override
  public float[][] probabilities(List<String> texts) {
    return texts.parallelStream()
        .map(text -> classes.probabilities(output(steps(text))))
        .toArray(float[][]::new);
  }

  private double[] output(Steps steps) {
    return ShownSteps.of(model, steps, showsPadding).answer(model.read(steps.rows()).output());
  }

  /** Steps of a text; of a longer one than is read the last, which is said of it. */
  public Steps steps(String text) {
    Steps steps = input.steps(text);
    return steps.tokens().size() > MOST_STEPS ? input.padded(LAST).steps(text) : steps;
  }

  public boolean showsPadding() {
    return showsPadding;
  }

  @Override
  public Optional<Classifier> own() {
    return Optional.empty();
  }

  @Override
  public boolean readsText() {
    return input.readsText();
  }

  @Override
  public boolean knows(String token) {
    List<Inspection.Token> read = input.readsText() ? input.steps(token).tokens() : List.of();
    return read.stream().anyMatch(step -> step.known() && step.text().equals(token));
  }

  @Override
  public Inspection inspect(String text, Map<Integer, List<CellEdit>> edits) {
    Steps steps = steps(text);
    if (!model.reads(steps.rows())) {
      return inspection(steps, ShownSteps.none(model), List.of(), new double[0]);
    }
    ShownSteps shown = ShownSteps.of(model, steps, showsPadding);
    KerasModel.Answer answer = model.read(steps.rows(), shown.placed(edits));
    return inspection(steps, shown, answer.traces(), shown.answer(answer.output()));
  }

  /**
   * Makes what is shown of a reading.
   *
   * @param output none if nothing was read
   */
  private Inspection inspection(
      Steps steps, ShownSteps shown, List<RecurrentTrace> traces, double[] output) {
    float[] probabilities =
        output.length == 0 ? new float[labels.size()] : classes.probabilities(output);
    return new Inspection(
        key,
        shown.tokens(),
        steps.unread(),
        labels,
        new NetworkTrace(shown.layers(traces, cells), probabilities),
        shown.cells(traces),
        labels.isEmpty() ? Arrays.stream(output).boxed().toList() : List.of());
  }

  /**
   * Rows of NaN, but for the last, where it would take too long, or the network reads another
   * number of steps alone.
   */
  @Override
  public float[][] prefixProbabilities(Inspection inspection, int first) {
    return readings().prefixProbabilities(inspection, first);
  }

  /**
   * The gradient is a difference of two runs with the token’s input a little larger and smaller.
   * Where it would take too long, contributions are NaN.
   */
  @Override
  public Attribution attribute(Inspection inspection, int label) {
    return readings().attribute(inspection.tokens(), label);
  }

  /** Steps of which an inspection tells, with the padding that is read and not shown. */
  public Steps steps(Inspection inspection) {
    return readings().again(inspection.tokens());
  }

  /**
   * Place of a token among the steps that a direction finds, from 0.
   *
   * @param layer of the inspection’s trace
   */
  public int row(Inspection inspection, int layer, int token) {
    Steps steps = steps(inspection);
    int place = steps.front() + token;
    return model.reversals().get(layer) ? steps.rows().length - 1 - place : place;
  }

  /** The same of the last token among the steps of an output that has one for each. */
  public int answerRow(Inspection inspection) {
    return row(inspection, model.directions().size(), inspection.tokens().size() - 1);
  }

  private RepeatedReadings readings() {
    return new RepeatedReadings(model, input, classes, showsPadding);
  }
}
