package org.remanence.ui.training;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.program.ProgramNetwork;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.program.ProgramMenu;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.training.run.RunState;
import org.remanence.ui.training.run.RunTexts;

/** A row per run: progress, epoch, time, accuracies, and what can be done with its model. */
final class RunRows {
  /** Room that a text of a run under way needs beside its bar, in ems. */
  private static final double STATE_EMS = 6;

  private final GridPane grid;
  private final Consumer<RunState> onSave;
  private final TrainingPassports passports;
  private final FileDialogs files;
  private final Map<Architecture, Row> rows = new EnumMap<>(Architecture.class);
  private final BaselineRows baselines;

  private static final class Row {
    final Label name = new Label();
    final ProgressBar bar = new ProgressBar(0);
    final Label state = new Label();
    final HBox progress = new HBox(bar, state);
    final Tooltip wholeState = new Tooltip();
    final Label validation = new Label();
    final Label test = new Label();
    final Button save = new Button(Messages.text("training.save"));
    MenuButton program;
    RunState run;
  }

  /**
   * @param files where to save programs
   */
  RunRows(
      GridPane grid,
      BaselineMeasurement measurement,
      Consumer<RunState> onSave,
      TrainingPassports passports,
      FileDialogs files) {
    this.grid = grid;
    baselines = new BaselineRows(grid, measurement, passports::rule, passports, files);
    this.onSave = onSave;
    this.passports = passports;
    this.files = files;
  }

  /** Shows these runs, and the baselines below; rows are rebuilt only when there are others. */
  void show(Collection<RunState> runs) {
    if (!runs.stream().map(RunState::architecture).toList().equals(List.copyOf(rows.keySet()))) {
      rebuild(runs);
      baselines.forget();
    }
    showBaselines();
    for (RunState run : runs) {
      Row row = rows.get(run.architecture());
      row.run = run;
      name(row, run);
      row.bar.setProgress(run.progress());
      row.state.setText(RunTexts.state(run));
      fit(row);
      row.wholeState.setText(
          run.tuning() != null && run.isUnderWay()
              ? row.state.getText() + "\n" + Messages.text("tuning.tip.rung")
              : row.state.getText());
      row.validation.setText(
          run.history().isEmpty()
              ? "–"
              : percent(run.history().get(run.validationEpoch() - 1).validationAccuracy()));
      row.test.setText(run.model() == null ? "–" : percent(run.model().metrics().testAccuracy()));
      row.save.setDisable(run.model() == null);
      row.save.setOnAction(event -> onSave.accept(run));
      row.program.setDisable(program(run).isEmpty());
    }
  }

  /**
   * Shows bar and text in one line while the run changes, so that the rows keep their height; where
   * there is no room for both the text says it all.
   */
  private static void fit(Row row) {
    double both = row.bar.prefWidth(-1) + STATE_EMS * row.state.getFont().getSize();
    boolean narrow = row.progress.getWidth() > 0 && row.progress.getWidth() < both;
    boolean over = row.run.phase().isOver();
    Visibility.show(row.bar, !over && !narrow);
    row.state.setWrapText(over || narrow);
  }

  /** Shows the progress of their measurement. */
  void showBaselines() {
    baselines.show();
  }

  private void rebuild(Collection<RunState> runs) {
    grid.getChildren().clear();
    rows.clear();
    grid.addRow(
        0,
        head("training.column.model"),
        head("training.column.progress"),
        head("training.column.validation"),
        head("training.column.test"));
    int index = 1;
    for (RunState run : runs) {
      Row row = new Row();
      row.name.getStyleClass().add("run-name");
      row.name.setMinWidth(Label.USE_PREF_SIZE);
      Color color = ArchitectureStyle.of(run.architecture()).color();
      row.name.setGraphic(new Rectangle(10, 10, color));
      row.bar.setStyle(
          "-color-progress-bar-fill: " + ArchitectureStyle.of(run.architecture()).web() + ";");
      row.bar.setMinWidth(ProgressBar.USE_PREF_SIZE);
      row.state.setTooltip(row.wholeState);
      // Of all columns this one gives way: its text is in the tooltip too.
      row.state.setMinWidth(0);
      row.state.setMinHeight(Label.USE_PREF_SIZE);
      row.progress.getStyleClass().add("row");
      row.progress.setMinWidth(0);
      row.progress.widthProperty().subscribe(() -> fit(row));
      GridPane.setHgrow(row.progress, Priority.ALWAYS);
      row.validation.setMinWidth(Label.USE_PREF_SIZE);
      row.test.setMinWidth(Label.USE_PREF_SIZE);
      row.validation.setId("validation-" + run.architecture().id());
      row.test.setId("test-" + run.architecture().id());
      HowDoWeKnow.on(
          row.state,
          () -> passports.state(row.run).map(found -> found.shownAs(row.state.getText())),
          files);
      HowDoWeKnow.on(row.validation, () -> passports.validation(row.run), files);
      HowDoWeKnow.on(row.test, () -> passports.test(row.run), files);
      row.save.setMinWidth(Button.USE_PREF_SIZE);
      row.save.setId("save-" + run.architecture().id());
      row.save.getStyleClass().add("small");
      row.program =
          ProgramMenu.button("program-" + run.architecture().id(), () -> program(row.run), files);
      row.program.getStyleClass().add("small");
      grid.addRow(index++, row.name, row.progress, row.validation, row.test, row.save, row.program);
      rows.put(run.architecture(), row);
    }
  }

  /** Program of a finished network; empty where there is none of its kind. */
  private static Optional<ProgramNetwork> program(RunState run) {
    return Optional.ofNullable(run.model()).flatMap(model -> ProgramNetwork.of(model.classifier()));
  }

  private static void name(Row row, RunState run) {
    row.name.setText(run.name());
    row.bar.setAccessibleText(run.name());
    row.save.setAccessibleText(row.save.getText() + " " + run.name());
    row.program.setAccessibleText(row.program.getText() + " " + run.name());
  }

  private static Label head(String key) {
    Label label = new Label(Messages.text(key));
    label.getStyleClass().add("head");
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }

  static String percent(double share) {
    return NumberText.accuracy(share);
  }
}
