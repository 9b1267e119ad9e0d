package org.remanence.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;

/** The Training tab. */
public final class TrainingTab implements WorkbenchTab {
  /** Names of the actions that have controls of their own. */
  public static final String TRAIN = "train";

  static final String TRAIN_BUILT_IN = "train-built-in";
  static final String PAUSE = "pause";
  static final String STOP = "stop";
  static final String TUNE = "tune";

  private final TrainingViewModel model;
  private final List<TabAction> actions;

  /**
   * @param tune opens the tuned comparison of what is chosen here
   */
  public TrainingTab(TrainingViewModel model, Runnable tune) {
    this.model = model;
    actions = new ArrayList<>();
    actions.add(new TabAction(TRAIN, "training.train", model::canTrain, this::train));
    actions.add(
        new TabAction(
            TRAIN_BUILT_IN,
            "training.empty.button",
            () -> !model.busyProperty().get(),
            this::trainOnBuiltIn));
    actions.add(
        new TabAction(PAUSE, "training.pause", model.busyProperty()::get, model::pauseOrResume));
    actions.add(new TabAction(STOP, "training.stop", model.busyProperty()::get, model::stop));
    actions.add(new TabAction(TUNE, "tuning.link", model::canTrain, tune));
    actions.addAll(
        TabAction.pages(
            model.pageProperty(), TrainingViewModel.Page.class, TrainingViewModel.Page::titleKey));
  }

  @Override
  public WindowTab id() {
    return WindowTab.TRAINING;
  }

  @Override
  public Parent build(ViewContext context) {
    return new TrainingView(model, context, this::action).build();
  }

  /** Trains as the form says, after asking where models would be lost. */
  public void train() {
    if (model.mayLose()) {
      model.train();
    }
  }

  /** Trains on the built-in reviews, after asking where models would be lost. */
  public void trainOnBuiltIn() {
    if (model.mayLose()) {
      model.trainOnBuiltIn();
    }
  }

  /** Trains from the same initial weights, after asking where models would be lost. */
  public void trainAgain() {
    if (model.mayLoseAgain()) {
      model.trainAgain();
    }
  }

  @Override
  public void setShown(boolean shown) {
    model.shownProperty().set(shown);
  }

  @Override
  public void languageChanged() {
    model.languageChanged();
  }

  @Override
  public List<TabAction> actions() {
    return actions;
  }

  @Override
  public Optional<String> closingQuestion() {
    return WorkbenchTab.askBeforeLoss(model.busyProperty().get(), model.hasUnsaved());
  }

  @Override
  public void close() {
    model.close();
  }
}
