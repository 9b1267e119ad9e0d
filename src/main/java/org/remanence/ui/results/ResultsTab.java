package org.remanence.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.remanence.i18n.Messages;
import org.remanence.study.classroom.ClassStudy;
import org.remanence.ui.results.tuning.TuningViewModel;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;

/** The Results tab: finished runs, the tuned comparison, and studies. */
public final class ResultsTab implements WorkbenchTab {
  private static final String TUNE = "tune";

  private final ResultsViewModel model;
  private final TuningViewModel tuning;
  private final StudyViewModel study;
  private final ClassStudyViewModel classroom;
  private final ModelSources sources;
  private final List<TabAction> actions;

  public ResultsTab(
      ResultsViewModel model,
      TuningViewModel tuning,
      StudyViewModel study,
      ClassStudyViewModel classroom,
      ModelSources sources) {
    this.model = model;
    this.tuning = tuning;
    this.study = study;
    this.classroom = classroom;
    this.sources = sources;
    actions =
        new ArrayList<>(
            TabAction.pages(
                model.pageProperty(),
                ResultsViewModel.Page.class,
                ResultsViewModel.Page::titleKey));
    actions.add(
        new TabAction(TUNE, "tuning.link", () -> !tuning.busyProperty().get(), this::offerTuning));
  }

  @Override
  public WindowTab id() {
    return WindowTab.RESULTS;
  }

  @Override
  public Parent build(ViewContext context) {
    return new ResultsView(
            model, tuning, study, classroom, context, sources.train(), action(TUNE)::run)
        .build();
  }

  @Override
  public void setShown(boolean shown) {
    model.setShown(shown);
  }

  /** Asks whether to tune what is chosen in the Training tab. */
  public void offerTuning() {
    model.pageProperty().set(ResultsViewModel.Page.RUNS);
    tuning.offerChosen();
  }

  /** Brings the page of studies to the front. */
  public void showStudy() {
    model.pageProperty().set(ResultsViewModel.Page.STUDY);
  }

  /** Brings the page of class studies to the front, and looks on at one. */
  public void show(ClassStudy opened) {
    model.pageProperty().set(ResultsViewModel.Page.CLASS);
    classroom.watch(opened);
  }

  @Override
  public List<TabAction> actions() {
    return actions;
  }

  @Override
  public Optional<String> closingQuestion() {
    List<String> questions = new ArrayList<>(study.stateProperty().get().closingQuestions());
    if (classroom.works()) {
      questions.add(Messages.text("shell.confirm-class"));
    }
    return Optional.of(String.join("\n", questions)).filter(text -> !text.isEmpty());
  }

  @Override
  public void close() {
    study.stop();
    classroom.close();
  }
}
