package org.remanence.handout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellEquations;
import org.remanence.explain.CellRun;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.pdf.Flow;
import org.remanence.pdf.TextStyle;

/** Reading of a sentence by one network, for print. */
final class PrintedReading {
  private static final int LAYER = 0;

  /** Room for all that is added, in points. */
  private static final double GATED = 362;

  private static final double PLAIN = 290;

  private final Flow flow;
  private final HandOutReading reading;
  private final CellRun run;
  private final int unit;

  private PrintedReading(Flow flow, HandOutReading reading) {
    this.flow = flow;
    this.reading = reading;
    run = reading.run();
    unit = run.liveliestUnit(LAYER);
  }

  /** Adds the cell at the word that changes the answer most, and its numbers over the sentence. */
  static void add(Flow flow, String network, HandOutReading reading) {
    PrintedReading printed = new PrintedReading(flow, reading);
    flow.space(10);
    // Title, drawing and curves are looked at together.
    flow.reserve(printed.cell().isGated() ? GATED : PLAIN);
    flow.text(TextStyle.STRONG, headed("sheet.text.cell", title(network, reading.run(), LAYER)));
    printed.addCell();
    printed.addCourse();
  }

  private void addCell() {
    if (!cell().isRecurrent()) {
      flow.text(TextStyle.NOTE, Messages.text("sheet.text.no-cell"));
      return;
    }
    int word = turn();
    String key = run.tokens().size() == 1 ? "sheet.print.only-word" : "sheet.print.turn";
    String place = Messages.text(key, unit, run.tokens().get(word));
    flow.text(TextStyle.NOTE, place + " " + Messages.text("sheet.print.bars"));
    PrintedCell.add(
        flow, StepValues.of(run.layers().get(LAYER), word, unit), run.tokens().get(word));
    flow.text(TextStyle.BODY.sized(9), String.join("     ", CellEquations.states(cell())));
  }

  private void addCourse() {
    List<StepValues> steps =
        IntStream.range(0, run.tokens().size())
            .mapToObj(word -> StepValues.of(run.layers().get(LAYER), word, unit))
            .toList();
    Stream<Signal> blocks = cell().blocks().stream().map(CellBlock::signal);
    List<Signal> signals = Stream.concat(blocks, cell().states().stream()).distinct().toList();
    List<PrintedCurves.Curve> curves = new ArrayList<>();
    for (Signal signal : signals) {
      List<Double> values = steps.stream().map(step -> step.get(Quantity.of(signal))).toList();
      String name = Messages.text("states.signal." + signal.id());
      curves.add(new PrintedCurves.Curve(name, CurvePen.of(curves.size()), values));
    }
    List<Double> all = curves.stream().flatMap(curve -> curve.values().stream()).toList();
    int low = (int) Math.min(0, Math.floor(Collections.min(all)));
    int high = (int) Math.max(1, Math.ceil(Collections.max(all)));
    new PrintedCurves(run.tokens(), curves, low, high).add(flow);
  }

  private CellType cell() {
    return run.layers().get(LAYER).cell();
  }

  /** The word at which the probability of the answer changes most. */
  private int turn() {
    double[] answers = answers(reading);
    return IntStream.range(1, answers.length)
        .boxed()
        .max(Comparator.comparingDouble(word -> Math.abs(answers[word] - answers[word - 1])))
        .orElse(0);
  }

  /** The heatmap of a layer’s hidden states, with the answer after each word. */
  static PrintedStates.Map states(String network, HandOutReading reading, int layer) {
    String answer = HandOutTables.answer(reading);
    return new PrintedStates.Map(
        Messages.text("sheet.text.headed", title(network, reading.run(), layer), answer),
        reading.inspection().tokens(),
        reading.run().layers().get(layer).get(Signal.HIDDEN_STATE),
        answers(reading));
  }

  /** Probability of the answer after each word. */
  private static double[] answers(HandOutReading reading) {
    int predicted = reading.inspection().predicted();
    return Stream.of(reading.answersAfterWords()).mapToDouble(row -> row[predicted]).toArray();
  }

  private static String title(String network, CellRun run, int layer) {
    String name = HandOutSentence.layerName(run, layer);
    return name.isEmpty() ? network : network + ", " + name;
  }

  private static String headed(String key, String rest) {
    return Messages.text("sheet.text.headed", Messages.text(key), rest);
  }
}
