package org.remanence.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.remanence.cli.option.OutputFormat;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.WilsonInterval;
import org.remanence.study.lag.LagAccuracy;
import org.remanence.study.lag.LagRun;
import org.remanence.study.lag.LagSettings;
import org.remanence.study.lag.LagSnapshot;
import org.remanence.study.lag.LagTexts;

/** Right answers by the lag, of the trainings that ended, and what follows from them. */
public final class LagOutput {
  private LagOutput() {}

  /** Prints them as a table with sentences, or as JSON. */
  public static void print(LagSnapshot state, OutputFormat format, PrintWriter out) {
    if (format == OutputFormat.JSON) {
      JsonOutput.print(json(state), out);
    } else if (!state.accuracies().isEmpty()) {
      printTable(state, out);
    }
  }

  private static void printTable(LagSnapshot state, PrintWriter out) {
    List<String> head = new ArrayList<>(List.of(Messages.text("cli.column.lag")));
    state.accuracies().forEach(each -> head.add(each.architecture().id()));
    TextTable table = new TextTable(head);
    List<Integer> lags = state.settings().askedLags();
    for (int lag = 0; lag < lags.size(); lag++) {
      List<String> row = new ArrayList<>();
      row.add(String.valueOf(lags.get(lag)));
      for (LagAccuracy each : state.accuracies()) {
        row.add(share(each, lag));
      }
      table.add(row.toArray(String[]::new));
    }
    table.print(out);
    out.println(
        Messages.text(
            "cli.memory.about",
            LagSettings.QUESTIONS,
            NumberText.accuracy(state.settings().chance()),
            state.settings().trainedLag()));
    out.println(LagTexts.setup(state));
    state.accuracies().forEach(each -> out.println(LagTexts.outcome(state.settings(), each)));
    LagTexts.comparisons(state).forEach(out::println);
  }

  private static String share(LagAccuracy of, int lag) {
    WilsonInterval range = of.range(lag);
    return Messages.text(
        "cli.memory.share",
        NumberText.accuracy(of.mean(lag)),
        NumberText.accuracy(range.low()),
        NumberText.accuracy(range.high()));
  }

  private static ArrayNode json(LagSnapshot state) {
    LagSettings settings = state.settings();
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (LagAccuracy each : state.accuracies()) {
      for (LagRun run : each.runs()) {
        ObjectNode entry =
            json.addObject()
                .put("architecture", each.architecture().id())
                .put("hidden", settings.hidden(each.architecture()))
                .put("weights", settings.weights(each.architecture()))
                .put("seed", run.seed())
                .put("epochs", run.epochs())
                .put("val_loss", run.validationLoss());
        ArrayNode lags = entry.putArray("lags");
        for (int lag = 0; lag < run.hits().size(); lag++) {
          lags.addObject()
              .put("lag", settings.askedLags().get(lag))
              .put("right", run.hits().get(lag))
              .put("questions", LagSettings.QUESTIONS);
        }
      }
    }
    return json;
  }
}
