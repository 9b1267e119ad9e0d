package org.remanence.ui.states;

import java.util.List;
import javafx.scene.Parent;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;
import org.remanence.ui.units.UnitsView;
import org.remanence.ui.units.UnitsViewModel;

/** The Hidden states tab, with the unit finder beside the heatmaps. */
public final class StatesTab implements WorkbenchTab {
  private final StatesViewModel model;
  private final UnitsViewModel units;
  private final ModelSources sources;
  private final List<TabAction> actions;

  public StatesTab(StatesViewModel model, UnitsViewModel units, ModelSources sources) {
    this.model = model;
    this.units = units;
    this.sources = sources;
    actions =
        List.of(
            TabAction.always(
                    "find-unit",
                    "units.open",
                    () -> units.openProperty().set(!units.openProperty().get()))
                .noticedIn(units.openProperty(), (before, now) -> true));
  }

  @Override
  public WindowTab id() {
    return WindowTab.STATES;
  }

  @Override
  public Parent build(ViewContext context) {
    return new StatesView(model, context, sources)
        .build(new UnitsView(units, context).build(), units.openProperty());
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

  @Override
  public List<String> anchors() {
    return List.of("sentence", "examples", "signalBox", "orderBox", "plotsMenu", "axis", "rows");
  }
}
