package org.remanence.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.remanence.engine.Attention;
import org.remanence.engine.LayerTrace;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Inspection;

/**
 * An inspection for people: the prediction, of the text or of each token, and how strong the hidden
 * state is at each.
 */
public final class InspectionTable {
  private InspectionTable() {}

  public static void print(Inspection inspection, PrintWriter out) {
    boolean tags = inspection.hasTags();
    out.println(
        tags
            ? Messages.text("cli.inspect.tags", inspection.network().id())
            : Messages.text(
                "cli.inspect.prediction",
                inspection.network().id(),
                inspection.labels().get(inspection.predicted()),
                probabilities(inspection)));
    out.println();
    List<LayerTrace> layers = inspection.trace().layers();
    List<String> headings = new ArrayList<>();
    headings.add(Messages.text("cli.column.token"));
    if (tags) {
      headings.add(Messages.text("cli.column.tag"));
      headings.add(Messages.text("cli.column.confidence"));
    }
    headings.add(Messages.text("cli.column.known"));
    layers.forEach(layer -> headings.add("‖h‖ " + layer.name()));
    Attention attention = inspection.trace().attention();
    if (!attention.isEmpty()) {
      headings.add(Messages.text("pooling.attention"));
    }
    TextTable table = new TextTable(headings);
    for (int t = 0; t < inspection.tokens().size(); t++) {
      Inspection.Token token = inspection.tokens().get(t);
      List<String> cells = new ArrayList<>();
      cells.add(token.text());
      if (tags) {
        int tag = inspection.predicted(t);
        cells.add(inspection.labels().get(tag));
        cells.add(NumberText.classProbability(inspection.trace().tokenProbabilities()[t][tag], 1));
      }
      cells.add(Messages.text(token.known() ? "cli.inspect.known" : "cli.inspect.unknown"));
      for (LayerTrace layer : layers) {
        cells.add(NumberText.decimal(layer.norm(t), 3));
      }
      if (!attention.isEmpty()) {
        cells.add(NumberText.decimal(attention.weights()[t], 3));
      }
      table.add(cells.toArray(String[]::new));
    }
    table.print(out);
  }

  private static String probabilities(Inspection inspection) {
    return String.join(
        ", ",
        IntStream.range(0, inspection.labels().size())
            .mapToObj(
                i ->
                    inspection.labels().get(i)
                        + " "
                        + NumberText.classProbability(inspection.trace().probabilities()[i], 1))
            .toList());
  }
}
