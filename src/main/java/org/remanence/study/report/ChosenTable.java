package org.remanence.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.tuning.ChosenSettings;
import org.remanence.study.tuning.TuningText;

/** Table of what each run of a tuned study chose on its own validation texts, for people. */
public final class ChosenTable {
  private ChosenTable() {}

  public static List<String> headings() {
    return Stream.of("configuration", "seed", "fold", "rate", "clipping", "patience", "epochs")
        .map(name -> Messages.text("study.column." + name))
        .toList();
  }

  /** A row for each run, architecture by architecture; none if the study is not tuned. */
  public static List<List<String>> rows(StudyAnalysis analysis) {
    List<List<String>> rows = new ArrayList<>();
    analysis
        .plan()
        .configurations()
        .forEach(
            configuration ->
                analysis.results().entrySet().stream()
                    .filter(run -> run.getKey().configuration().equals(configuration))
                    .forEach(
                        run ->
                            run.getValue()
                                .tuned()
                                .ifPresent(chosen -> rows.add(row(run.getKey(), chosen)))));
    return rows;
  }

  private static List<String> row(PlannedRun run, ChosenSettings chosen) {
    return List.of(
        StudyNames.of(run.configuration()),
        String.valueOf(run.seed()),
        String.valueOf(run.fold() + 1),
        NumberText.setting(chosen.learningRate()),
        TuningText.cell(chosen.clipping()),
        NumberText.whole(chosen.patience()),
        NumberText.whole(chosen.epochs()));
  }
}
