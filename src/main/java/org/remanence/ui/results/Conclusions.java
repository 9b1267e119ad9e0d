package org.remanence.ui.results;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.Conclusion;
import org.remanence.text.RepeatedTexts;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;
import org.remanence.ui.results.tuning.TuningViewModel;

/**
 * Conclusions from the numbers, a line each. Beside a verdict from one setting stands the question
 * whether the settings made it; once networks are tuned, both verdicts stand side by side.
 */
final class Conclusions {
  private final VBox box;
  private final ResultsViewModel model;
  private final TuningViewModel tuning;
  private final ResultsPassports passports;
  private final PassportFiles files;
  private final Runnable study;

  /**
   * @param files where to save the programs of passports
   * @param study opens a study whose runs are tuned
   */
  Conclusions(
      VBox box,
      ResultsViewModel model,
      TuningViewModel tuning,
      ResultsPassports passports,
      PassportFiles files,
      Runnable study) {
    this.box = box;
    this.model = model;
    this.tuning = tuning;
    this.passports = passports;
    this.files = files;
    this.study = study;
  }

  void show(Benchmark benchmark) {
    box.getChildren().clear();
    List<SideBySide.BeforeAfter> sides = SideBySide.lines(tuning.beforeProperty().get(), benchmark);
    if (!sides.isEmpty()) {
      box.getChildren().add(sideBySide(sides, benchmark));
    }
    List<Conclusion> findings = benchmark.findings();
    if (!findings.isEmpty()) {
      LeakTexts.text(model, benchmark).ifPresent(this::showLeak);
      model.repeats().ifPresent(this::showRepeats);
    }
    findings.forEach(this::show);
  }

  private void showRepeats(RepeatedTexts repeats) {
    Label line = line(Messages.text("compare.repeats", repeats.texts(), repeats.different()));
    line.setId("repeats");
    line.getStyleClass().add("warning");
    box.getChildren().add(line);
  }

  private void showLeak(String text) {
    Label line = line(text);
    line.setId("leak");
    line.getStyleClass().add("warning");
    box.getChildren().add(HowDoWeKnow.sentence(line, passports::leaks, files));
  }

  private void show(Conclusion finding) {
    Label line = line(FindingTexts.text(finding));
    box.getChildren().add(HowDoWeKnow.sentence(line, () -> passports.finding(finding), files));
    if (finding.asksForTuning() && model.planOf(finding).isPresent()) {
      Hyperlink link = link("tuning.question", () -> ask(finding));
      link.setAccessibleHelp(line.getText());
      link.disableProperty().bind(tuning.busyProperty());
      box.getChildren().add(link);
    }
  }

  private void ask(Conclusion finding) {
    model.planOf(finding).ifPresent(tuning::offer);
  }

  private Node sideBySide(List<SideBySide.BeforeAfter> sides, Benchmark now) {
    Label title = line(Messages.text("tuning.question"));
    title.getStyleClass().add("plot-title");
    VBox sideBox = new VBox(title);
    sideBox.setId("side-by-side");
    sideBox.getStyleClass().add("side-by-side");
    Benchmark before = tuning.beforeProperty().get();
    BudgetNotes.budgets(now).forEach(text -> sideBox.getChildren().add(line(text)));
    BudgetNotes.given(before, now).ifPresent(text -> sideBox.getChildren().add(line(text)));
    for (SideBySide.BeforeAfter side : sides) {
      sideBox
          .getChildren()
          .add(HowDoWeKnow.sentence(line(side.text()), () -> passports.side(before, side), files));
    }
    BudgetNotes.caveats(before, now).forEach(text -> sideBox.getChildren().add(line(text)));
    sideBox.getChildren().add(line(Messages.text("tuning.side.one")));
    sideBox.getChildren().add(link("tuning.side.study", study));
    return sideBox;
  }

  private static Label line(String text) {
    Label line = WrappedLabel.of(text);
    line.getStyleClass().add("conclusion");
    return line;
  }

  private static Hyperlink link(String key, Runnable action) {
    Hyperlink link = new Hyperlink(Messages.text(key));
    link.setWrapText(true);
    link.setMinHeight(Region.USE_PREF_SIZE);
    link.setOnAction(event -> action.run());
    return link;
  }
}
