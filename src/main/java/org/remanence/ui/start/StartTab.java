package org.remanence.ui.start;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.remanence.ui.questions.QuestionsView;
import org.remanence.ui.questions.QuestionsViewModel;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tab.WorkbenchTab;

/** The start page and the questions, as the first tab. */
public final class StartTab implements WorkbenchTab {
  /** Names of the actions that have controls of their own. */
  static final String SEE = "see";

  static final String SHIPPED = "shipped";
  static final String WRITE = "write";
  static final String TRAIN = "train";
  static final String PREPARE = "prepare";
  static final String OPEN = "open";

  private final StartViewModel model;
  private final QuestionsViewModel questions;
  private final ObjectProperty<StartPage> page = new SimpleObjectProperty<>(StartPage.BEGIN);
  private final List<TabAction> actions;

  public StartTab(StartViewModel model, QuestionsViewModel questions) {
    this.model = model;
    this.questions = questions;
    actions =
        Stream.concat(
                TabAction.pages(page, StartPage.class, StartPage::titleKey).stream(),
                Stream.of(
                    TabAction.always(SEE, "start.see", model::see),
                    new TabAction(
                        SHIPPED,
                        "start.shipped",
                        () -> !model.trainingProperty().get(),
                        model::takeShipped),
                    TabAction.always(WRITE, "start.write", model::write),
                    new TabAction(
                        TRAIN, "start.train", () -> !model.trainingProperty().get(), model::train),
                    TabAction.always(PREPARE, "start.prepare", model::prepareTraining),
                    TabAction.always(OPEN, "start.open", model::chooseFile)))
            .toList();
  }

  /** The page in front. */
  public ObjectProperty<StartPage> pageProperty() {
    return page;
  }

  @Override
  public WindowTab id() {
    return WindowTab.START;
  }

  @Override
  public Parent build(ViewContext context) {
    return new StartPagesView(
            page,
            Map.of(
                StartPage.BEGIN,
                new StartView(model, context, this::action)::build,
                StartPage.QUESTIONS,
                new QuestionsView(questions, context)::build),
            context.subscriptions())
        .build();
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
