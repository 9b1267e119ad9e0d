package org.remanence.ui.questions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.passport.StatementPassport;
import org.remanence.ui.kit.Focus;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.tab.ViewContext;

/** The Questions page: questions with short answers, each with the way to where it is seen. */
public final class QuestionsView {
  private final QuestionsViewModel model;
  private final Subscriptions subscriptions;
  private final Map<FrequentQuestion, TitledPane> panes = new EnumMap<>(FrequentQuestion.class);

  @FXML private ScrollPane root;
  @FXML private TextField search;
  @FXML private Label nothing;
  @FXML private VBox list;

  public QuestionsView(QuestionsViewModel model, ViewContext context) {
    this.model = model;
    subscriptions = context.subscriptions();
  }

  public Parent build() {
    FxmlView.QUESTIONS.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnAction(event -> openFirst());
    for (FrequentQuestion question : FrequentQuestion.values()) {
      panes.put(question, pane(question));
    }
    subscriptions.onChange(model.searchProperty(), this::find);
    subscriptions.onChange(model.openProperty(), this::showOpen);
    find();
    showOpen();
    // Whoever comes here, or clicks beside all else, searches.
    Focus.passOn(root, () -> search);
  }

  private TitledPane pane(FrequentQuestion question) {
    Label answer = WrappedLabel.of(question.answer());
    Button show = new Button(Messages.text("questions.show", question.tab().title()));
    show.setId("show-" + question.id());
    show.setOnAction(event -> model.show(question));
    VBox content =
        new VBox(
            HowDoWeKnow.sentence(
                answer,
                () -> Optional.of(StatementPassport.of(question.answerKey(), answer.getText())),
                null),
            show);
    content.getStyleClass().add("question-answer");
    TitledPane pane = new TitledPane(question.text(), content);
    pane.setId("question-" + question.id());
    pane.setAnimated(false);
    pane.expandedProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                model.openProperty().set(question);
              } else if (model.openProperty().get() == question) {
                model.openProperty().set(null);
              }
            });
    return pane;
  }

  private void find() {
    List<FrequentQuestion> found = FrequentQuestion.with(model.searchProperty().get());
    list.getChildren().setAll(found.stream().map(panes::get).toList());
    Visibility.show(nothing, found.isEmpty());
  }

  private void showOpen() {
    panes.forEach((question, pane) -> pane.setExpanded(question == model.openProperty().get()));
  }

  private void openFirst() {
    FrequentQuestion.with(model.searchProperty().get()).stream()
        .findFirst()
        .ifPresent(model.openProperty()::set);
  }
}
