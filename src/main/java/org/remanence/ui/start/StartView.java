package org.remanence.ui.start;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.ui.kit.FileDrops;
import org.remanence.ui.kit.Focus;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.lesson.editor.LessonMenu;
import org.remanence.ui.opening.FileKind;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.ViewContext;

/** The start page: a sentence to type, and where one goes from here. */
final class StartView {
  private final StartViewModel model;
  private final Subscriptions subscriptions;
  private final Function<String, TabAction> actions;
  private final Predicate<String> confirm;

  @FXML private ScrollPane root;
  @FXML private TextField startSentence;
  @FXML private Button seeButton;
  @FXML private FlowPane readers;
  @FXML private Label readersText;
  @FXML private Hyperlink shippedLink;
  @FXML private Button writeButton;
  @FXML private Button startTraining;
  @FXML private Hyperlink prepareLink;
  @FXML private VBox openCard;
  @FXML private Label dropText;
  @FXML private Button chooseFile;
  @FXML private VBox lessonsCard;
  @FXML private FlowPane lessonsBox;
  @FXML private Button newLesson;
  @FXML private MenuButton editLesson;
  @FXML private VBox recentCard;
  @FXML private VBox leftLabs;
  @FXML private FlowPane recentFiles;
  @FXML private CheckBox atStart;

  /**
   * @param actions what the tab calls by a name
   */
  StartView(StartViewModel model, ViewContext context, Function<String, TabAction> actions) {
    this.actions = actions;
    this.model = model;
    subscriptions = context.subscriptions();
    confirm = context.files()::confirm;
  }

  Parent build() {
    FxmlView.START.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    startSentence.textProperty().bindBidirectional(model.sentenceProperty());
    startSentence.setOnAction(event -> run(StartTab.SEE));
    seeButton.setOnAction(event -> run(StartTab.SEE));
    shippedLink.setOnAction(event -> run(StartTab.SHIPPED));
    writeButton.setOnAction(event -> run(StartTab.WRITE));
    startTraining.setOnAction(event -> run(StartTab.TRAIN));
    startTraining.disableProperty().bind(model.trainingProperty());
    prepareLink.setOnAction(event -> run(StartTab.PREPARE));
    chooseFile.setOnAction(event -> run(StartTab.OPEN));
    newLesson.setOnAction(event -> model.writing().create());
    atStart.selectedProperty().bindBidirectional(model.shownAtStartProperty());
    dropText.setText(Messages.text("start.open.drop", String.join(" ", FileKind.allEndings())));
    FileDrops.accept(root, openCard, model::open);
    subscriptions.onChange(model.shownProperty(), this::showReaders);
    subscriptions.onChange(model.networks().shown(), this::showReaders);
    subscriptions.onChange(model.shipped().loadedProperty(), this::showReaders);
    subscriptions.onChange(model.trainingProperty(), this::showReaders);
    subscriptions.onChange(model.sentenceReadProperty(), this::showReaders);
    subscriptions.onChange(model.recentProperty(), this::showRecent);
    subscriptions.onChange(model.leftProperty(), this::showRecent);
    subscriptions.onChange(model.lessonsProperty(), this::showLessons);
    subscriptions.onChange(model.shownProperty(), this::showLessons);
    showReaders();
    showRecent();
    showLessons();
    // Whoever comes here, or clicks beside all else, types a sentence.
    Focus.passOn(root, () -> startSentence);
    Platform.runLater(startSentence::requestFocus);
  }

  private void run(String action) {
    actions.apply(action).run();
  }

  /** A training puts networks after every epoch: the page follows once it is in front. */
  private void showReaders() {
    if (!model.shownProperty().get()) {
      return;
    }
    ReaderTexts texts = new ReaderTexts(model);
    startSentence.setPromptText(model.example());
    readers.getChildren().setAll(texts.names());
    readersText.setText(texts.about());
    Visibility.show(shippedLink, !model.shipped().areAlone() && !model.trainingProperty().get());
  }

  private void showLessons() {
    List<Lesson> lessons = model.lessonsProperty().get();
    Visibility.show(lessonsCard, !lessons.isEmpty());
    LessonMenu.fill(editLesson, model.writing(), lessons);
    lessonsBox.getChildren().setAll(lessons.stream().map(this::lesson).toList());
  }

  private Button lesson(Lesson lesson) {
    int step = model.step(lesson);
    String title = lesson.title().text();
    String text =
        step == 0
            ? Messages.text("start.lesson", title, lesson.minutes())
            : Messages.text("start.lesson.begun", title, step + 1, lesson.steps().size());
    Button button = new Button(text);
    button.setId("lesson-" + lesson.id());
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> model.begin(lesson));
    return button;
  }

  private void showRecent() {
    List<Path> files = model.recentProperty().get();
    List<StartViewModel.Left> left = model.leftProperty().get();
    Visibility.show(recentCard, !files.isEmpty());
    Visibility.show(leftLabs, !left.isEmpty());
    leftLabs.getChildren().setAll(left.stream().map(this::left).toList());
    // A lab is all of where one was; a table or a model is a part.
    Comparator<Path> labsFirst = Comparator.comparing(file -> !FileKind.LAB.includes(file));
    recentFiles.getChildren().setAll(files.stream().sorted(labsFirst).map(this::recent).toList());
  }

  private Node left(StartViewModel.Left lab) {
    String time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Messages.language())
            .format(lab.time().atZone(ZoneId.systemDefault()));
    Label text = WrappedLabel.of(Messages.text("start.left", time));
    Button open = new Button(Messages.text("start.left.open"));
    open.setMinWidth(Button.USE_PREF_SIZE);
    open.getStyleClass().add("accent");
    open.setAccessibleHelp(text.getText());
    open.setOnAction(event -> model.open(List.of(lab.file())));
    Button discard = new Button(Messages.text("start.left.discard"));
    discard.setMinWidth(Button.USE_PREF_SIZE);
    discard.setAccessibleHelp(text.getText());
    discard.setOnAction(
        event -> {
          if (confirm.test(Messages.text("start.left.confirm"))) {
            model.discard(lab);
          }
        });
    FlowPane row = new FlowPane(text, open, discard);
    row.getStyleClass().add("start-left");
    return row;
  }

  private Button recent(Path file) {
    Button button = new Button(file.getFileName().toString());
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(file.toString()));
    button.setAccessibleHelp(file.toString());
    button.setOnAction(event -> model.open(List.of(file)));
    return button;
  }
}
