package org.remanence.ui.units;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.NetworkKey;
import org.remanence.passport.Passport;
import org.remanence.study.units.Measure;
import org.remanence.study.units.UnitScore;
import org.remanence.study.units.UnitSentence;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.chart.NiceNumbers;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.token.ColoredSentences;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.ViewContext;

/** The unit finder: which units of a network track a concept, and the sentences that show it. */
public final class UnitsView {
  private static final int BEST = 6;
  private static final int WORST = 2;

  private final UnitsViewModel model;
  private final Appearance appearance;
  private final PlotFiles files;
  private final Subscriptions subscriptions;

  @FXML private ScrollPane root;
  @FXML private ComboBox<NetworkKey> networkBox;
  @FXML private ComboBox<ConceptKind> conceptBox;
  @FXML private Label labelLabel;
  @FXML private ComboBox<String> labelBox;
  @FXML private Label wordsLabel;
  @FXML private TextField words;
  @FXML private Label about;
  @FXML private Button searchButton;
  @FXML private ProgressBar progress;
  @FXML private Button cancelButton;
  @FXML private Label problem;
  @FXML private VBox result;
  @FXML private Label outdated;
  @FXML private Label summary;
  @FXML private Label verdict;
  @FXML private TableView<UnitScore> table;
  @FXML private Label control;
  @FXML private Button followButton;
  @FXML private Button copyButton;
  @FXML private Button saveButton;
  @FXML private Label unitTitle;
  @FXML private ColoredSentences sentences;

  public UnitsView(UnitsViewModel model, ViewContext context) {
    this.model = model;
    appearance = context.appearance();
    files = context.files();
    subscriptions = context.subscriptions();
  }

  public Parent build() {
    FxmlView.UNITS.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    networkBox.setConverter(new LabelConverter<>(NetworkKey::title));
    networkBox.setItems(model.texts().networks().networks());
    networkBox.valueProperty().bindBidirectional(model.texts().networks().chosenProperty());
    conceptBox.setConverter(new LabelConverter<>(kind -> Messages.text(kind.key())));
    conceptBox.getItems().setAll(ConceptKind.values());
    conceptBox.valueProperty().bindBidirectional(model.kindProperty());
    labelBox.setItems(model.labels());
    labelBox.valueProperty().bindBidirectional(model.labelProperty());
    words.textProperty().bindBidirectional(model.wordsProperty());
    words.setOnAction(event -> model.search());
    searchButton.setOnAction(event -> model.search());
    cancelButton.setOnAction(event -> model.texts().work().cancel());
    progress.progressProperty().bind(model.texts().work().progressProperty());
    progress.setAccessibleText(Messages.text("units.searching"));
    Stream.of(
            model.texts().networks().chosenProperty(),
            model.kindProperty(),
            model.labelProperty(),
            model.wordsProperty(),
            model.texts().work().runningProperty(),
            model.texts().problemProperty())
        .forEach(property -> subscriptions.onChange(property, this::showQuestion));
    subscriptions.onChange(model.texts().answerProperty(), this::showAnswer);
    subscriptions.onValue(model.texts().outdatedProperty(), now -> Visibility.show(outdated, now));
    subscriptions.onChange(model.unitProperty(), this::showUnit);
    subscriptions.onChange(appearance.themeProperty(), this::showUnit);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, old, chosen) -> {
              if (chosen != null) {
                model.unitProperty().set(chosen);
              }
            });
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    followButton.setOnAction(event -> model.follow(model.unitProperty().get()));
    copyButton.setOnAction(
        event ->
            ClipboardText.put(UnitTable.delimited(model.texts().answerProperty().get(), '\t')));
    saveButton.setOnAction(
        event ->
            files.saveText(
                Messages.text("units.file") + ".csv",
                UnitTable.delimited(model.texts().answerProperty().get(), ',')));
    HowDoWeKnow.on(table, files);
    for (Label text : List.of(control, verdict, summary)) {
      HowDoWeKnow.on(text, () -> search().map(found -> found.shownAs(text.getText())), files);
    }
    sentences.setPassports(this::value);
    sentences.filesProperty().set(files);
    sentences.setOnRow(row -> model.read(row.text()));
    showQuestion();
    showAnswer();
  }

  private void showQuestion() {
    ConceptKind kind = model.kindProperty().get();
    String label = model.labelProperty().get();
    about.setText(Messages.text(kind.aboutKey(), label == null ? "" : label));
    List.of(labelLabel, labelBox)
        .forEach(node -> Visibility.show(node, kind == ConceptKind.EVIDENCE));
    List.of(wordsLabel, words).forEach(node -> Visibility.show(node, kind == ConceptKind.WORDS));
    boolean searching = model.texts().work().runningProperty().get();
    searchButton.setDisable(!model.canSearch());
    Visibility.show(progress, searching);
    Visibility.show(cancelButton, searching);
    LocalizedException why = model.texts().problemProperty().get();
    String said =
        !model.texts().textsThere().get()
            ? Messages.text("units.no-texts")
            : model.texts().networks().networks().isEmpty()
                ? Messages.text("units.no-networks")
                : why == null ? "" : why.getLocalizedMessage();
    Visibility.show(problem, said);
  }

  /** Passport of what the search came to. */
  private Optional<Passport> search() {
    return Optional.ofNullable(model.texts().answerProperty().get()).map(UnitAnswer::control);
  }

  /** Passport of the unit’s value at a word of a sentence. */
  private Optional<Passport> value(ColoredSentences.Row row, int token) {
    UnitScore unit = model.unitProperty().get();
    return Optional.ofNullable(model.texts().answerProperty().get())
        .filter(answer -> unit != null)
        .map(answer -> answer.value(unit, row.text(), token));
  }

  private void showAnswer() {
    UnitAnswer answer = model.texts().answerProperty().get();
    Visibility.show(result, answer != null);
    Visibility.show(outdated, model.texts().outdatedProperty().get());
    if (answer == null) {
      table.getItems().clear();
      return;
    }
    summary.setText(UnitTexts.summary(answer));
    verdict.setText(UnitTexts.verdict(answer));
    control.setText(UnitTexts.control(answer.finding()));
    table.getColumns().setAll(UnitTable.columns(answer));
    table.getItems().setAll(answer.finding().units());
    table.setAccessibleText(Messages.text("units.table"));
    showUnit();
  }

  private void showUnit() {
    UnitAnswer answer = model.texts().answerProperty().get();
    UnitScore unit = model.unitProperty().get();
    Visibility.show(sentences, answer != null && unit != null);
    if (answer == null || unit == null) {
      return;
    }
    table.getSelectionModel().select(unit);
    String name = answer.name(unit.place());
    followButton.setText(Messages.text("units.follow", name));
    unitTitle.setText(UnitTexts.title(answer, unit));
    double max =
        unit.sentences().stream()
            .flatMapToDouble(sentence -> Arrays.stream(sentence.values()))
            .map(Math::abs)
            .max()
            .orElse(1);
    boolean dark = appearance.themeProperty().get().isDark();
    sentences.show(
        UnitTexts.fileTitle(answer, unit),
        name,
        Messages.text(answer.kind().key()),
        answer.finding().measure() == Measure.AUC,
        List.of(section("units.best", unit.best(BEST)), section("units.worst", unit.worst(WORST))),
        ColorScale.signed(NiceNumbers.atLeast(max), dark));
  }

  private static ColoredSentences.Section section(String key, List<UnitSentence> shown) {
    return new ColoredSentences.Section(
        Messages.text(key),
        shown.stream()
            .map(
                s ->
                    new ColoredSentences.Row(
                        s.sentence().text(), s.sentence().tokens(), s.values(), s.concept()))
            .toList());
  }
}
