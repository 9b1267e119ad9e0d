package org.remanence.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.RemaFile;
import org.remanence.model.TrainedModel;
import org.remanence.study.ClassificationReport;
import org.remanence.study.TagPredictions;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Task;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.PreparedData;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.training.TrainingModels;
import org.remanence.ui.training.TrainingViewModel;

/** Trains on a file of tagged sentences as the window does, and looks at the errors. */
class TagsSectionTest {
  private static final Map<String, String> FORM =
      Map.of(
          "epochs", "1",
          "hidden", "4",
          "embedding", "4",
          "pooling", "mean",
          "architectures", "rnn");

  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final List<String> opened = new ArrayList<>();
  private final BackgroundTrainingService service =
      window.closing(new BackgroundTrainingService(1));
  private final InspectedModels networks = new InspectedModels();
  private TrainingViewModel training;
  private ErrorsViewModel model;

  @BeforeEach
  void train() throws IOException {
    Path file = window.folder().resolve("names.conll");
    Files.writeString(
        file,
        BuiltInDatasets.load("names-en").examples().subList(0, 80).stream()
            .map(TagsSectionTest::lines)
            .collect(Collectors.joining("\n")));
    window.settings().update(s -> s.with(e -> e.training = FORM));
    window.show(1024, 700, this::view);
    WindowFixture.run(() -> training.texts().openFile(file, training::train));
    WindowFixture.await(
        () -> training.finished().size() == 1 && !model.tested().isEmpty() && isIdle());
  }

  private boolean isIdle() {
    return !training.busyProperty().get() && window.tasks().isIdle();
  }

  private static String lines(LabelledText sentence) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < sentence.tags().size(); i++) {
      lines
          .append(sentence.words().get(i))
          .append('\t')
          .append(sentence.tags().get(i))
          .append('\n');
    }
    return lines.toString();
  }

  private Parent view() {
    training = TrainingModels.of(window, service, networks);
    TableTestViewModel tableTest =
        new TableTestViewModel(
            new SimpleObjectProperty<>(), names -> {}, window.tasks(), window::fail);
    model =
        new ErrorsViewModel(
            training, networks, tableTest, window.settings(), window.tasks(), window::fail);
    var files = new FileDialogs(window::stage, window.settings(), window.tasks());
    return new ErrorsView(
            model,
            training,
            new ViewContext(window.appearance(), files, new Subscriptions()),
            new ModelSources(
                new ReadOnlyBooleanWrapper(),
                () -> {},
                () -> {},
                () -> {},
                new SimpleStringProperty("")),
            () -> {},
            () -> {},
            (sentence, tab) -> opened.add(tab == WindowTab.STATES ? sentence : ""))
        .build();
  }

  @Test
  void theScoresAreThoseOfTheWordsOfTheTestPart() throws IOException {
    TrainedModel trained = training.finished().get(0);
    assertThat(trained.classifier().task()).isEqualTo(Task.TAGGING);
    TagPredictions answers = answers(trained);
    ClassificationReport report = answers.report();
    assertThat(report.accuracy()).isEqualTo(trained.metrics().testAccuracy());
    assertThat(text("#tag-accuracy"))
        .contains(report.examples() + " words", NumberText.accuracy(report.accuracy()));
    TableView<ScoresTable.ScoreRow> scores = table("#tag-scores");
    assertThat(scores.getItems()).hasSize(report.labels().size() + 1);
    for (int tag = 0; tag < report.labels().size(); tag++) {
      assertThat(scores.getItems().get(tag))
          .isEqualTo(new ScoresTable.ScoreRow(report.labels().get(tag), report.scores(tag)));
    }
    assertThat(training.baselinesProperty().get()).hasSize(2);
    Path file = window.folder().resolve("rnn.rema");
    WindowFixture.run(() -> training.save(trained, file, () -> {}, window::fail));
    WindowFixture.await(this::isIdle);
    assertThat(RemaFile.read(file).classifier().task()).isEqualTo(Task.TAGGING);
  }

  @Test
  void theErrorsAreListedInTheirSentencesAndLeadToHiddenStates() {
    TagPredictions answers = answers(training.finished().get(0));
    long wrong = answers.scored().stream().filter(word -> !word.isRight()).count();
    TableView<TagSnapshot.WordRow> words = table("#words");
    assertThat(words.getItems())
        .hasSize((int) wrong)
        .isSortedAccordingTo(
            (one, other) -> Float.compare(other.word().confidence(), one.word().confidence()))
        .allSatisfy(row -> assertThat(row.sentence()).contains("[" + row.word().text() + "]"));
    WindowFixture.run(
        () -> {
          words.getSelectionModel().select(0);
          words.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    assertThat(opened).containsExactly(words.getItems().get(0).text());
  }

  @Test
  void aCellOfTheMatrixListsItsWords() {
    TagPredictions.Word any = answers(training.finished().get(0)).scored().get(0);
    String predicted = training.finished().get(0).classifier().labels().get(any.predicted());
    var cell = new SentenceFilter.ConfusionCell(any.tag(), predicted);
    WindowFixture.run(() -> model.tags().cellProperty().set(Optional.of(cell)));
    TableView<TagSnapshot.WordRow> words = table("#words");
    assertThat(words.getItems())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.word().tag()).isEqualTo(any.tag());
              assertThat(row.predicted()).isEqualTo(predicted);
            });
    assertThat(node("#tags-everywhere").isVisible()).isTrue();
  }

  @Test
  void pagesOfTextsSayThatWordsStandInTheOverview() {
    WindowFixture.run(() -> model.sectionProperty().set(ErrorsViewModel.Section.SENTENCES));
    assertThat(text("#notice")).isEqualTo(Messages.text("errors.tags.overview"));
    assertThat(node("#words").getParent().getParent().getParent().isVisible()).isFalse();
  }

  private TagPredictions answers(TrainedModel trained) {
    PreparedData prepared = training.preparedProperty().get();
    return TagPredictions.of(
        trained.classifier(), prepared.split().examples(prepared.dataset(), Part.TEST));
  }

  private String text(String id) {
    return ((Label) node(id)).getText();
  }

  @SuppressWarnings("unchecked") // The view makes it so.
  private <R> TableView<R> table(String id) {
    return (TableView<R>) node(id);
  }

  private Node node(String id) {
    return WindowFixture.call(() -> window.stage().getScene().getRoot().lookup(id));
  }
}
