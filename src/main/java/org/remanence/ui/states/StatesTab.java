package org.remanence.ui.states;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Parent;
import org.remanence.ui.causal.CausalView;
import org.remanence.ui.causal.CausalViewModel;
import org.remanence.ui.passages.PassagesView;
import org.remanence.ui.passages.PassagesViewModel;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;
import org.remanence.ui.units.UnitsView;
import org.remanence.ui.units.UnitsViewModel;

/** The Hidden states tab, with one of three panels that look into networks beside the heatmaps. */
public final class StatesTab implements WorkbenchTab {
  private final StatesViewModel model;
  private final UnitsViewModel units;
  private final CausalViewModel causal;
  private final PassagesViewModel passages;
  private final ModelSources sources;
  private final List<TabAction> actions;

  public StatesTab(
      StatesViewModel model,
      UnitsViewModel units,
      CausalViewModel causal,
      PassagesViewModel passages,
      ModelSources sources) {
    this.model = model;
    this.units = units;
    this.causal = causal;
    this.passages = passages;
    this.sources = sources;
    actions =
        List.of(
            opening("find-unit", "units.open", units.openProperty()),
            opening("causal-map", "causal.open", causal.openProperty()),
            opening("passages-alike", "passages.open", passages.openProperty()));
    keepOneOpen(List.of(units.openProperty(), causal.openProperty(), passages.openProperty()));
    // A swapped word makes a pair of sentences.
    model
        .comparison()
        .earlierProperty()
        .subscribe(
            earlier -> {
              if (!earlier.sentence().isEmpty()) {
                causal.otherProperty().set(earlier.sentence());
              }
            });
  }

  private static TabAction opening(String id, String titleKey, BooleanProperty open) {
    return TabAction.always(id, titleKey, () -> open.set(!open.get()))
        .noticedIn(open, (before, now) -> true);
  }

  /** There is room for one of them. */
  private static void keepOneOpen(List<BooleanProperty> panels) {
    for (BooleanProperty opened : panels) {
      opened.subscribe(
          now ->
              panels.stream()
                  .filter(other -> now && other != opened)
                  .forEach(other -> other.set(false)));
    }
  }

  @Override
  public WindowTab id() {
    return WindowTab.STATES;
  }

  @Override
  public Parent build(ViewContext context) {
    StatesView view = new StatesView(model, context, sources);
    Parent root = view.build(new UnitsView(units, context)::build, units.openProperty());
    view.offerCausalMap(new CausalView(causal, context)::build, causal.openProperty());
    view.offerPassages(new PassagesView(passages, context)::build, passages.openProperty());
    return root;
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
    causal.shownProperty().set(shown);
  }

  @Override
  public List<TabAction> actions() {
    return actions;
  }
}
