package org.remanence.ui.playground;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;

/** The Playground tab. */
public final class PlaygroundTab implements WorkbenchTab {
  /** Names of the actions, which all have controls of their own. */
  static final String GENERATE = "generate";

  static final String STEP = "step";
  static final String CONTINUE = "continue";
  static final String STOP = "stop";

  private final PlaygroundViewModel model;
  private final Runnable open;
  private final Runnable shipped;
  private final List<TabAction> actions;

  /**
   * @param open asks for a model file and opens it
   * @param shipped takes the language model that the program brings along
   */
  public PlaygroundTab(PlaygroundViewModel model, Runnable open, Runnable shipped) {
    this.model = model;
    this.open = open;
    this.shipped = shipped;
    actions =
        List.of(
            new TabAction(GENERATE, "playground.generate", this::canWrite, model::generate),
            new TabAction(STEP, "playground.step", this::canWrite, model::step),
            new TabAction(
                CONTINUE,
                "playground.continue",
                () -> canWrite() && model.canContinue(),
                model::continueTexts),
            new TabAction(STOP, "playground.stop", model::isWriting, model::stop));
  }

  @Override
  public WindowTab id() {
    return WindowTab.PLAYGROUND;
  }

  @Override
  public Parent build(ViewContext context) {
    return new PlaygroundView(model, context, open, shipped, this::action).build();
  }

  @Override
  public void languageChanged() {
    model.languageChanged();
  }

  @Override
  public List<TabAction> actions() {
    return actions;
  }

  private boolean canWrite() {
    return !model.columns().isEmpty() && !model.isWriting();
  }

  @Override
  public Optional<String> closingQuestion() {
    return WorkbenchTab.askBeforeLoss(model.busyProperty().get(), model.hasUnsaved());
  }
}
