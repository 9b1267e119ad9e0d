package org.remanence.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.keras.KerasModel;
import org.remanence.model.keras.input.Steps;
import org.remanence.model.keras.layer.RecurrentTrace;

/** Output of a Keras model for its input, for people and for programs. */
public final class KerasAnswer {
  private KerasAnswer() {}

  /** The output, and how strong the hidden state is at each step. */
  public static void print(Steps steps, KerasModel.Answer answer, PrintWriter out) {
    double[][] rows = answer.output().rows();
    if (!answer.output().sequence()) {
      out.println(Messages.text("cli.inspect.output", numbers(rows[0])));
      out.println();
    }
    List<String> headings = new ArrayList<>();
    headings.add(Messages.text("cli.column.token"));
    answer.traces().forEach(trace -> headings.add("‖h‖ " + trace.name()));
    if (answer.output().sequence()) {
      headings.add(Messages.text("cli.check.output"));
    }
    TextTable table = new TextTable(headings);
    for (int step = 0; step < steps.tokens().size(); step++) {
      List<String> cells = new ArrayList<>();
      cells.add(steps.tokens().get(step).text());
      for (RecurrentTrace trace : answer.traces()) {
        cells.add(NumberText.decimal(norm(trace.get(Signal.HIDDEN_STATE)[step]), 3));
      }
      if (answer.output().sequence()) {
        cells.add(numbers(rows[step]));
      }
      table.add(cells.toArray(String[]::new));
    }
    table.print(out);
  }

  /** Every gate and state at every step. */
  public static ObjectNode json(Steps steps, KerasModel.Answer answer) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode tokens = json.putArray("tokens");
    for (int step = 0; step < steps.tokens().size(); step++) {
      ObjectNode token = tokens.addObject().put("text", steps.tokens().get(step).text());
      addRow(token.putArray("input"), steps.rows()[step]);
    }
    ArrayNode layers = json.putArray("layers");
    for (RecurrentTrace trace : answer.traces()) {
      ObjectNode layer =
          layers
              .addObject()
              .put("name", trace.layer())
              .put("cell", trace.cell().toLowerCase(Locale.ROOT))
              .put("direction", trace.backward() ? "backward" : "forward");
      ObjectNode traces = layer.putObject("traces");
      trace.signals().forEach((signal, rows) -> addRows(traces.putArray(signal.id()), rows));
    }
    if (answer.output().sequence()) {
      addRows(json.putArray("output"), answer.output().rows());
    } else {
      addRow(json.putArray("output"), answer.output().rows()[0]);
    }
    return json;
  }

  private static void addRows(ArrayNode json, double[][] rows) {
    for (double[] row : rows) {
      addRow(json.addArray(), row);
    }
  }

  private static void addRow(ArrayNode json, double[] row) {
    for (double number : row) {
      json.add(number);
    }
  }

  private static String numbers(double[] row) {
    return String.join(
        "  ", Arrays.stream(row).mapToObj(number -> NumberText.value(number)).toList());
  }

  private static double norm(double[] row) {
    return Math.sqrt(Arrays.stream(row).map(number -> number * number).sum());
  }
}
