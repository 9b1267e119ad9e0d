package org.remanence.ui.start;

import java.util.List;
import javafx.scene.Parent;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;

/** The start page, as the first tab. */
public final class StartTab implements WorkbenchTab {
  private final StartViewModel model;

  public StartTab(StartViewModel model) {
    this.model = model;
  }

  @Override
  public WindowTab id() {
    return WindowTab.START;
  }

  @Override
  public Parent build(ViewContext context) {
    return new StartView(model, context).build();
  }

  @Override
  public void setShown(boolean shown) {
    model.setShown(shown);
  }

  @Override
  public List<TabAction> actions() {
    return List.of(
        TabAction.always("see", "start.see", model::see),
        new TabAction(
            "shipped", "start.shipped", () -> !model.trainingProperty().get(), model::takeShipped),
        TabAction.always("write", "start.write", model::write),
        new TabAction("train", "start.train", () -> !model.trainingProperty().get(), model::train),
        TabAction.always("prepare", "start.prepare", model::prepareTraining),
        TabAction.always("open", "start.open", model::chooseFile));
  }

  @Override
  public List<String> anchors() {
    return List.of(
        "startSentence",
        "seeButton",
        "readers",
        "writeCard",
        "trainCard",
        "openCard",
        "lessonsCard",
        "atStart");
  }
}
