package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.passport.network.FilteredPassport;
import org.remanence.study.HitCount;
import org.remanence.training.baselines.Baseline;
import org.remanence.ui.kit.HeadingWidth;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WholeText;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;
import org.remanence.ui.training.BaselineMeasurement.Phase;

/** Below the rows of runs: one per baseline, or how far measuring them is. */
final class BaselineRows {
  private static final String NONE = "–";

  private final GridPane grid;
  private final BaselineMeasurement measurement;
  private final Supplier<Optional<HitCount>> rule;
  private final TrainingPassports passports;
  private final PassportFiles files;
  private final List<Node> nodes = new ArrayList<>();
  private final Label heading = fixed(Messages.text("training.baselines"));
  private final ProgressBar bar = new ProgressBar(0);
  private final Label state = new Label();
  private final Button button = new Button();
  private Phase shown = Phase.NONE;

  /**
   * @param rule how often the rule “believe the last opinion” is right; empty where there is none
   * @param files where to save the programs of passports
   */
  BaselineRows(
      GridPane grid,
      BaselineMeasurement measurement,
      Supplier<Optional<HitCount>> rule,
      TrainingPassports passports,
      PassportFiles files) {
    this.grid = grid;
    this.measurement = measurement;
    this.rule = rule;
    this.passports = passports;
    this.files = files;
    heading.getStyleClass().add("run-name");
    bar.setAccessibleText(heading.getText());
    bar.setMinWidth(ProgressBar.USE_PREF_SIZE);
    state.setMinWidth(0);
    WholeText.inTooltip(state);
    button.setId("baselines-button");
    button.getStyleClass().add("small");
    button.setMinWidth(Button.USE_PREF_SIZE);
  }

  /** After the rows above were rebuilt. */
  void forget() {
    grid.getChildren().removeAll(nodes);
    nodes.clear();
    shown = Phase.NONE;
  }

  void show() {
    bar.setProgress(measurement.progressProperty().get());
    Phase phase = measurement.phaseProperty().get();
    if (phase == shown) {
      return;
    }
    forget();
    shown = phase;
    switch (phase) {
      case MEASURING -> add("measuring", "stop", measurement::stop);
      case STOPPED -> add("stopped", "measure", measurement::again);
      case DONE -> addMeasured();
      case NONE -> {}
    }
  }

  private void add(String key, String action, Runnable onAction) {
    state.setText(Messages.text("training.baselines." + key));
    Visibility.show(bar, shown == Phase.MEASURING);
    button.setText(Messages.text("training.baselines." + action));
    button.setAccessibleText(button.getText() + " " + heading.getText());
    button.setOnAction(event -> onAction.run());
    HBox progress = new HBox(bar, state);
    progress.getStyleClass().add("row");
    progress.setMinWidth(0);
    addRow(heading, progress, new Label(NONE), new Label(NONE), button);
  }

  private void addMeasured() {
    for (Baseline baseline : measurement.foundProperty().get()) {
      add(
          baseline.name(),
          BaselineRows::fixed,
          baseline.accuracy(),
          () -> passports.test(baseline));
    }
    rule.get()
        .ifPresent(
            known ->
                add(
                    FilteredPassport.LAST_OPINION,
                    BaselineRows::inTwoLines,
                    known.accuracy(),
                    () -> passports.ruleTest()));
  }

  /** A row without anything to be saved. */
  private void add(
      String id,
      Function<String, Label> label,
      double accuracy,
      Supplier<Optional<Passport>> passport) {
    Label name = label.apply(Messages.text("architecture.baseline." + id));
    name.getStyleClass().add("run-name");
    Label what = new Label(Messages.text("results.rank.baseline"));
    what.setMinWidth(0);
    WholeText.inTooltip(what);
    Label test = fixed(RunRows.percent(accuracy));
    test.setId("test-" + id);
    HowDoWeKnow.on(test, passport, files);
    addRow(name, what, new Label(NONE), test);
  }

  private void addRow(Node... row) {
    nodes.addAll(List.of(row));
    grid.addRow(grid.getRowCount(), row);
  }

  /** A long name takes no more of the width than the others, which the progress needs. */
  private static Label inTwoLines(String text) {
    Label label = WrappedLabel.of(text);
    label.setMinWidth(Label.USE_PREF_SIZE);
    label
        .prefWidthProperty()
        .bind(Bindings.createDoubleBinding(() -> HeadingWidth.of(label), label.fontProperty()));
    return label;
  }

  private static Label fixed(String text) {
    Label label = new Label(text);
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }
}
