package org.remanence.ui.gates;

import java.util.List;
import javafx.scene.Parent;
import org.remanence.ui.sound.StepSounds;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;

/** The Gates tab. */
public final class GatesTab implements WorkbenchTab {
  /** Names of the actions that have controls of their own. */
  static final String PLAY = "play";

  static final String STEP_BACK = "step-back";
  static final String STEP_FORWARD = "step-forward";

  private final GatesViewModel model;
  private final ModelSources sources;
  private final HeardSteps heard;
  private final List<TabAction> actions;

  /**
   * @param sounds hear of its steps
   */
  public GatesTab(GatesViewModel model, ModelSources sources, StepSounds sounds) {
    this.model = model;
    this.sources = sources;
    heard = new HeardSteps(model, sounds);
    actions =
        List.of(
            action(PLAY, "gates.play", () -> model.playback().toggle()),
            action(STEP_BACK, "gates.back", () -> model.playback().stepPhase(-1)),
            action(STEP_FORWARD, "gates.forward", () -> model.playback().stepPhase(1)),
            new TabAction("backward", "gates.backward", this::canTurn, this::turn)
                .noticedIn(model.backwardProperty(), (before, now) -> true));
  }

  @Override
  public WindowTab id() {
    return WindowTab.GATES;
  }

  @Override
  public Parent build(ViewContext context) {
    return new GatesView(model, context, sources, this::action).build();
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
    heard.setShown(shown);
  }

  @Override
  public List<TabAction> actions() {
    return actions;
  }

  private boolean canTurn() {
    return model.backwardProperty().get() || model.canGoBackward();
  }

  private void turn() {
    model.backwardProperty().set(!model.backwardProperty().get());
  }

  private TabAction action(String id, String titleKey, Runnable effect) {
    return new TabAction(id, titleKey, () -> model.runProperty().get() != null, effect);
  }
}
