package org.remanence.lesson.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.explain.CellRun;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.lesson.worksheet.Sheet.Role;
import org.remanence.model.Architecture;
import org.remanence.model.ArgMax;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.NetworkName;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.TrainedModel;
import org.remanence.model.shipped.ShippedModels;
import org.remanence.text.DataLanguage;

/**
 * Tables of what the shipped networks make of a sentence, with the numbers that the window shows;
 * on the worksheet without those that are to be found.
 */
final class SentenceTables {
  private static final int LAYER = 0;
  private static final int DECIMALS = 2;

  private static final List<Quantity> GIVEN =
      List.of(Quantity.FORGET_GATE, Quantity.INPUT_GATE, Quantity.CANDIDATE, Quantity.OUTPUT_GATE);

  /** As much as a number takes that is written by hand. */
  static final String BLANK = "\u00a0".repeat(10);

  private final Sheet sheet;
  private final List<Classifier> networks;
  private final boolean solved;

  SentenceTables(Sheet sheet, DataLanguage language, boolean solved) {
    this.sheet = sheet;
    networks = ShippedModels.readers(language).stream().map(TrainedModel::classifier).toList();
    this.solved = solved;
  }

  /** Adds what each network says after each word; to be found is what it says in the end. */
  void addPredictions(String sentence) {
    List<Inspection> read = networks.stream().map(each -> each.inspect(sentence)).toList();
    int last = read.get(0).tokens().size() - 1;
    sheet.text(Role.TASK, Messages.text("paper.predictions"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < networks.size(); i++) {
      Inspection inspection = read.get(i);
      float[][] prefixes = networks.get(i).prefixProbabilities(inspection);
      rows.add(
          row(
              name(networks.get(i).architecture()),
              last + 1,
              token -> solved || token < last ? prediction(inspection, prefixes[token]) : BLANK));
    }
    sheet.table(head(read.get(0).tokens().stream().map(Inspection.Token::text)), rows);
  }

  private static String prediction(Inspection inspection, float[] probabilities) {
    int best = ArgMax.of(probabilities);
    return Messages.text(
        "paper.prediction",
        inspection.labels().get(best),
        NumberText.classProbability(probabilities[best], 1));
  }

  /** Adds the gates of the LSTM's liveliest unit at each word; its states are to be computed. */
  void addCell(String sentence) {
    Classifier lstm =
        networks.stream()
            .filter(each -> each.architecture() == Architecture.LSTM)
            .findFirst()
            .orElseThrow();
    CellRun run = CellRun.of(lstm, sentence, List.of());
    int unit = run.liveliestUnit(LAYER);
    List<StepValues> steps =
        IntStream.range(0, run.tokens().size())
            .mapToObj(token -> run.played(LAYER).values(token, unit))
            .toList();
    sheet.text(Role.TASK, Messages.text("paper.cell", name(Architecture.LSTM), unit));
    List<List<String>> rows = new ArrayList<>();
    for (Quantity quantity : GIVEN) {
      rows.add(row(steps, quantity, step -> number(steps.get(step), quantity)));
    }
    for (Quantity quantity : List.of(Quantity.CELL_STATE, Quantity.HIDDEN_STATE)) {
      rows.add(row(steps, quantity, step -> solved ? number(steps.get(step), quantity) : BLANK));
    }
    sheet.table(head(run.tokens().stream()), rows);
    sheet.text(Role.HINT, Messages.text("paper.rounding"));
  }

  private static List<String> row(
      List<StepValues> steps, Quantity quantity, IntFunction<String> cell) {
    return row(quantity.symbol(steps.get(0).cell()), steps.size(), cell);
  }

  private static List<String> row(String name, int cells, IntFunction<String> cell) {
    return Stream.concat(Stream.of(name), IntStream.range(0, cells).mapToObj(cell)).toList();
  }

  /** Above the names of rows stands nothing. */
  private static List<String> head(Stream<String> columns) {
    return Stream.concat(Stream.of(""), columns).toList();
  }

  private static String number(StepValues step, Quantity quantity) {
    return NumberText.decimal(step.get(quantity), DECIMALS);
  }

  private static String name(Architecture architecture) {
    return new NetworkName(architecture, Provenance.SHIPPED).text();
  }
}
