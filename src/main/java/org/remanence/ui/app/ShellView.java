package org.remanence.ui.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.remanence.i18n.Messages;
import org.remanence.settings.Settings;
import org.remanence.settings.SettingsStore;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.passport.AskKey;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.Theme;
import org.remanence.ui.tab.WindowTab;

/** The frame around the tabs: name, language, theme, text size. */
final class ShellView {
  private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
  private static final PseudoClass LESSON = PseudoClass.getPseudoClass("lesson");

  private final Appearance appearance;
  private final SettingsStore settings;
  private final WindowTab first;
  private final Consumer<MenuButton> labMenu;
  private final Consumer<MenuButton> accessMenu;
  private final Runnable onLanguage;

  /** Builders of the tabs' contents; each is asked once, when its tab is first in front. */
  private final Map<WindowTab, Supplier<Parent>> contents;

  private Node presentedTop;
  private Node beside;

  @FXML private BorderPane root;
  @FXML private MenuButton labButton;
  @FXML private HBox topBar;
  @FXML private HBox languageBox;
  @FXML private ComboBox<Theme> themeBox;
  @FXML private MenuButton accessButton;
  @FXML private Button smallerButton;
  @FXML private Button largerButton;
  @FXML private StackPane middle;
  @FXML private TabPane tabs;

  /**
   * @param contents builders of the tabs' contents, in the order of the tabs
   * @param first the tab that is in front at first
   * @param labMenu fills the button with the commands about the lab
   * @param accessMenu fills the button with what makes the window fit its user
   * @param onLanguage called after another language was chosen, to rebuild the window
   */
  ShellView(
      Appearance appearance,
      SettingsStore settings,
      Map<WindowTab, Supplier<Parent>> contents,
      WindowTab first,
      Consumer<MenuButton> labMenu,
      Consumer<MenuButton> accessMenu,
      Runnable onLanguage) {
    this.appearance = appearance;
    this.settings = settings;
    this.contents = contents;
    this.first = first;
    this.labMenu = labMenu;
    this.accessMenu = accessMenu;
    this.onLanguage = onLanguage;
  }

  Parent build() {
    FxmlView.SHELL.load(this);
    for (WindowTab id : contents.keySet()) {
      Tab tab = new Tab(id.title());
      tab.setId(id.id());
      tabs.getTabs().add(tab);
    }
    select(first);
    rememberTab();
    return root;
  }

  /**
   * Tells {@code listener} which tab is in front, now and whenever that changes, once its content
   * is there.
   */
  void onTab(Consumer<WindowTab> listener) {
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, old, now) -> bringForward(now, listener));
    bringForward(tabs.getSelectionModel().getSelectedItem(), listener);
  }

  private void bringForward(Tab tab, Consumer<WindowTab> listener) {
    fill(tab);
    listener.accept(tab(tab));
  }

  /** Builds the content of a tab that may be wanted soon. */
  void buildAhead(WindowTab wanted) {
    fill(tabs.getTabs().get(wanted.ordinal()));
  }

  /** Builds a tab's content unless it is there. */
  private void fill(Tab tab) {
    if (tab.getContent() == null) {
      tab.setContent(contents.get(tab(tab)).get());
    }
  }

  private static WindowTab tab(Tab tab) {
    return WindowTab.valueOf(tab.getId().toUpperCase(Locale.ROOT));
  }

  /**
   * Puts more around the tabs.
   *
   * @param presented in the place of the frame's top while the window is presented
   * @param rightOf beside the tabs, but while the window is presented
   * @param over from below to above
   */
  void surround(Node presented, Node below, Node rightOf, List<Node> over) {
    presentedTop = presented;
    beside = rightOf;
    root.setBottom(below);
    middle.getChildren().addAll(over);
  }

  /** Hides what only one who works here needs: the frame's top and the headers of the tabs. */
  void setPresented(boolean presented) {
    root.setTop(presented ? presentedTop : topBar);
    root.setRight(presented ? null : beside);
    tabs.pseudoClassStateChanged(PRESENTING, presented);
  }

  /** Lets figures be lower while the bar of a lesson takes a part of the window. */
  void setLesson(boolean open) {
    tabs.pseudoClassStateChanged(LESSON, open);
  }

  /** The part of the window that the tabs are in. */
  Node tabs() {
    return tabs;
  }

  /** Brings a tab to the front. */
  void select(WindowTab wanted) {
    tabs.getTabs().stream()
        .filter(tab -> tab.getId().equals(wanted.id()))
        .forEach(tabs.getSelectionModel()::select);
  }

  @FXML
  private void initialize() {
    labMenu.accept(labButton);
    SegmentedButton segmented =
        new SegmentedButton(
            Messages.languages().stream().map(this::language).toArray(ToggleButton[]::new));
    segmented.setAccessibleText(Messages.text("shell.language"));
    languageBox.getChildren().setAll(segmented);
    themeBox.getItems().setAll(Theme.values());
    themeBox.valueProperty().bindBidirectional(appearance.themeProperty());
    accessMenu.accept(accessButton);
    smallerButton.setOnAction(event -> appearance.smaller());
    largerButton.setOnAction(event -> appearance.larger());
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event ->
            AskKey.answer(event, (Parent) tabs.getSelectionModel().getSelectedItem().getContent()));
    // Whoever clicks on a tab wants its keys; whoever came by keyboard wants the tabs' arrows.
    tabs.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (tabs.isFocused()) {
            tabs.getSelectionModel().getSelectedItem().getContent().requestFocus();
          }
        });
  }

  private void rememberTab() {
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (observable, before, now) -> {
              if (tab(now) != WindowTab.START) {
                settings.update(s -> s.with(e -> e.tab = now.getId()));
              }
            });
  }

  /** The start page, or the tab that was open last if that is wanted. */
  static WindowTab first(Settings settings) {
    if (!settings.skipsStart()) {
      return WindowTab.START;
    }
    return Arrays.stream(WindowTab.values())
        .filter(tab -> tab.id().equals(settings.tab()))
        .findFirst()
        .orElse(WindowTab.TRAINING);
  }

  /** The content of a tab that was in front. */
  Node content(WindowTab tab) {
    return tabs.getTabs().get(tab.ordinal()).getContent();
  }

  private ToggleButton language(Locale locale) {
    ToggleButton button = new ToggleButton(locale.getLanguage().toUpperCase(Locale.ROOT));
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    button.setAccessibleText(locale.getDisplayLanguage(locale));
    button.setSelected(Messages.language().getLanguage().equals(locale.getLanguage()));
    button.setOnAction(
        event -> {
          Messages.use(locale);
          settings.update(s -> s.with(e -> e.language = locale.getLanguage()));
          onLanguage.run();
        });
    return button;
  }
}
