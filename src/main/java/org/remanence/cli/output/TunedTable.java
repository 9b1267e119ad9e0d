package org.remanence.cli.output;

import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.study.tuning.Tuning;
import org.remanence.study.tuning.TuningText;

/** Table of what was chosen for each architecture of a tuned comparison. */
final class TunedTable {
  private TunedTable() {}

  static void print(Map<Architecture, Tuning> tunings, PrintWriter out) {
    TextTable table =
        new TextTable(
            Stream.of(
                    "architecture",
                    "learning-rate",
                    "clipping",
                    "patience",
                    "trials",
                    "epochs-trained",
                    "seconds-in-all")
                .map(name -> Messages.text("cli.column." + name))
                .toList());
    tunings.forEach(
        (architecture, tuning) ->
            table.add(
                architecture.id(),
                NumberText.setting(tuning.learningRate()),
                TuningText.cell(tuning.clipping()),
                NumberText.whole(tuning.patience()),
                NumberText.whole(tuning.trials().size()),
                NumberText.whole(tuning.epochs()),
                NumberText.decimal(tuning.seconds(), 1)));
    table.print(out);
  }
}
