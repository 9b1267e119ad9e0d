package org.remanence.ui.presenter;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.presenter.PresenterViewModel.Tool;
import org.remanence.ui.tab.WindowTab;

/** The bar above what is presented: the tab in front, the tools, the lock. */
public final class PresenterView {
  /** While a class predicts, the tabs keep the answers back, too. */
  private static final PseudoClass PREDICTING = PseudoClass.getPseudoClass("predicting");

  private final PresenterViewModel model;
  private final AnswersViewModel answers;
  private final Consumer<WindowTab> select;
  private final Subscriptions subscriptions;
  private final DrawingPane drawing;
  private WindowTab front = WindowTab.START;

  @FXML private VBox root;
  @FXML private MenuButton tabsMenu;
  @FXML private ToggleButton answersToggle;
  @FXML private ToggleButton laserToggle;
  @FXML private ToggleButton penToggle;
  @FXML private Button clearButton;
  @FXML private ToggleButton lockToggle;
  @FXML private Button endButton;

  /**
   * @param select brings a tab to the front
   */
  public PresenterView(
      PresenterViewModel model,
      AnswersViewModel answers,
      Consumer<WindowTab> select,
      Subscriptions subscriptions) {
    this.model = model;
    this.answers = answers;
    this.select = select;
    this.subscriptions = subscriptions;
    drawing = new DrawingPane(model, subscriptions);
  }

  public Parent build() {
    FxmlView.PRESENTER.load(this);
    return root;
  }

  /** Pane that is drawn on, to lie over the tabs. */
  public DrawingPane drawing() {
    return drawing;
  }

  /**
   * Takes keys and the pointer of the window, and guards the tabs while they are locked.
   *
   * @param tabs the part of the window that they are in
   */
  public void attach(Node window, Node tabs) {
    drawing.followPointer(window);
    new PresenterKeys(model, answers, drawing, this::step).listenTo(window);
    new InputLock(model).guard(tabs);
    subscriptions.onValue(
        answers.stageProperty(),
        stage -> tabs.pseudoClassStateChanged(PREDICTING, stage == AnswersViewModel.Stage.PREDICT));
  }

  /** Tells which tab came to the front; what was drawn over the one before goes. */
  public void showFront(WindowTab now) {
    front = now;
    tabsMenu.setText(now.title());
    drawing.beginAnew();
  }

  @FXML
  private void initialize() {
    tabsMenu
        .getItems()
        .setAll(
            Arrays.stream(WindowTab.values())
                .map(
                    tab -> {
                      MenuItem item = new MenuItem(tab.title());
                      item.setOnAction(event -> select.accept(tab));
                      return item;
                    })
                .toList());
    tabsMenu.disableProperty().bind(lockToggle.selectedProperty());
    lockToggle.selectedProperty().bindBidirectional(model.lockedProperty());
    laserToggle.setOnAction(event -> model.use(Tool.LASER));
    penToggle.setOnAction(event -> model.use(Tool.PEN));
    clearButton.setOnAction(event -> drawing.clear());
    endButton.setOnAction(event -> model.toggle());
    root.getChildren().add(new AnswersStrip(answers, subscriptions));
    answersToggle.setOnAction(event -> answers.toggle());
    subscriptions.onChange(model.toolProperty(), this::showTool);
    subscriptions.onChange(answers.stageProperty(), this::showTool);
    subscriptions.onChange(model.onProperty(), answers::putAway);
    showTool();
  }

  private void showTool() {
    laserToggle.setSelected(model.toolProperty().get() == Tool.LASER);
    answersToggle.setSelected(answers.stageProperty().get() != AnswersViewModel.Stage.AWAY);
    penToggle.setSelected(model.toolProperty().get() == Tool.PEN);
  }

  private void step(int by) {
    int next = front.ordinal() + by;
    if (next >= 0 && next < WindowTab.values().length) {
      select.accept(WindowTab.values()[next]);
    }
  }
}
