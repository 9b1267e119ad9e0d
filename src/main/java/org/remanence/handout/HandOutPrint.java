package org.remanence.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Inspection;
import org.remanence.model.TrainedModel;
import org.remanence.pdf.Flow;
import org.remanence.pdf.Grid;
import org.remanence.pdf.Pdf;
import org.remanence.pdf.TextStyle;

/**
 * A hand-out as a PDF file of A4 pages: the tables, and for each sentence the states and answers
 * word by word, a cell at the word that changes the answer most, and the course of its gates.
 */
final class HandOutPrint {
  private static final TextStyle TABLE = TextStyle.BODY.sized(8.5);

  private final HandOutContent content;
  private final Flow flow;

  private HandOutPrint(HandOutContent content) {
    this.content = content;
    flow = new Flow(new Pdf(content.title(), Messages.language()));
  }

  /** The file; the same content gives the same bytes. */
  static byte[] of(HandOutContent content) {
    return new HandOutPrint(content).bytes();
  }

  private byte[] bytes() {
    flow.heading(TextStyle.TITLE, content.title());
    flow.text(TextStyle.BODY, HandOutTables.about(content));
    HandOutTables.of(content).forEach(this::add);
    addTraining();
    for (int i = 0; i < content.sentences().size(); i++) {
      flow.breakPage();
      add(i + 1, content.sentences().get(i));
    }
    return flow.finish();
  }

  private void add(HandOutTable table) {
    flow.heading(TextStyle.HEADING, table.caption());
    flow.table(TABLE, new Grid(table.head(), table.rows(), table.numbers()));
    table.note().ifPresent(note -> flow.text(TextStyle.NOTE, note));
  }

  private void addTraining() {
    List<PrintedCurves.Curve> curves = new ArrayList<>();
    for (int i = 0; i < content.names().size(); i++) {
      List<Double> accuracies =
          content.lab().networks().get(i).trained().map(TrainedModel::history).stream()
              .flatMap(List::stream)
              .map(EpochMetrics::validationAccuracy)
              .toList();
      if (!accuracies.isEmpty()) {
        curves.add(new PrintedCurves.Curve(content.names().get(i), CurvePen.of(i), accuracies));
      }
    }
    flow.heading(TextStyle.HEADING, Messages.text("sheet.text.training"));
    if (curves.isEmpty()) {
      flow.text(TextStyle.NOTE, Messages.text("sheet.text.no-training"));
      return;
    }
    int epochs = curves.stream().mapToInt(curve -> curve.values().size()).max().orElse(0);
    List<String> places = IntStream.rangeClosed(1, epochs).mapToObj(String::valueOf).toList();
    new PrintedCurves(places, curves, 0, 1).add(flow);
    flow.text(TextStyle.NOTE, Messages.text("sheet.text.training-note"));
  }

  private void add(int number, HandOutSentence sentence) {
    flow.heading(TextStyle.HEADING, Messages.text("sheet.print.sentence", number, sentence.text()));
    if (sentence.readings().stream().allMatch(each -> each.tokens().isEmpty())) {
      flow.text(TextStyle.BODY, Messages.text("sheet.text.no-words"));
      return;
    }
    if (!sentence.label().isEmpty()) {
      flow.text(TextStyle.BODY, Messages.text("sheet.print.expected", sentence.label()));
    }
    addStates(sentence);
    addAnswers(sentence);
    for (int i = 0; i < sentence.readings().size(); i++) {
      PrintedReading.add(flow, content.names().get(i), sentence.readings().get(i));
    }
  }

  private void addStates(HandOutSentence sentence) {
    flow.text(TextStyle.STRONG, Messages.text("sheet.text.states"));
    flow.text(TextStyle.NOTE, Messages.text("sheet.print.states-note"));
    PrintedStates.addLegend(flow);
    flow.space(4);
    List<PrintedStates.Map> maps = new ArrayList<>();
    for (int i = 0; i < sentence.readings().size(); i++) {
      HandOutReading reading = sentence.readings().get(i);
      for (int layer = 0; layer < reading.run().layers().size(); layer++) {
        maps.add(PrintedReading.states(content.names().get(i), reading, layer));
      }
    }
    PrintedStates.add(flow, maps);
    boolean unknown =
        maps.stream().flatMap(map -> map.words().stream()).anyMatch(word -> !word.known());
    if (unknown) {
      flow.text(
          TextStyle.NOTE, Messages.text("sheet.print.star", Messages.text("sheet.text.unknown")));
    }
  }

  /** Adds how probable the first network’s answer was for each network that knows that label. */
  private void addAnswers(HandOutSentence sentence) {
    Inspection first = sentence.readings().get(0).inspection();
    String label = first.labels().get(first.predicted());
    List<PrintedCurves.Curve> curves = new ArrayList<>();
    for (int i = 0; i < sentence.readings().size(); i++) {
      HandOutReading reading = sentence.readings().get(i);
      int index = reading.inspection().labels().indexOf(label);
      if (index >= 0) {
        List<Double> values =
            Stream.of(reading.answersAfterWords()).map(row -> (double) row[index]).toList();
        curves.add(new PrintedCurves.Curve(content.names().get(i), CurvePen.of(i), values));
      }
    }
    flow.space(6);
    flow.reserve(160);
    flow.text(TextStyle.STRONG, Messages.text("sheet.text.answers", label));
    flow.text(TextStyle.NOTE, Messages.text("sheet.text.answers-note"));
    new PrintedCurves(sentence.readings().get(0).tokens(), curves, 0, 1).add(flow);
  }
}
