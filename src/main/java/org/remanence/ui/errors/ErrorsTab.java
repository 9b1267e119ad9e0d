package org.remanence.ui.errors;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.remanence.ui.errors.ErrorsViewModel.Section;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;
import org.remanence.ui.training.TrainingViewModel;

/** The Errors tab. */
public final class ErrorsTab implements WorkbenchTab {
  private final ErrorsViewModel model;
  private final TrainingViewModel training;
  private final ModelSources sources;
  private final Consumer<WindowTab> select;
  private final Runnable tune;
  private final BiConsumer<String, WindowTab> openSentence;
  private final List<TabAction> actions;

  /**
   * @param select brings another tab to the front
   * @param tune offers to tune the networks
   * @param openSentence shows a sentence in another tab
   */
  public ErrorsTab(
      ErrorsViewModel model,
      TrainingViewModel training,
      ModelSources sources,
      Consumer<WindowTab> select,
      Runnable tune,
      BiConsumer<String, WindowTab> openSentence) {
    this.model = model;
    this.training = training;
    this.sources = sources;
    this.select = select;
    this.tune = tune;
    this.openSentence = openSentence;
    actions =
        TabAction.pages(
            model.sectionProperty(),
            Section.class,
            section -> "errors.section." + TabAction.id(section));
  }

  @Override
  public WindowTab id() {
    return WindowTab.ERRORS;
  }

  @Override
  public Parent build(ViewContext context) {
    return new ErrorsView(
            model,
            training,
            context,
            sources,
            () -> select.accept(WindowTab.TRAINING),
            tune,
            openSentence)
        .build();
  }

  @Override
  public boolean showsEpochs() {
    return true;
  }

  @Override
  public boolean showsKeras() {
    return true;
  }

  @Override
  public void setShown(boolean shown) {
    model.setShown(shown);
  }

  @Override
  public List<TabAction> actions() {
    return actions;
  }
}
