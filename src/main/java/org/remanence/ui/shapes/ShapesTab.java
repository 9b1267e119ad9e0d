package org.remanence.ui.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import org.remanence.explain.batch.BatchOptions;
import org.remanence.text.Padding;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;

/** The Shapes tab. */
public final class ShapesTab implements WorkbenchTab {
  private static final String AS_TRAINED = "as-trained";

  private final ShapesViewModel model;
  private final ModelSources sources;
  private final List<TabAction> actions;

  public ShapesTab(ShapesViewModel model, ModelSources sources) {
    this.model = model;
    this.sources = sources;
    List<TabAction> all = new ArrayList<>(pages());
    all.addAll(
        List.of(
            change("padding-front", "shapes.front", o -> o.withPadding(Padding.FRONT)),
            change("padding-behind", "shapes.behind", o -> o.withPadding(Padding.BEHIND)),
            change("mask-on", "shapes.mask", o -> o.withMask(true)),
            noticed(
                new TabAction("mask-off", "shapes.mask-off", model::hasNetwork, this::readPadding),
                o -> o.withMask(false)),
            change("every-state", "shapes.every-state", o -> o.withEveryState(true)),
            change("last-state", "shapes.last-state", o -> o.withEveryState(false)),
            change("another-layer", "shapes.another-layer", o -> o.withAnotherLayer(true)),
            change("both-directions", "shapes.both-directions", o -> o.withBothDirections(true)),
            TabAction.always(
                    "show-padding",
                    "shapes.show-padding",
                    () -> model.paddingShownProperty().set(true))
                .noticedIn(model.paddingShownProperty(), (before, now) -> now),
            new TabAction(
                AS_TRAINED, "shapes.as-trained", model::hasNetwork, model::readAsTrained)));
    actions = List.copyOf(all);
  }

  private List<TabAction> pages() {
    return TabAction.pages(model.pageProperty(), ShapesPage.class, ShapesPage::titleKey);
  }

  @Override
  public WindowTab id() {
    return WindowTab.SHAPES;
  }

  @Override
  public Parent build(ViewContext context) {
    return new ShapesView(model, context, sources, action(AS_TRAINED)::run).build();
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

  /** Takes the mask away, and shows the padding that is then read. */
  private void readPadding() {
    model.change(options -> options.withMask(false));
    model.paddingShownProperty().set(true);
  }

  private TabAction change(String id, String titleKey, UnaryOperator<BatchOptions> change) {
    return noticed(
        new TabAction(id, titleKey, model::hasNetwork, () -> model.change(change)), change);
  }

  /** An action that is noticed when the options change as it would change them. */
  private TabAction noticed(TabAction action, UnaryOperator<BatchOptions> change) {
    return action.noticedIn(
        model.optionsProperty(),
        (before, now) -> before != null && change.apply(before).equals(now));
  }
}
