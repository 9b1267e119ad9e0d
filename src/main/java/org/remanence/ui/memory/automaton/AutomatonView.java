package org.remanence.ui.memory.automaton;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.remanence.i18n.Messages;
import org.remanence.passport.result.AutomatonPassport;
import org.remanence.study.automaton.Agreement;
import org.remanence.study.automaton.AutomatonExtraction;
import org.remanence.study.automaton.ExtractedAutomaton;
import org.remanence.study.automaton.ExtractedAutomaton.ReadToken;
import org.remanence.study.lag.LagNetwork;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.ScrolledColumn;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.figure.PlotNodes;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;

/** The Memory lab's automaton: drawn, told in words, and read along with its network. */
public final class AutomatonView {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass READ = PseudoClass.getPseudoClass("read");

  private final AutomatonViewModel model;
  private final FileDialogs files;
  private final Subscriptions subscriptions;
  private final AutomatonFigure figure;

  @FXML private ScrolledColumn root;
  @FXML private ComboBox<LagNetwork> networkBox;
  @FXML private ComboBox<Integer> clustersBox;
  @FXML private Button extractButton;
  @FXML private ProgressBar extraction;
  @FXML private Button cancelButton;
  @FXML private Label hint;
  @FXML private HBox stringRow;
  @FXML private StackPane figurePlace;
  @FXML private VBox agreements;
  @FXML private TextField string;
  @FXML private Button anotherButton;
  @FXML private Button backButton;
  @FXML private Button forwardButton;
  @FXML private TextFlow tokens;
  @FXML private Label step;
  @FXML private Label whole;

  public AutomatonView(AutomatonViewModel model, ViewContext context) {
    this.model = model;
    files = context.files();
    subscriptions = context.subscriptions();
    figure = new AutomatonFigure(model::step);
  }

  public Parent build() {
    FxmlView.AUTOMATON.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    bindChoices();
    figure.filesProperty().set(files);
    figurePlace.getChildren().setAll(figure);
    string.textProperty().bindBidirectional(model.textProperty());
    anotherButton.setOnAction(event -> model.anotherString());
    stepping(backButton, Feather.SKIP_BACK, "automaton.back", -1);
    stepping(forwardButton, Feather.SKIP_FORWARD, "automaton.forward", 1);
    subscriptions.onChange(model.networkProperty(), this::showChoices);
    subscriptions.onChange(model.extractingProperty(), this::showChoices);
    subscriptions.onChange(model.answerProperty(), this::showAnswer);
    subscriptions.onChange(model.followedProperty(), this::showString);
    subscriptions.onChange(model.positionProperty(), this::showPosition);
    showChoices();
    showAnswer();
  }

  private void bindChoices() {
    networkBox.setConverter(new LabelConverter<>(AutomatonTexts::network));
    networkBox.setItems(model.networks());
    networkBox.valueProperty().bindBidirectional(model.networkProperty());
    clustersBox.setConverter(new LabelConverter<>(AutomatonTexts::clusters));
    clustersBox
        .getItems()
        .setAll(
            IntStream.rangeClosed(AutomatonViewModel.BY_RULE, AutomatonExtraction.MOST_CLUSTERS)
                .boxed()
                .toList());
    clustersBox.valueProperty().bindBidirectional(model.clustersProperty());
    extractButton.setOnAction(event -> model.extract());
    cancelButton.setOnAction(event -> model.cancel());
    extraction.progressProperty().bind(model.progressProperty());
  }

  private void stepping(Button button, Feather icon, String key, int by) {
    button.setGraphic(new FontIcon(icon));
    button.setTooltip(new Tooltip(Messages.text(key)));
    button.setAccessibleText(Messages.text(key));
    button.setOnAction(event -> model.step(by));
  }

  private void showChoices() {
    boolean extracting = model.extractingProperty().get();
    extractButton.setDisable(!model.canExtract());
    Visibility.show(extraction, extracting);
    Visibility.show(cancelButton, extracting);
    showHint();
  }

  private void showHint() {
    String key = model.networkProperty().get() == null ? "automaton.waiting" : "automaton.about";
    Visibility.show(hint, model.answerProperty().get().isPresent() ? "" : Messages.text(key));
  }

  private void showAnswer() {
    Optional<AutomatonAnswer> answer = model.answerProperty().get();
    for (Node each : List.of(stringRow, tokens, step, whole, figurePlace, agreements)) {
      Visibility.show(each, answer.isPresent());
    }
    showHint();
    answer.ifPresent(
        found -> {
          figure.show(found);
          showSentences(found);
        });
    showString();
  }

  private void showSentences(AutomatonAnswer answer) {
    ExtractedAutomaton found = answer.found();
    agreements.getChildren().clear();
    tell(AutomatonTexts.agreement(answer), answer, found.heldOut(), answer.strings().heldOut());
    if (found.longer().asked() > 0) {
      tell(
          AutomatonTexts.agreementOnLonger(answer),
          answer,
          found.longer(),
          answer.strings().longer());
    }
    AutomatonTexts.details(answer)
        .forEach(text -> agreements.getChildren().add(WrappedLabel.of(text)));
  }

  /** A sentence with the passport of its numbers. */
  private void tell(
      String text, AutomatonAnswer answer, Agreement agreement, List<String> strings) {
    agreements
        .getChildren()
        .add(
            HowDoWeKnow.sentence(
                WrappedLabel.of(text),
                () ->
                    Optional.of(
                        AutomatonPassport.of(
                            answer.network().network(), answer.found(), agreement, strings)),
                files));
  }

  private void showString() {
    List<ReadToken> read =
        model.followedProperty().get().map(FollowedString::tokens).orElse(List.of());
    tokens.getChildren().clear();
    for (int i = 0; i < read.size(); i++) {
      Text token = PlotNodes.styled(new Text(read.get(i).token() + " "), "automaton-token");
      int place = i + 1;
      token.setOnMouseClicked(event -> model.positionProperty().set(place));
      tokens.getChildren().add(token);
    }
    whole.setText(model.followedProperty().get().map(AutomatonTexts::whole).orElse(""));
    showPosition();
  }

  private void showPosition() {
    Optional<FollowedString> followed = model.followedProperty().get();
    int position = model.positionProperty().get();
    int count = tokens.getChildren().size();
    backButton.setDisable(position == 0);
    forwardButton.setDisable(position >= count);
    for (int i = 0; i < count; i++) {
      tokens.getChildren().get(i).pseudoClassStateChanged(HERE, i == position - 1);
      tokens.getChildren().get(i).pseudoClassStateChanged(READ, i < position - 1);
    }
    step.setText(followed.map(read -> AutomatonTexts.step(read, position)).orElse(""));
    figure.mark(
        followed
            .filter(read -> position > 0 && position <= read.tokens().size())
            .map(read -> read.tokens().get(position - 1)));
  }
}
