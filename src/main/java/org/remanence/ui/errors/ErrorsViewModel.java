package org.remanence.ui.errors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkName;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.TrainedModel;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.settings.SettingsStore;
import org.remanence.study.Bin;
import org.remanence.study.Difficulty;
import org.remanence.text.Task;
import org.remanence.training.PreparedData;
import org.remanence.training.baselines.Baseline;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.ui.training.TrainingViewModel;
import org.remanence.ui.training.form.DataSelection;
import org.remanence.ui.training.run.RunState;

/**
 * State of the Errors tab: every network that is not in training, tested on the test part whenever
 * one of them or the data changes. For the JavaFX thread.
 */
public final class ErrorsViewModel {
  private final TrainingViewModel training;
  private final InspectedModels classifiers;
  private final TaskRunner tasks;
  private final LatestOnly<Work, Answer> tests;
  private final MySentences ownSentences;
  private final TableTestViewModel tableTest;
  private final TagsViewModel tags;
  private final ReadOnlyObjectWrapper<ErrorsSnapshot> snapshot =
      new ReadOnlyObjectWrapper<>(ErrorsSnapshot.NONE);
  private final ObjectProperty<Architecture> architecture = new SimpleObjectProperty<>();
  private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.OVERVIEW);
  private final ObjectProperty<SentenceFilter> filter =
      new SimpleObjectProperty<>(SentenceFilter.ALL);
  private final ObjectProperty<Difficulty> difficulty =
      new SimpleObjectProperty<>(Difficulty.DISTANCE);
  private final ReadOnlyObjectWrapper<List<SentenceRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<TestProgress> progress = new ReadOnlyObjectWrapper<>();
  private ErrorsSnapshot.Request asked;
  private boolean shown = true;

  private record Work(ErrorsSnapshot.Request request, ErrorsSnapshot before) {}

  private record Answer(ErrorsSnapshot.Request request, ErrorsSnapshot snapshot) {}

  /** The parts of the tab. */
  enum Section {
    OVERVIEW,
    SENTENCES,
    DIFFICULTY,
    OWN,
    TABLE
  }

  /**
   * @param tableTest of Keras networks
   * @param settings remember the user's own sentences
   * @param onFailure shows a failure to the user
   */
  public ErrorsViewModel(
      TrainingViewModel training,
      InspectedModels classifiers,
      TableTestViewModel tableTest,
      SettingsStore settings,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    this.training = training;
    this.classifiers = classifiers;
    this.tableTest = tableTest;
    ownSentences = new MySentences(settings, tasks, onFailure);
    tags = new TagsViewModel(tasks, onFailure);
    this.tasks = tasks;
    tests = new LatestOnly<>(tasks, this::test, this::show, failure -> fail(failure, onFailure));
    classifiers
        .latest()
        .addListener((MapChangeListener<Architecture, Classifier>) change -> networksChanged());
    refreshOn(classifiers.dataProperty(), training.baselinesProperty(), training.runsProperty());
    architecture.addListener((property, old, now) -> filterRows());
    filter.addListener((property, old, now) -> filterRows());
    tags.snapshotProperty().addListener((property, old, now) -> chooseTested());
    tableTest.networkProperty().addListener((property, old, now) -> showTableOf(old, now));
    networksChanged();
  }

  /**
   * Shows where a Keras network that is opened now can be tested, if nothing else is to be seen.
   */
  private void showTableOf(KerasNetwork before, KerasNetwork now) {
    boolean another = now != null && (before == null || !before.key().equals(now.key()));
    if (another && (shown || !hasOwnNetworks())) {
      section.set(Section.TABLE);
    }
  }

  private void refreshOn(ObservableValue<?>... values) {
    for (ObservableValue<?> value : values) {
      value.addListener((property, old, now) -> refresh());
    }
  }

  /** The newest answer. */
  ReadOnlyObjectProperty<ErrorsSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** Progress of the newest question; null when no network has test texts to read. */
  ReadOnlyObjectProperty<TestProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** The network that matrix, scores and errors are of; null while there is none. */
  ObjectProperty<Architecture> architectureProperty() {
    return architecture;
  }

  ObjectProperty<Section> sectionProperty() {
    return section;
  }

  ObjectProperty<SentenceFilter> filterProperty() {
    return filter;
  }

  /** The difficulty by which accuracy is broken down. */
  ObjectProperty<Difficulty> difficultyProperty() {
    return difficulty;
  }

  /** The test sentences that the filter lets through. */
  ReadOnlyObjectProperty<List<SentenceRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  MySentences ownSentences() {
    return ownSentences;
  }

  TableTestViewModel tableTest() {
    return tableTest;
  }

  /** Test of the networks that tag words. */
  TagsViewModel tags() {
    return tags;
  }

  /** Returns whether the networks were trained on sentences with a tag for each word. */
  boolean hasTags() {
    return data() != null && data().dataset().task() == Task.TAGGING;
  }

  /** Networks of the newest test that can be chosen. */
  List<Architecture> tested() {
    return hasTags()
        ? tags.snapshotProperty().get().architectures()
        : snapshot.get().architectures();
  }

  /** Place of a table to test a Keras network on; empty unless the page in front wants one. */
  public Optional<DataSelection> wantedTable() {
    return section.get() == Section.TABLE && tableTest.wantsTable()
        ? Optional.of(tableTest.table())
        : Optional.empty();
  }

  /** The settings have other sentences of the user's than before. */
  public void sentencesChanged() {
    ownSentences.reload();
  }

  /** The network of an architecture that is looked into. */
  Optional<Classifier> classifier(Architecture of) {
    return Optional.ofNullable(classifiers.latest().get(of));
  }

  /** Name of the network of an architecture. */
  String name(Architecture of) {
    return network(of).text();
  }

  /** Architecture and provenance of the network of an architecture. */
  NetworkName network(Architecture of) {
    return classifiers.network(of);
  }

  /** Settings with which it was trained; empty unless it was tuned or shipped. */
  String settingsOf(Architecture of) {
    return classifiers.settingsOf(of);
  }

  /** Known origin of a network. */
  NetworkOrigin origin(Classifier classifier) {
    return classifiers.origin(classifier);
  }

  /** Returns whether there is any network to ask. */
  boolean hasNetworks() {
    return hasOwnNetworks() || tableTest.networkProperty().getValue() != null;
  }

  /** Returns whether there is one of this program. */
  boolean hasOwnNetworks() {
    return !classifiers.shown().isEmpty();
  }

  /** Returns whether one of these sorts texts, rather than tags words. */
  boolean hasClassifiers() {
    return !sorting().isEmpty();
  }

  private List<Classifier> sorting() {
    return classifiers.latest().values().stream()
        .filter(classifier -> classifier.task() == Task.CLASSIFICATION)
        .toList();
  }

  /** Shows the sentences in a cell of the chosen network's confusion matrix. */
  void showCell(String actual, String predicted) {
    filter.set(
        new SentenceFilter(
            SentenceFilter.AnswerFilter.ALL,
            "",
            new SentenceFilter.ConfusionCell(actual, predicted),
            null));
    section.set(Section.SENTENCES);
  }

  /** Shows a network's errors in a bar of the chart. */
  void showBin(Architecture network, Bin bin) {
    architecture.set(network);
    filter.set(
        new SentenceFilter(
            SentenceFilter.AnswerFilter.ERRORS,
            "",
            null,
            new SentenceFilter.Range(difficulty.get(), bin)));
    section.set(Section.SENTENCES);
  }

  /** Tests nothing while nobody looks: the processor has better things to do. */
  public void setShown(boolean now) {
    shown = now;
    networksChanged();
  }

  private void networksChanged() {
    if (!shown) {
      return;
    }
    ownSentences.ask(sorting(), classifiers.longestTrainingText());
    refresh();
  }

  /** Data that the networks were trained on; null where they are not known. */
  PreparedData data() {
    return classifiers.dataProperty().get();
  }

  /** Of the networks whose training is known to be over, shipped ones included. */
  private List<TrainedModel> finished() {
    return Stream.concat(training.finished().stream(), classifiers.shipped().stream()).toList();
  }

  /** Those measured on the same data; of others, such as those of shipped networks, none are. */
  private List<Baseline> baselines() {
    return data() == training.preparedProperty().get()
        ? training.baselinesProperty().get()
        : List.of();
  }

  /** Asks again if anything changed that the answer depends on. */
  private void refresh() {
    if (shown && hasTags()) {
      tags.ask(data(), taggers());
    }
    ErrorsSnapshot.Request request =
        new ErrorsSnapshot.Request(hasTags() ? null : data(), testable(), finished(), baselines());
    if (shown && !request.equals(asked)) {
      asked = request;
      progress(request, snapshot.get(), 0);
      tests.request(new Work(request, snapshot.get()));
    }
  }

  private void progress(ErrorsSnapshot.Request request, ErrorsSnapshot before, int done) {
    int networks = before.untested(request);
    progress.set(networks == 0 ? null : new TestProgress(request.tests().size(), done, networks));
  }

  /** In the background. */
  private Answer test(Work work) {
    ErrorsSnapshot.Request request = work.request();
    return new Answer(
        request,
        ErrorsSnapshot.of(
            request,
            work.before(),
            done ->
                tasks.onUiThread(
                    () -> {
                      if (request.equals(asked)) {
                        progress(request, work.before(), done);
                      }
                    })));
  }

  /** Shows a failure; whoever comes back to the tab asks again. */
  private void fail(Throwable failure, Consumer<Throwable> onFailure) {
    asked = null;
    progress.set(null);
    onFailure.accept(failure);
  }

  /** While a network is trained, its epochs come faster than they can be tested. */
  private Map<Classifier, Provenance> testable() {
    Map<Architecture, RunState> runs = training.runsProperty().get();
    Map<Classifier, Provenance> testable = new LinkedHashMap<>();
    for (Classifier classifier : classifiers.latest().values()) {
      RunState run = runs.get(classifier.architecture());
      if (run == null || run.phase().isOver()) {
        testable.put(classifier, classifiers.provenance(classifier));
      }
    }
    return testable;
  }

  /** Those that tagged sentences, which the data are, can test. */
  private List<Classifier> taggers() {
    return testable().keySet().stream().filter(each -> ErrorsSnapshot.fits(data(), each)).toList();
  }

  private void show(Answer answer) {
    snapshot.set(answer.snapshot());
    if (answer.request().equals(asked)) {
      progress.set(null);
    }
    chooseTested();
    filterRows();
  }

  private void chooseTested() {
    List<Architecture> tested = tested();
    if (!tested.contains(architecture.get())) {
      architecture.set(tested.isEmpty() ? null : tested.get(0));
    }
  }

  private void filterRows() {
    rows.set(filter.get().apply(snapshot.get().rows(), architecture.get()));
  }
}
