package org.remanence.ui.playground;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;

/** The Playground tab. */
public final class PlaygroundTab implements WorkbenchTab {
  private final PlaygroundViewModel model;
  private final ModelSources sources;

  public PlaygroundTab(PlaygroundViewModel model, ModelSources sources) {
    this.model = model;
    this.sources = sources;
  }

  @Override
  public WindowTab id() {
    return WindowTab.PLAYGROUND;
  }

  @Override
  public Parent build(ViewContext context) {
    PlaygroundView view = new PlaygroundView(model, context, sources.open());
    Parent built = view.build();
    view.offer(sources);
    return built;
  }

  @Override
  public void languageChanged() {
    model.languageChanged();
  }

  @Override
  public List<TabAction> actions() {
    return List.of(
        new TabAction("generate", "playground.generate", this::canWrite, model::generate),
        new TabAction("step", "playground.step", this::canWrite, model::step),
        new TabAction(
            "continue",
            "playground.continue",
            () -> canWrite() && model.canContinue(),
            model::continueTexts),
        new TabAction("stop", "playground.stop", model::isWriting, model::stop));
  }

  private boolean canWrite() {
    return !model.columns().isEmpty() && !model.isWriting();
  }

  @Override
  public List<String> anchors() {
    return List.of("trainPane", "samplingBox", "prompt", "generateButton", "columns", "stepBox");
  }

  @Override
  public Optional<String> closingQuestion() {
    return WorkbenchTab.askBeforeLoss(model.busyProperty().get(), model.hasUnsaved());
  }
}
