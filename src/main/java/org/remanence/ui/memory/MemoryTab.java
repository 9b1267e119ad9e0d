package org.remanence.ui.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.remanence.i18n.Messages;
import org.remanence.ui.memory.automaton.AutomatonViewModel;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;

/** The Memory lab. */
public final class MemoryTab implements WorkbenchTab {
  /** Names of the actions, which all have controls of their own. */
  static final String START = "start";

  static final String PAUSE = "pause";
  static final String STOP = "stop";

  private final MemoryViewModel model;
  private final List<TabAction> actions;

  public MemoryTab(MemoryViewModel model) {
    this.model = model;
    List<TabAction> all =
        new ArrayList<>(
            TabAction.pages(model.pageProperty(), MemoryPage.class, MemoryPage::titleKey));
    all.addAll(
        List.of(
            new TabAction(START, "memory.start", model::canStart, model::start),
            new TabAction(
                PAUSE, "memory.pause", model.runningProperty()::get, model::pauseOrResume),
            new TabAction(STOP, "memory.stop", model.runningProperty()::get, model::stop),
            extraction(model.automaton())));
    actions = List.copyOf(all);
  }

  private static TabAction extraction(AutomatonViewModel automaton) {
    return new TabAction("extract", "automaton.extract", automaton::canExtract, automaton::extract)
        .noticedIn(automaton.extractingProperty(), (before, now) -> now);
  }

  @Override
  public WindowTab id() {
    return WindowTab.MEMORY;
  }

  @Override
  public Parent build(ViewContext context) {
    return new MemoryView(model, context, this::action).build();
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
  public Optional<String> closingQuestion() {
    return Optional.of(Messages.text("shell.confirm-memory"))
        .filter(text -> model.runningProperty().get());
  }

  @Override
  public void close() {
    model.stop();
  }
}
