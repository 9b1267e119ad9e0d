package org.remanence.lesson.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.explain.CellReading;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.explain.UnitProducts;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.lesson.Exercise;
import org.remanence.lesson.Exercise.Sentence;
import org.remanence.lesson.worksheet.Sheet.Role;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.text.Vocabulary;

/**
 * Tables to compute a network of two units by hand at one word: its weights, what it remembers of
 * the words before, and room for every number up to the answer, or these numbers.
 */
final class HandTables {
  private static final int LAYER = 0;

  private final Sheet sheet;
  private final boolean solved;
  private final Classifier network;
  private final Exercise exercise;
  private final Inspection inspection;
  private final CellReading reading;
  private final int word;
  private final List<StepValues> units;

  private HandTables(Sheet sheet, boolean solved, Classifier network, Exercise exercise) {
    this.sheet = sheet;
    this.solved = solved;
    this.network = network;
    this.exercise = exercise;
    inspection = network.inspect(computed().text().text());
    reading = CellReading.of(inspection);
    word = inspection.tokens().size() - 1;
    units =
        IntStream.range(0, network.hyperparameters().hidden())
            .mapToObj(unit -> StepValues.of(reading, LAYER, word, unit))
            .toList();
  }

  /** Adds the exercise with a network that was trained for it. */
  static void add(Sheet sheet, boolean solved, Classifier network, Exercise exercise) {
    new HandTables(sheet, solved, network, exercise).add();
  }

  private Sentence computed() {
    return exercise.sentences().get(exercise.sentences().size() - 1);
  }

  private void add() {
    sheet.text(Role.TEXT, Messages.text("paper.hand.about"));
    sheet.table(
        List.of(Messages.text("paper.hand.sentence"), Messages.text("paper.hand.label")),
        exercise.sentences().stream()
            .map(each -> List.of(each.text().text(), each.label().text()))
            .toList());
    addWeights();
    String read = inspection.tokens().get(word).text();
    sheet.text(Role.TASK, Messages.text("paper.hand.task", read, computed().text().text()));
    sheet.text(Role.HINT, Messages.text("paper.hand.rounding"));
    addStatesBefore();
    addSums();
    addStates();
    addAnswer();
  }

  private void addWeights() {
    sheet.text(Role.TASK, Messages.text("paper.hand.inputs"));
    float[] inputs = network.weights().get(TensorNames.EMBEDDINGS).values();
    List<String> words = network.vocabulary().words();
    List<Integer> known = IntStream.range(Vocabulary.UNKNOWN + 1, words.size()).boxed().toList();
    sheet.table(
        head("", known.stream().map(words::get)),
        List.of(row("x", known.size(), i -> weight(inputs[known.get(i)]))));
    sheet.text(Role.TASK, Messages.text("paper.hand.weights"));
    List<CellBlock> blocks = network.architecture().cell().blocks();
    Stream<String> columns = blocks.stream().flatMap(block -> indexed(block.symbol()));
    List<List<String>> rows = new ArrayList<>();
    rows.addAll(rows(List.of("x"), recurrent(TensorNames.KERNEL)));
    rows.addAll(rows(indexed("h").toList(), recurrent(TensorNames.RECURRENT_KERNEL)));
    float[] bias = recurrent(TensorNames.BIAS).values();
    rows.add(row("b", bias.length, i -> weight(bias[i])));
    sheet.table(head("", columns), rows);
    rows = new ArrayList<>(rows(indexed("h").toList(), outputWeights()));
    rows.add(row("b", network.labels().size(), i -> weight(outputBias()[i])));
    sheet.table(head("", network.labels().stream()), rows);
  }

  private Tensor recurrent(String tensor) {
    return network.weights().get(TensorNames.of(TensorNames.recurrent(LAYER), tensor));
  }

  private Tensor outputWeights() {
    return network.weights().get(TensorNames.DENSE_KERNEL);
  }

  private float[] outputBias() {
    return network.weights().get(TensorNames.DENSE_BIAS).values();
  }

  private Stream<String> indexed(String symbol) {
    return IntStream.range(0, network.hyperparameters().hidden())
        .mapToObj(unit -> symbol + Character.toString('₀' + unit));
  }

  private static List<List<String>> rows(List<String> names, Tensor matrix) {
    float[][] values = matrix.rows();
    return IntStream.range(0, names.size())
        .mapToObj(i -> row(names.get(i), values[i].length, j -> weight(values[i][j])))
        .toList();
  }

  /** Adds what the words before have left, which is given. */
  private void addStatesBefore() {
    sheet.table(
        head("", Stream.of("h(t−1)", "c(t−1)")),
        IntStream.range(0, units.size())
            .mapToObj(
                unit ->
                    List.of(
                        unit(unit),
                        number(units.get(unit).get(Quantity.HIDDEN_BEFORE)),
                        number(units.get(unit).get(Quantity.CELL_BEFORE))))
            .toList());
  }

  /** Adds the sum behind each gate and candidate of each unit, product by product. */
  private void addSums() {
    List<List<String>> rows = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      for (UnitProducts sum : UnitProducts.of(reading, LAYER, word, unit)) {
        List<Double> terms =
            Stream.of(sum.inputs(), sum.states())
                .flatMap(List::stream)
                .map(product -> product.number() * product.weight())
                .toList();
        double total = terms.stream().mapToDouble(Double::doubleValue).sum() + sum.bias();
        double value = units.get(unit).get(Quantity.of(sum.signal()));
        String symbol = network.architecture().cell().block(sum.signal()).symbol();
        rows.add(
            row(
                symbol + Character.toString('₀' + unit),
                Stream.concat(terms.stream(), Stream.of(sum.bias(), total, value))));
      }
    }
    Stream<String> states = indexed("h").map(state -> state + "·U");
    sheet.table(
        head(
            "",
            Stream.of(Stream.of("x·W"), states, Stream.of("b", "Σ", "σ, tanh")).flatMap(s -> s)),
        rows);
  }

  private void addStates() {
    List<Quantity> quantities =
        List.of(
            Quantity.KEPT,
            Quantity.ADDED,
            Quantity.CELL_STATE,
            Quantity.SQUASHED,
            Quantity.HIDDEN_STATE);
    sheet.table(
        head("", quantities.stream().map(each -> each.symbol(network.architecture().cell()))),
        IntStream.range(0, units.size())
            .mapToObj(unit -> row(unit(unit), quantities.stream().map(units.get(unit)::get)))
            .toList());
  }

  /** Adds the sums of the classes, and their softmax. */
  private void addAnswer() {
    float[][] weights = outputWeights().rows();
    List<List<String>> rows = new ArrayList<>();
    for (int label = 0; label < network.labels().size(); label++) {
      int column = label;
      List<Double> terms =
          IntStream.range(0, units.size())
              .mapToObj(unit -> units.get(unit).get(Quantity.HIDDEN_STATE) * weights[unit][column])
              .toList();
      double sum = terms.stream().mapToDouble(Double::doubleValue).sum() + outputBias()[label];
      Stream<Double> rest =
          Stream.of(
              (double) outputBias()[label],
              sum,
              Math.exp(sum),
              (double) inspection.trace().probabilities()[label]);
      rows.add(row(network.labels().get(label), Stream.concat(terms.stream(), rest)));
    }
    Stream<String> states = indexed("h").map(state -> state + "·V");
    String probability = Messages.text("paper.hand.probability");
    sheet.table(head("", Stream.concat(states, Stream.of("b", "Σ", "exp Σ", probability))), rows);
    if (solved) {
      String answer = inspection.labels().get(inspection.predicted());
      sheet.text(Role.REASON, Messages.text("paper.hand.answer", answer));
    } else {
      sheet.line(Messages.text("paper.hand.asked"));
    }
  }

  private static String unit(int unit) {
    return Messages.text("sheet.text.unit", unit);
  }

  /** Numbers of a row, of which the class finds none. */
  private List<String> row(String name, Stream<Double> numbers) {
    return head(name, numbers.map(number -> solved ? number(number) : SentenceTables.BLANK));
  }

  private static List<String> row(String name, int cells, IntFunction<String> cell) {
    return head(name, IntStream.range(0, cells).mapToObj(cell));
  }

  private static List<String> head(String name, Stream<String> columns) {
    return Stream.concat(Stream.of(name), columns).toList();
  }

  private static String weight(float value) {
    return NumberText.decimal(value, 1);
  }

  private static String number(double value) {
    return NumberText.decimal(value, 3);
  }
}
