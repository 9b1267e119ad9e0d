package org.remanence.ui.architectures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.remanence.i18n.Messages;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;

/** The Architectures tab. */
public final class ArchitecturesTab implements WorkbenchTab {
  private final ArchitecturesViewModel model;
  private final List<TabAction> actions;

  public ArchitecturesTab(ArchitecturesViewModel model) {
    this.model = model;
    actions =
        new ArrayList<>(
            TabAction.pages(
                model.pageProperty(),
                ArchitecturesViewModel.Page.class,
                ArchitecturesViewModel.Page::titleKey));
    actions.add(
        TabAction.always("measure", "architectures.measure", model::measureSpeed)
            .noticedIn(model.speed().runningProperty(), (before, now) -> now));
  }

  @Override
  public WindowTab id() {
    return WindowTab.ARCHITECTURES;
  }

  @Override
  public Parent build(ViewContext context) {
    return new ArchitecturesView(model, context).build();
  }

  @Override
  public List<TabAction> actions() {
    return actions;
  }

  /** The other measurements take seconds. */
  @Override
  public Optional<String> closingQuestion() {
    return Optional.of(Messages.text("shell.confirm-recall"))
        .filter(text -> model.recall().measuring().runningProperty().get());
  }

  @Override
  public void close() {
    model.cancel();
  }
}
