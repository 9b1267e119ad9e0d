package org.remanence.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TrainedModel;
import org.remanence.study.LastOpinionRule;
import org.remanence.study.ResultRow;
import org.remanence.study.benchmark.BaselineResult;
import org.remanence.study.tuning.Tuning;
import org.remanence.text.LabelledText;
import org.remanence.text.RepeatedTexts;

/** End of a comparison: its tables, and what their numbers compare. */
public final class ComparisonOutput {
  private final PrintWriter out;

  public ComparisonOutput(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints what came of the finished models; nothing if there are none.
   *
   * @param tunings what was chosen for each; empty if none was tuned
   */
  public void print(
      List<TrainedModel> finished, Map<Architecture, Tuning> tunings, List<ResultRow> baselines) {
    if (finished.isEmpty()) {
      return;
    }
    TextTable table = new TextTable(ResultColumns.headings());
    finished.forEach(model -> table.add(ResultColumns.cells(ResultRow.of(model))));
    baselines.forEach(baseline -> table.add(ResultColumns.cells(baseline)));
    table.print(out);
    if (!tunings.isEmpty()) {
      out.println();
      TunedTable.print(tunings, out);
      out.println();
    }
    for (ResultRow baseline : baselines) {
      out.println(
          Messages.text(
              "cli.compare.baseline." + baseline.architecture(), baseline.architecture()));
    }
    out.flush();
  }

  /** Prints how often the rule “believe the last opinion” is right, where it has an answer. */
  public void reportRule(List<LabelledText> tests, List<TrainedModel> finished) {
    LastOpinionRule.hitCount(tests)
        .filter(hitCount -> !finished.isEmpty())
        .ifPresent(
            hitCount ->
                out.println(
                    Messages.text("compare.rule", NumberText.accuracy(hitCount.accuracy()))));
    out.flush();
  }

  /** Prints a note where test sentences stand there more than once. */
  public void reportRepeats(List<LabelledText> tests, List<TrainedModel> finished) {
    RepeatedTexts.of(tests)
        .filter(repeats -> !finished.isEmpty())
        .ifPresent(
            repeats ->
                out.println(
                    Messages.text("compare.repeats", repeats.texts(), repeats.different())));
    out.flush();
  }

  /**
   * Prints which network is ahead, pair by pair.
   *
   * @param trials of each network; empty if none was tuned
   * @param references what answers the same texts without memory
   */
  public void verdicts(
      OptionalInt trials, List<TrainedModel> finished, List<BaselineResult> references) {
    if (!finished.isEmpty()) {
      PairVerdicts.of(finished, trials, references).forEach(out::println);
      out.flush();
    }
  }

  /**
   * Prints what the numbers compare.
   *
   * @param trials of each network; empty if none was tuned
   */
  public void note(Hyperparameters settings, OptionalInt trials, List<TrainedModel> finished) {
    if (!finished.isEmpty()) {
      out.println(SettingsNote.of(settings, trials, finished));
      out.println(Messages.text("cli.compare.one-seed", String.valueOf(settings.seed())));
      out.flush();
    }
  }
}
