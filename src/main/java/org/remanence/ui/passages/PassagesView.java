package org.remanence.ui.passages;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.NetworkKey;
import org.remanence.passport.Passport;
import org.remanence.study.passages.PassageMatch;
import org.remanence.ui.form.FieldControl;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.token.ColoredSentences;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.ViewContext;

/**
 * The search for passages alike beside the heatmaps: a stretch, and where the same units are on.
 */
public final class PassagesView {
  private static final int THRESHOLD_COLUMNS = 4;

  private final PassagesViewModel model;
  private final Appearance appearance;
  private final PlotFiles files;
  private final Subscriptions subscriptions;
  private final Map<ColoredSentences.Row, PassageMatch> matches = new IdentityHashMap<>();
  private boolean offering;

  @FXML private ScrollPane root;
  @FXML private ComboBox<NetworkKey> networkBox;
  @FXML private ComboBox<Integer> fromBox;
  @FXML private ComboBox<Integer> toBox;
  @FXML private HBox thresholdBox;
  @FXML private Button searchButton;
  @FXML private ProgressBar progress;
  @FXML private Button cancelButton;
  @FXML private Label problem;
  @FXML private VBox result;
  @FXML private Label outdated;
  @FXML private Label summary;
  @FXML private Label verdict;
  @FXML private Label control;
  @FXML private Button copyButton;
  @FXML private Button saveButton;
  @FXML private ColoredSentences sentences;

  public PassagesView(PassagesViewModel model, ViewContext context) {
    this.model = model;
    appearance = context.appearance();
    files = context.files();
    subscriptions = context.subscriptions();
  }

  public Parent build() {
    FxmlView.PASSAGES.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    networkBox.setConverter(new LabelConverter<>(NetworkKey::title));
    networkBox.setItems(model.texts().networks().networks());
    networkBox.valueProperty().bindBidirectional(model.texts().networks().chosenProperty());
    choosing(fromBox, model.fromProperty());
    choosing(toBox, model.toProperty());
    model.threshold().reformat();
    FieldControl threshold =
        new FieldControl(model.threshold(), "passages-threshold", subscriptions);
    threshold.input().setPrefColumnCount(THRESHOLD_COLUMNS);
    thresholdBox.getChildren().setAll(threshold.name(), threshold.input());
    searchButton.setOnAction(event -> model.search());
    cancelButton.setOnAction(event -> model.texts().work().cancel());
    progress.progressProperty().bind(model.texts().work().progressProperty());
    Stream.of(
            model.texts().networks().chosenProperty(),
            model.fromProperty(),
            model.toProperty(),
            model.threshold().textProperty(),
            model.texts().textsThere(),
            model.texts().work().runningProperty(),
            model.texts().problemProperty())
        .forEach(property -> subscriptions.onChange(property, this::showQuestion));
    subscriptions.onChange(model.tokens(), this::offerTokens);
    subscriptions.onChange(model.texts().answerProperty(), this::showAnswer);
    subscriptions.onChange(appearance.themeProperty(), this::showAnswer);
    subscriptions.onValue(model.texts().outdatedProperty(), now -> Visibility.show(outdated, now));
    copyButton.setOnAction(
        event -> ClipboardText.put(model.texts().answerProperty().get().delimited('\t')));
    saveButton.setOnAction(
        event ->
            files.saveText(
                Messages.text("passages.file") + ".csv",
                model.texts().answerProperty().get().delimited(',')));
    for (Label text : List.of(summary, verdict, control)) {
      HowDoWeKnow.on(text, () -> search().map(found -> found.shownAs(text.getText())), files);
    }
    sentences.setPassports(this::passage);
    sentences.filesProperty().set(files);
    sentences.setOnRow(row -> model.open(matches.get(row)));
    offerTokens();
    showAnswer();
  }

  private void choosing(ComboBox<Integer> box, IntegerProperty index) {
    box.setConverter(
        new LabelConverter<>(
            i ->
                i < model.tokens().size()
                    ? Messages.text("passages.word", i + 1, model.tokens().get(i))
                    : ""));
    box.valueProperty()
        .addListener(
            (property, old, chosen) -> {
              // While words are exchanged the box has no value of the user’s.
              if (chosen != null && !offering) {
                index.set(chosen);
              }
            });
    subscriptions.onChange(index, () -> box.setValue(index.get()));
  }

  private void offerTokens() {
    offering = true;
    List<Integer> places = IntStream.range(0, model.tokens().size()).boxed().toList();
    for (ComboBox<Integer> box : List.of(fromBox, toBox)) {
      box.getItems().setAll(places);
    }
    fromBox.setValue(places.isEmpty() ? null : model.fromProperty().get());
    toBox.setValue(places.isEmpty() ? null : model.toProperty().get());
    offering = false;
    showQuestion();
  }

  private void showQuestion() {
    boolean searching = model.texts().work().runningProperty().get();
    searchButton.setDisable(!model.canSearch());
    Visibility.show(progress, searching);
    Visibility.show(cancelButton, searching);
    Visibility.show(problem, why());
  }

  private String why() {
    LocalizedException known = model.texts().problemProperty().get();
    if (known != null) {
      return known.getLocalizedMessage();
    }
    if (model.texts().networks().networks().isEmpty()) {
      return Messages.text("passages.no-networks");
    }
    if (!model.texts().textsThere().get()) {
      return Messages.text("passages.no-texts");
    }
    if (model.tokens().isEmpty()) {
      return Messages.text("passages.no-words");
    }
    return model.fromProperty().get() > model.toProperty().get()
        ? Messages.text("passages.backwards")
        : model.threshold().problem().orElse("");
  }

  private void showAnswer() {
    PassageAnswer answer = model.texts().answerProperty().get();
    Visibility.show(result, answer != null);
    matches.clear();
    if (answer == null) {
      return;
    }
    Visibility.show(outdated, model.texts().outdatedProperty().get());
    summary.setText(answer.summary());
    verdict.setText(answer.verdict());
    control.setText(answer.control());
    List<ColoredSentences.Section> sections =
        answer.finding().matches().stream()
            .map(
                match ->
                    new ColoredSentences.Section(PassageAnswer.heading(match), List.of(row(match))))
            .toList();
    Visibility.show(sentences, !sections.isEmpty());
    boolean dark = appearance.themeProperty().get().isDark();
    sentences.show(
        Messages.text("passages.title", answer.finding().query().words()),
        Messages.text("passages.share"),
        Messages.text("passages.passage"),
        true,
        sections,
        ColorScale.gate(dark));
  }

  /** Passport of what the search came to. */
  private Optional<Passport> search() {
    return Optional.ofNullable(model.texts().answerProperty().get()).map(PassageAnswer::passport);
  }

  /** Passport of a passage, and of a word of its sentence. */
  private Optional<Passport> passage(ColoredSentences.Row row, int token) {
    return Optional.ofNullable(model.texts().answerProperty().get())
        .map(answer -> answer.passport(matches.get(row), token));
  }

  /** Words of a passage are marked. */
  private ColoredSentences.Row row(PassageMatch match) {
    List<String> tokens = match.sentence().tokens();
    double[] marks =
        IntStream.range(0, tokens.size())
            .mapToDouble(t -> match.stretch().contains(t) ? 1 : 0)
            .toArray();
    ColoredSentences.Row row =
        new ColoredSentences.Row(match.sentence().text(), tokens, match.active(), marks);
    matches.put(row, match);
    return row;
  }
}
