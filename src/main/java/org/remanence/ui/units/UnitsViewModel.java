package org.remanence.ui.units;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkKey;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.study.units.SentenceParts;
import org.remanence.study.units.UnitFinder;
import org.remanence.study.units.UnitPlace;
import org.remanence.study.units.UnitScore;
import org.remanence.text.Dataset;
import org.remanence.text.Task;
import org.remanence.text.Tokenizer;
import org.remanence.training.PreparedData;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.session.NetworkChoice;
import org.remanence.ui.session.SearchedTexts;
import org.remanence.ui.tasks.CancellableTask;
import org.remanence.ui.tasks.TaskRunner;

/** State and actions of the unit finder. For the JavaFX thread. */
public final class UnitsViewModel {
  private static final long SEED = 42;

  private final InspectionSession session;
  private final InspectedModels classifiers;
  private final UnitFollower follower;
  private final ObservableObjectValue<PreparedData> prepared;
  private final ObservableObjectValue<Dataset> chosen;
  private final Consumer<Throwable> onFailure;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObservableList<String> labels = FXCollections.observableArrayList();
  private final NetworkChoice networks;
  private final ObjectProperty<ConceptKind> kind = new SimpleObjectProperty<>(ConceptKind.NEGATION);
  private final ObjectProperty<String> label = new SimpleObjectProperty<>();
  private final StringProperty words = new SimpleStringProperty("");
  private final CancellableTask work;
  private final ReadOnlyObjectWrapper<UnitAnswer> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<LocalizedException> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<UnitScore> unit = new SimpleObjectProperty<>();

  /**
   * @param prepared what the networks shown were trained on; null where that is not known
   * @param chosen the data chosen to train on; null if there is none
   * @param onFailure shows a failure to the user
   */
  public UnitsViewModel(
      InspectionSession session,
      UnitFollower follower,
      ObservableObjectValue<PreparedData> prepared,
      ObservableObjectValue<Dataset> chosen,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    this.session = session;
    classifiers = session.models();
    networks =
        new NetworkChoice(classifiers, classifier -> classifier.task() == Task.CLASSIFICATION);
    this.follower = follower;
    this.prepared = prepared;
    this.chosen = chosen;
    this.onFailure = onFailure;
    work = new CancellableTask(tasks, this::explain);
    classifiers
        .shown()
        .addListener((MapChangeListener<NetworkKey, Classifier>) change -> networksChanged());
    prepared.addListener((property, old, now) -> offerLabels());
    chosen.addListener((property, old, now) -> offerLabels());
    networksChanged();
    offerLabels();
  }

  /** True while the finder is open beside the heatmaps. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** Networks to search in: of this program, and such as sort texts, which is what is searched. */
  ObservableList<NetworkKey> networks() {
    return networks.networks();
  }

  ObjectProperty<NetworkKey> networkProperty() {
    return networks.chosenProperty();
  }

  ObjectProperty<ConceptKind> kindProperty() {
    return kind;
  }

  /** Labels of the texts. */
  ObservableList<String> labels() {
    return labels;
  }

  /** For {@link ConceptKind#EVIDENCE}. */
  ObjectProperty<String> labelProperty() {
    return label;
  }

  /** For {@link ConceptKind#WORDS}. */
  StringProperty wordsProperty() {
    return words;
  }

  ReadOnlyBooleanProperty searchingProperty() {
    return work.runningProperty();
  }

  /** The share of the search that is done. */
  ReadOnlyDoubleProperty progressProperty() {
    return work.progressProperty();
  }

  /** Answer of the last search; null if there is none. */
  ReadOnlyObjectProperty<UnitAnswer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Reason why the last search came to nothing; null if it did come to something. */
  ReadOnlyObjectProperty<LocalizedException> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The unit whose sentences are shown; null for none. */
  ObjectProperty<UnitScore> unitProperty() {
    return unit;
  }

  boolean hasTexts() {
    return texts().isPresent();
  }

  boolean canSearch() {
    boolean complete =
        switch (kind.get()) {
          case WORDS -> !Tokenizer.tokenize(words.get()).isEmpty();
          case EVIDENCE -> label.get() != null;
          default -> true;
        };
    return complete && networks.network().isPresent() && hasTexts() && !searchingProperty().get();
  }

  /** True while the network that was searched is not the one shown any more. */
  ReadOnlyBooleanProperty outdatedProperty() {
    return outdated.getReadOnlyProperty();
  }

  /** Looks for units in the background. */
  void search() {
    if (!canSearch()) {
      return;
    }
    SearchedTexts texts = texts().orElseThrow();
    Classifier classifier = networks.network().orElseThrow();
    ConceptKind wanted = kind.get();
    String detail = detail();
    NetworkOrigin origin = classifiers.origin(classifier);
    problem.set(null);
    work.start(
        progress -> {
          SentenceParts corpus = texts.corpus(classifier, SEED);
          UnitFinder finder = new UnitFinder(classifier::inspect, SEED, progress);
          return new UnitAnswer(
              finder.find(wanted.concept(corpus, detail), corpus),
              classifier,
              wanted,
              detail,
              texts.dataset().name(),
              texts.taught(classifier),
              origin);
        },
        this::show);
  }

  /** Ends the search without an answer; the last answer stays. */
  void cancel() {
    work.cancel();
  }

  /** Follows the unit as a line under the heatmaps. */
  void follow(UnitScore score) {
    UnitPlace place = score.place();
    follower.follow(answer.get().classifier().key(), place.layer(), place.signal(), place.unit());
  }

  /** Lets all networks read a sentence. */
  void read(String text) {
    session.sentenceProperty().set(text);
  }

  private String detail() {
    return switch (kind.get()) {
      case WORDS -> String.join(" ", Tokenizer.tokenize(words.get()));
      case EVIDENCE -> label.get();
      default -> "";
    };
  }

  private Optional<SearchedTexts> texts() {
    return SearchedTexts.of(prepared, chosen);
  }

  private void show(UnitAnswer found) {
    unit.set(null);
    answer.set(found);
    compareNetworks();
    unit.set(found.finding().units().get(0));
  }

  private void compareNetworks() {
    UnitAnswer found = answer.get();
    outdated.set(
        found != null && classifiers.shown().get(found.classifier().key()) != found.classifier());
  }

  private void explain(Throwable failure) {
    if (failure instanceof LocalizedException known) {
      unit.set(null);
      answer.set(null);
      problem.set(known);
    } else {
      onFailure.accept(failure);
    }
  }

  private void networksChanged() {
    if (networks.networks().isEmpty()) {
      cancel();
      unit.set(null);
      answer.set(null);
      problem.set(null);
    }
    compareNetworks();
  }

  private void offerLabels() {
    List<String> now = texts().map(texts -> texts.dataset().labels()).orElse(List.of());
    if (!labels.equals(now)) {
      String before = label.get();
      labels.setAll(now);
      label.set(now.contains(before) ? before : now.isEmpty() ? null : now.get(now.size() - 1));
    }
  }
}
