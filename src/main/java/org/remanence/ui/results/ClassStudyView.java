package org.remanence.ui.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.classroom.ClassState;
import org.remanence.study.execution.StudyEvent;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.results.ClassStudyState.Phase;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;

/** The class study of the Results tab: who works on what, and what comes of it. */
final class ClassStudyView {
  private final ClassStudyViewModel model;
  private final FileDialogs files;
  private final Subscriptions subscriptions;
  private StudyOutcome outcome;
  private MachinesTable machines;

  @FXML private ScrollPane root;
  @FXML private Button joinButton;
  @FXML private Button watchButton;
  @FXML private Button workButton;
  @FXML private Button leaveButton;
  @FXML private Button copyButton;
  @FXML private Button exportButton;
  @FXML private ProgressBar progress;
  @FXML private Label progressText;
  @FXML private Label ownWork;
  @FXML private Label folder;
  @FXML private Label trouble;
  @FXML private Label differing;
  @FXML private TableView<ClassState.Machine> machinesTable;
  @FXML private Label empty;
  @FXML private VBox outcomeBox;

  ClassStudyView(ClassStudyViewModel model, ViewContext context) {
    this.model = model;
    files = context.files();
    subscriptions = context.subscriptions();
  }

  Parent build() {
    FxmlView.CLASS_STUDY.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    outcome = new StudyOutcome(files, Optional.empty());
    VBox.setVgrow(outcome, Priority.ALWAYS);
    outcome.setDifferences(List.of());
    outcomeBox.getChildren().setAll(outcome);
    machines = new MachinesTable(machinesTable);
    joinButton.setOnAction(event -> chosen().ifPresent(model::join));
    watchButton.setOnAction(event -> chosen().ifPresent(model::watch));
    workButton.setOnAction(event -> model.work());
    leaveButton.setOnAction(event -> model.leave());
    copyButton.setOnAction(event -> ClipboardText.put(table('\t')));
    exportButton.setOnAction(event -> files.saveText("class-study-summary.csv", table(',')));
    subscriptions.add(model.stateProperty().subscribe((before, now) -> show(before, now)));
    show(null, model.stateProperty().get());
  }

  private Optional<Path> chosen() {
    return files.folder("classroom.page.choose");
  }

  private String table(char separator) {
    return StudyRows.delimited(model.stateProperty().get().analysis(), separator);
  }

  private void show(ClassStudyState before, ClassStudyState now) {
    Phase phase = now.phase();
    boolean open = phase == Phase.IDLE || phase == Phase.WATCHING;
    joinButton.setDisable(!open);
    watchButton.setDisable(!open);
    // The next step stands out: to join a study, then to work on the one that is watched.
    accent(joinButton, phase == Phase.IDLE);
    accent(workButton, phase == Phase.WATCHING);
    Visibility.show(workButton, !phase.works());
    workButton.setDisable(phase != Phase.WATCHING || now.isComplete());
    Visibility.show(leaveButton, phase.works());
    leaveButton.setDisable(phase != Phase.WORKING);
    Visibility.show(empty, phase == Phase.IDLE);
    ClassState seen = now.seen();
    Visibility.show(progress, phase != Phase.IDLE);
    progress.setProgress(seen == null ? -1 : (double) seen.results().size() / seen.runs());
    progressText.setText(text(now));
    Visibility.show(ownWork, own(now));
    Visibility.show(
        folder, now.folder() == null ? "" : Messages.text("classroom.page.folder", now.folder()));
    Visibility.show(
        trouble,
        Optional.ofNullable(now.trouble()).map(LocalizedException::getLocalizedMessage).orElse(""));
    Visibility.show(differing, seen == null ? "" : differing(seen));
    Visibility.show(machinesTable, seen != null);
    if (seen != null) {
      machines.show(seen.machines());
    }
    showOutcome(before, now);
  }

  private static void accent(Button button, boolean stands) {
    button.getStyleClass().remove("accent");
    if (stands) {
      button.getStyleClass().add("accent");
    }
  }

  private void showOutcome(ClassStudyState before, ClassStudyState now) {
    boolean any = now.analysis() != null;
    Visibility.show(outcomeBox, any);
    copyButton.setDisable(!any);
    exportButton.setDisable(!any);
    if (any && (before == null || before.analysis() != now.analysis())) {
      outcome.show(now.analysis());
      outcome.setFolder(
          now.analysis().complete() ? Messages.text("study.page.folder", now.folder()) : "");
    }
  }

  private static String text(ClassStudyState state) {
    ClassState seen = state.seen();
    if (state.phase() == Phase.IDLE) {
      return "";
    }
    if (seen == null) {
      return Messages.text("classroom.page.opening");
    }
    int done = seen.results().size();
    if (seen.complete()) {
      return Messages.text("study.page.done", done);
    }
    int left = seen.runs() - done - seen.claimed();
    return Double.isNaN(seen.secondsLeft())
        ? Messages.text("classroom.page.runs", done, seen.runs(), seen.claimed(), left)
        : Messages.text(
            "classroom.page.runs.time",
            done,
            seen.runs(),
            seen.claimed(),
            left,
            NumberText.estimate(seen.secondsLeft()));
  }

  /** Describes what this machine does; empty if it looks on. */
  private static String own(ClassStudyState state) {
    StudyEvent.Training training = state.own();
    if (state.phase() == Phase.LEAVING) {
      return Messages.text("classroom.page.leaving");
    }
    if (!state.phase().works()) {
      return state.phase() == Phase.WATCHING ? Messages.text("classroom.page.watching") : "";
    }
    return training == null
        ? Messages.text("classroom.page.joined")
        : Messages.text(
            "classroom.page.own",
            MachinesTable.name(training.run()),
            training.epoch(),
            training.epochs());
  }

  private static String differing(ClassState seen) {
    return seen.differing().isEmpty()
        ? ""
        : Messages.text(
            "classroom.page.differing",
            seen.differing().size(),
            seen.differing().stream().map(Path::toString).collect(Collectors.joining("\n")));
  }
}
