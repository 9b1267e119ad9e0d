package org.remanence.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.NetworkName;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.TrainedModel;
import org.remanence.passport.Input;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.study.ClassificationReport;
import org.remanence.study.Predictions;
import org.remanence.study.lint.Check;
import org.remanence.study.lint.Remedy;
import org.remanence.study.lint.Warning;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.FoldedText;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.SplitOptions;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.PreparedData;
import org.remanence.ui.SavedFiles;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tasks.ManualTasks;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.ui.training.TrainingModels;
import org.remanence.ui.training.TrainingViewModel;
import org.remanence.ui.training.form.DataSelection;
import org.remanence.ui.training.form.TrainingForm;

/** Trains on the classic lesson with its repeated sentences let loose, and looks at the errors. */
class ErrorsViewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private static final Map<String, String> FORM =
      Map.of(
          "dataset", "notebook",
          "epochs", "2",
          "hidden", "8",
          "embedding", "8",
          "architectures", "rnn,gru",
          "keep-duplicates", "true");

  private record Opened(String sentence, WindowTab tab) {}

  private final List<Opened> opened = new ArrayList<>();
  private final BackgroundTrainingService service =
      window.closing(new BackgroundTrainingService(2));
  private final InspectedModels classifiers = new InspectedModels();
  private TrainingViewModel training;
  private ErrorsViewModel model;

  @BeforeEach
  void open() {
    window.settings().update(s -> s.with(e -> e.training = FORM));
    window.show(
        1024,
        700,
        () -> {
          training = TrainingModels.of(window, service, classifiers);
          model =
              new ErrorsViewModel(
                  training,
                  classifiers,
                  tableTest(),
                  window.settings(),
                  window.tasks(),
                  window::fail);
          var files = new FileDialogs(window::stage, window.settings(), window.tasks());
          ErrorsView view =
              new ErrorsView(
                  model,
                  training,
                  new ViewContext(window.appearance(), files, new Subscriptions()),
                  sources(),
                  () -> opened.add(new Opened("", WindowTab.TRAINING)),
                  () -> opened.add(new Opened("", WindowTab.RESULTS)),
                  (sentence, tab) -> opened.add(new Opened(sentence, tab)));
          return view.build();
        });
    WindowFixture.await(() -> training.canTrain());
  }

  private TableTestViewModel tableTest() {
    return new TableTestViewModel(
        new SimpleObjectProperty<>(), names -> {}, window.tasks(), window::fail);
  }

  @Test
  void saysWhatIsMissingBeforeATraining() {
    assertThat(node(Button.class, "#trainButton").isDisabled()).isFalse();
    assertThat(WindowFixture.call(() -> node(Node.class, "#content").isVisible())).isFalse();
  }

  @Test
  void theNumbersAreThoseOfTheReportAndOfTheTraining() {
    train();
    PreparedData prepared = training.preparedProperty().get();
    List<LabelledText> tests = prepared.split().examples(prepared.dataset(), Part.TEST);
    for (TrainedModel trained : training.finished()) {
      Architecture architecture = trained.classifier().architecture();
      WindowFixture.run(() -> model.architectureProperty().set(architecture));
      ClassificationReport report = Predictions.of(trained.classifier(), tests).report();
      assertThat(report.accuracy()).isEqualTo(trained.metrics().testAccuracy());
      assertPassports(report);
      assertThat(cells("#scores"))
          .containsExactly(
              row("négatif", report.scores(0)),
              row("positif", report.scores(1)),
              row("mean", report.macroAverage()));
      assertThat(node(Label.class, "#accuracy").getText())
          .contains(
              tests.size() + " test sentences", SentencePrediction.percent(report.accuracy()));
      assertThat(WindowFixture.call(() -> node(Node.class, "#confusion").getAccessibleText()))
          .contains("true négatif, predicted positif: " + report.confusion()[0][1] + " (")
          .contains("true positif, predicted positif: " + report.confusion()[1][1] + " (");
    }
  }

  @Test
  void aCellOfTheMatrixLeadsToItsSentences() {
    train();
    Architecture network = model.architectureProperty().get();
    WindowFixture.run(
        () -> {
          Node matrix = node(Node.class, "#confusion");
          press(matrix, KeyCode.DOWN, false);
          press(matrix, KeyCode.DOWN, false);
          press(matrix, KeyCode.ENTER, false);
        });
    assertThat(model.sectionProperty().get()).isEqualTo(ErrorsViewModel.Section.SENTENCES);
    TestedNetwork tested = model.snapshotProperty().get().network(network).orElseThrow();
    int expected = tested.predictions().report().confusion()[1][0];
    List<SentenceRow> rows = model.rowsProperty().get();
    assertThat(rows).hasSize(expected);
    assertThat(rows).allMatch(r -> r.example().label().equals("positif") && r.isWrong(network));
    assertThat(WindowFixture.call(() -> table("#sentences").getItems().size())).isEqualTo(expected);
  }

  @Test
  void aRowOpensInTheTabsThatLookInside() {
    train();
    press("#section-sentences");
    String text = model.rowsProperty().get().get(2).text();
    WindowFixture.run(
        () -> {
          TableView<?> table = table("#sentences");
          table.getSelectionModel().select(2);
          press(table, KeyCode.ENTER, false);
          press(table, KeyCode.ENTER, true);
          visible(".open-gates").fire();
          visible(".open-states").fire();
        });
    assertThat(opened)
        .containsExactly(
            new Opened(text, WindowTab.STATES),
            new Opened(text, WindowTab.GATES),
            new Opened(text, WindowTab.GATES),
            new Opened(text, WindowTab.STATES));
  }

  @Test
  void searchAndSortWorkTogether() {
    train();
    press("#section-sentences");
    WindowFixture.run(() -> ((TextField) node(Node.class, "#search")).setText("DELICIEUX"));
    List<String> found = model.rowsProperty().get().stream().map(SentenceRow::text).toList();
    assertThat(found).allMatch(text -> FoldedText.of(text).contains("delicieux"));
    WindowFixture.run(
        () -> {
          ((TextField) node(Node.class, "#search")).clear();
          TableView<?> table = table("#sentences");
          table.getSortOrder().setAll(List.of());
          sortBy(table, table.getColumns().size() - 1);
        });
    Architecture last = Architecture.GRU;
    List<SentenceRow> shown =
        WindowFixture.call(
            () -> table("#sentences").getItems().stream().map(r -> (SentenceRow) r).toList());
    assertThat(shown).hasSameSizeAs(model.snapshotProperty().get().rows());
    assertThat(shown)
        .isSortedAccordingTo(
            (a, b) ->
                SentencePrediction.WORST_FIRST.compare(
                    a.answers().get(last), b.answers().get(last)));
  }

  @Test
  void repeatedSentencesAreMendedWithAClick() throws IOException {
    train();
    assertThat(training.preparedProperty().get().split().leaked()).isPositive();
    assertThat(warnings()).contains(Check.REPEATED, Check.ENOUGH_TESTS);
    assertThat(node(Label.class, "#lint-headline").getText())
        .startsWith("⚠ " + warnings().size() + " warnings from ")
        .contains(
            " of " + model.snapshotProperty().get().lint().ran().size() + " checks of the split",
            "repeated sentences");
    // What is saved is lost to nobody, so the window does not ask.
    for (TrainedModel trained : training.finished()) {
      Path file = Files.createTempFile(window.folder(), "model", ".rema");
      WindowFixture.run(() -> training.save(trained, file, () -> {}, failure -> {}));
    }
    WindowFixture.await(() -> !training.hasUnsaved());
    press("#lint-toggle");
    PreparedData leaky = training.preparedProperty().get();
    press("#remedy-repeated");
    WindowFixture.await(
        () ->
            training.preparedProperty().get() != null
                && training.preparedProperty().get() != leaky);
    awaitResults();
    assertThat(training.preparedProperty().get().split().leaked()).isZero();
    assertThat(warnings()).doesNotContain(Check.REPEATED);
  }

  /** Other texts of the same number, such as those of shipped networks, have none. */
  @Test
  void baselinesOfTheTrainingAreNotThoseOfOtherTexts() {
    train();
    PreparedData trained = training.preparedProperty().get();
    assertThat(model.snapshotProperty().get().references()).hasSize(2);
    PreparedData others =
        PreparedData.of(
            trained.dataset(),
            new SplitOptions(
                7, SplitOptions.DEFAULT_TEST_SHARE, SplitOptions.DEFAULT_VALIDATION_SHARE, true),
            classifiers.shown().get(Architecture.GRU).hyperparameters());
    assertThat(others.data().test()).hasSameSizeAs(trained.data().test());
    WindowFixture.run(() -> classifiers.trainedOn(others, OptionalInt.empty()));
    WindowFixture.await(() -> model.snapshotProperty().get().prepared() == others);
    assertThat(model.snapshotProperty().get().references()).isEmpty();
    assertThat(model.snapshotProperty().get().lint().ran()).doesNotContain(Check.N_GRAMS);
    WindowFixture.run(() -> classifiers.trainedOn(trained, OptionalInt.empty()));
    WindowFixture.await(() -> model.snapshotProperty().get().prepared() == trained);
    assertThat(model.snapshotProperty().get().references()).hasSize(2);
  }

  /** Two networks, each with the other and with the most frequent label and two baselines. */
  @Test
  void aDifferenceThatMayBeChanceIsComputedWithAllOfItsFamily() {
    train();
    Warning warning =
        new Warning.NotToldApart(
            Check.MAJORITY, network(Architecture.GRU), 0.6, 0.5, 0.2, 7, Remedy.MORE_PATIENCE);
    Passport passport =
        WindowFixture.call(() -> new ErrorsPassports(model).warning(warning).orElseThrow());
    assertThat(passport.kind()).isEqualTo(Kind.COMPARISON);
    assertThat(passport.inputs())
        .filteredOn(input -> input.name().equals("m"))
        .extracting(Input::value)
        .containsExactly("7");
  }

  /** A table that was read again is another object. */
  @Test
  void aRemedyNeedsTheSameTextsNotTheSameObject() {
    train();
    Remedies remedies = new Remedies(training);
    Warning below =
        new Warning.BelowMajority(network(Architecture.LSTM), 0.4, 0.5, "x", Remedy.LOWER_RATE);
    ErrorsSnapshot snapshot = model.snapshotProperty().get();
    WindowFixture.run(
        () -> training.texts().choose(DatasetSource.builtIn(BuiltInDatasets.REVIEWS_EN)));
    WindowFixture.await(() -> training.canTrain());
    assertThat(remedies.whyNot(below, snapshot)).isEqualTo(Messages.text("errors.lint.not.data"));
    DatasetSource notebook = DatasetSource.builtIn(BuiltInDatasets.NOTEBOOK);
    Dataset again = new Dataset(notebook.name(), notebook.load().examples());
    WindowFixture.run(
        () -> training.texts().take(notebook, new DataSelection.Reading(again, null, null)));
    WindowFixture.await(() -> training.canTrain());
    assertThat(training.texts().datasetProperty().get()).isNotSameAs(snapshot.prepared().dataset());
    assertThat(remedies.whyNot(below, snapshot)).isEmpty();
  }

  @Test
  void remediesChangeTheFormAsTheySay() {
    train();
    Remedies remedies = new Remedies(training);
    Warning below =
        new Warning.BelowMajority(network(Architecture.LSTM), 0.4, 0.5, "x", Remedy.LOWER_RATE);
    assertThat(remedies.whyNot(below, model.snapshotProperty().get())).isEmpty();
    assertThat(remedies.whyNot(below, ErrorsSnapshot.NONE))
        .isEqualTo(Messages.text("errors.lint.not.data"));
    WindowFixture.run(() -> remedies.train(below));
    assertThat(value(form -> form.field(Hyperparameter.LEARNING_RATE))).startsWith("0.00033333");
    assertThat(training.chosen(Architecture.LSTM).get()).isTrue();
    assertThat(remedies.whyNot(below, model.snapshotProperty().get()))
        .isEqualTo(Messages.text("errors.lint.not.busy"));
    stop();
    apply(
        remedies,
        new Warning.BelowReference(
            Check.N_GRAMS, network(Architecture.RNN), 0.4, 0.5, Remedy.TRAIN_LONGER));
    assertThat(value(form -> form.field(Hyperparameter.EPOCHS))).isEqualTo("4");
    apply(
        remedies,
        new Warning.BelowReference(
            Check.N_GRAMS, network(Architecture.RNN), 0.4, 0.5, Remedy.MORE_PATIENCE));
    assertThat(value(form -> form.field(Hyperparameter.EPOCHS))).isEqualTo("12");
    assertThat(value(form -> form.field(Hyperparameter.PATIENCE))).isEqualTo("12");
    apply(remedies, new Warning.RareLabel("x", 1, 10, Remedy.MORE_TESTS));
    assertThat(value(TrainingForm::testShare)).isEqualTo("0.4");
    assertThat(training.form().optimisation().balancedProperty().get()).isFalse();
    apply(remedies, new Warning.Imbalance(network(Architecture.RNN), "x", 0.9, "y", 0, 0.9));
    assertThat(training.form().optimisation().balancedProperty().get()).isTrue();
    assertThat(training.preparedProperty().get().data().test()).hasSizeGreaterThan(28);
  }

  @Test
  void barsAreTheAccuraciesOfTheLevels() {
    train();
    press("#section-difficulty");
    @SuppressWarnings("unchecked")
    ComboBox<Object> box = (ComboBox<Object>) node(ComboBox.class, "#difficulty");
    // The lesson has levels, but nobody says which word decides.
    assertThat(box.getItems()).hasSize(2);
    assertThat(node(Label.class, "#difficulty-text").getText())
        .contains("no distance of the decisive word")
        .doesNotContain("forgetting");
    ErrorsSnapshot snapshot = model.snapshotProperty().get();
    String chart = WindowFixture.call(() -> node(Node.class, "#by-difficulty").getAccessibleText());
    for (TestedNetwork network : snapshot.networks()) {
      for (int level = 1; level <= 2; level++) {
        int examples = 0;
        int hits = 0;
        for (int i = 0; i < snapshot.rows().size(); i++) {
          if (snapshot.rows().get(i).example().level() == level) {
            examples++;
            hits += network.predictions().rows().get(i).isRight() ? 1 : 0;
          }
        }
        assertThat(chart)
            .contains(
                "%d, n = %d · %s · %s ("
                    .formatted(
                        level,
                        examples,
                        network.architecture(),
                        ErrorsTexts.percent((double) hits / examples)));
      }
    }
  }

  @Test
  void sentencesOfOnesOwnStandInLineWithTheirAnswersAndNoColumnIsCut() {
    train();
    press("#section-own");
    WindowFixture.await(
        () ->
            model.ownSentences().rowsProperty().get().stream()
                .noneMatch(r -> r.answers().isEmpty()));
    WindowFixture.run(() -> window.stage().getScene().snapshot(null));
    TableView<?> ownSentences = table("#own");
    double widths =
        ownSentences.getVisibleLeafColumns().stream().mapToDouble(TableColumnBase::getWidth).sum();
    assertThat(widths).isLessThanOrEqualTo(ownSentences.getWidth());
    List<Double> off =
        WindowFixture.call(
            () ->
                ownSentences.lookupAll(".marked-text").stream()
                    .map(line -> ((Pane) line).getChildren().get(0))
                    .filter(text -> text.getLayoutBounds().getHeight() > 1)
                    .map(text -> middle(text) - middle(text.getParent().getParent()))
                    .toList());
    assertThat(off).isNotEmpty().allMatch(distance -> Math.abs(distance) < 1.5);
  }

  private static double middle(Node node) {
    return node.localToScene(node.getLayoutBounds()).getCenterY();
  }

  @Test
  void ofManyRowsOnlyThoseInViewAreMade() {
    train();
    press("#section-sentences");
    ErrorsSnapshot snapshot = model.snapshotProperty().get();
    List<SentenceRow> many = new ArrayList<>();
    while (many.size() < 4000) {
      many.addAll(snapshot.rows());
    }
    WindowFixture.run(
        () -> {
          @SuppressWarnings("unchecked")
          TableView<SentenceRow> table = (TableView<SentenceRow>) table("#sentences");
          table.setItems(FXCollections.observableList(many));
          table.getScene().snapshot(null);
        });
    assertThat(WindowFixture.call(() -> table("#sentences").lookupAll(".table-row-cell").size()))
        .isBetween(5, 60);
  }

  /** What the chosen network's numbers say of themselves. */
  private void assertPassports(ClassificationReport report) {
    Passport accuracy = PassportProbe.byKey(node(Label.class, "#accuracy")).orElseThrow();
    assertThat(accuracy.value()).isEqualTo(report.accuracy());
    assertThat(accuracy.shown()).isEqualTo(node(Label.class, "#accuracy").getText());
    Passport count = PassportProbe.byKey(node(Node.class, "#confusion")).orElseThrow();
    assertThat(count.value()).isEqualTo(report.confusion()[0][0]);
    TableView<?> scores = node(TableView.class, "#scores");
    for (int label = 0; label < 2; label++) {
      assertThat(PassportProbe.ofRow(scores, label))
          .extracting(Passport::value)
          .containsExactly(
              report.scores(label).precision(),
              report.scores(label).recall(),
              report.scores(label).f1(),
              (double) report.scores(label).support());
    }
    assertThat(PassportProbe.ofRow(scores, 2))
        .extracting(Passport::value)
        .startsWith(report.macroAverage().precision());
  }

  /** The trainings are long over: it is the test texts that are read, and how far is said. */
  @Test
  void aFirstVisitSaysHowFarTheTestIs() {
    train();
    ManualTasks tasks = new ManualTasks();
    Label notice = laterNotice(tasks, window::fail);
    int tests = model.snapshotProperty().get().tests().size();
    String reading = "Reading the " + tests + " test texts… Networks done: ";
    assertThat(notice.getText()).isEqualTo(reading + "0 of 2.");
    List<String> said = new ArrayList<>();
    WindowFixture.run(
        () -> {
          notice.textProperty().addListener((property, old, now) -> said.add(now));
          tasks.runAll();
        });
    assertThat(said).startsWith(reading + "1 of 2.");
    assertThat(notice.isVisible()).isFalse();
  }

  @Test
  void aTestThatFailedIsNotSaidToGoOn() {
    train();
    List<Throwable> failures = new ArrayList<>();
    TaskRunner failing =
        new TaskRunner() {
          @Override
          public <T> void run(
              Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
            try {
              work.call();
            } catch (Exception e) {
              throw new AssertionError(e);
            }
            onFailure.accept(new IllegalStateException("made to fail"));
          }

          @Override
          public void onUiThread(Runnable action) {
            action.run();
          }
        };
    Label notice = laterNotice(failing, failures::add);
    assertThat(notice.getText()).startsWith("No network has been tested.");
    assertThat(failures).isNotEmpty();
  }

  private ModelSources sources() {
    return new ModelSources(
        training.busyProperty(),
        training::trainOnBuiltIn,
        () -> {},
        () -> {},
        new SimpleStringProperty(""));
  }

  @Test
  void tablesAreOfferedInTextFilesTooAsInTheTrainingForm() {
    List<String> offered = new ArrayList<>();
    SavedFiles files =
        new SavedFiles() {
          @Override
          public Optional<Path> open(String kindKey, String... patterns) {
            offered.addAll(List.of(patterns));
            return Optional.empty();
          }
        };
    WindowFixture.run(
        () -> {
          TableSection section =
              new TableSection(
                  tableTest(),
                  files,
                  window.appearance(),
                  new Subscriptions(),
                  (sentence, tab) -> {});
          ((Button) section.lookup("#table-open")).fire();
        });
    assertThat(offered).contains("*.csv", "*.txt");
  }

  /** Of a tab that is opened only now. */
  private Label laterNotice(TaskRunner tasks, Consumer<Throwable> onFailure) {
    return WindowFixture.call(
        () -> {
          ErrorsViewModel later =
              new ErrorsViewModel(
                  training, classifiers, tableTest(), window.settings(), tasks, onFailure);
          FileDialogs files = new FileDialogs(window::stage, window.settings(), window.tasks());
          ViewContext context = new ViewContext(window.appearance(), files, new Subscriptions());
          return (Label)
              new ErrorsView(
                      later,
                      training,
                      context,
                      sources(),
                      () -> {},
                      () -> {},
                      (sentence, tab) -> {})
                  .build()
                  .lookup("#notice");
        });
  }

  private void train() {
    WindowFixture.run(training::train);
    awaitResults();
  }

  private void awaitResults() {
    WindowFixture.await(
        () ->
            !training.busyProperty().get()
                && training.finished().size() == 2
                && !training.baselinesProperty().get().isEmpty()
                && model.snapshotProperty().get().networks().size() == 2
                && model.snapshotProperty().get().lint().ran().contains(Check.N_GRAMS));
  }

  private void apply(Remedies remedies, Warning warning) {
    WindowFixture.run(() -> remedies.train(warning));
    stop();
  }

  private void stop() {
    WindowFixture.await(() -> training.preparedProperty().get() != null);
    WindowFixture.run(training::stop);
    WindowFixture.await(() -> !training.busyProperty().get());
  }

  private String value(Function<TrainingForm, NumberField> field) {
    return field.apply(training.form()).textProperty().get();
  }

  private List<Check> warnings() {
    return model.snapshotProperty().get().lint().warnings().stream().map(Warning::check).toList();
  }

  private static List<String> row(String label, ClassificationReport.Scores scores) {
    return List.of(
        label,
        ErrorsTexts.score(scores.precision()),
        ErrorsTexts.score(scores.recall()),
        ErrorsTexts.score(scores.f1()),
        String.valueOf(scores.support()));
  }

  /** A table's cells as they read. */
  private List<List<String>> cells(String id) {
    return WindowFixture.call(
        () -> {
          TableView<?> table = table(id);
          List<List<String>> rows = new ArrayList<>();
          for (int i = 0; i < table.getItems().size(); i++) {
            List<String> row = new ArrayList<>();
            for (var column : table.getColumns()) {
              Object data = column.getCellData(i);
              row.add(data instanceof Double d ? ErrorsTexts.score(d) : String.valueOf(data));
            }
            rows.add(row);
          }
          return rows;
        });
  }

  private static <R> void sortBy(TableView<R> table, int column) {
    table.getSortOrder().setAll(List.of(table.getColumns().get(column)));
    table.sort();
  }

  private void press(String id) {
    WindowFixture.run(
        () -> {
          Node node = node(Node.class, id);
          if (node instanceof ToggleButton toggle) {
            toggle.fire();
          } else if (node instanceof Hyperlink link) {
            link.fire();
          } else {
            ((Button) node).fire();
          }
        });
  }

  private static void press(Node node, KeyCode key, boolean shift) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
  }

  private TableView<?> table(String id) {
    return (TableView<?>) window.stage().getScene().lookup(id);
  }

  /** The button of that style class in the section that is shown. */
  private Button visible(String styleClass) {
    return window.stage().getScene().getRoot().lookupAll(styleClass).stream()
        .filter(button -> button.getParent().getParent().isVisible())
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private <T extends Node> T node(Class<T> type, String id) {
    return type.cast(
        WindowFixture.call(
            () -> {
              Node found = window.stage().getScene().lookup(id);
              assertThat(found).as(id).isNotNull();
              return found;
            }));
  }

  private static NetworkName network(Architecture architecture) {
    return new NetworkName(architecture, Provenance.GIVEN);
  }
}
