package org.remanence.ui.units;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.remanence.model.Classifier;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.study.units.SentenceParts;
import org.remanence.study.units.UnitFinder;
import org.remanence.study.units.UnitPlace;
import org.remanence.study.units.UnitScore;
import org.remanence.text.Dataset;
import org.remanence.text.Tokenizer;
import org.remanence.training.PreparedData;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.session.SearchedTexts;
import org.remanence.ui.session.TextSearch;
import org.remanence.ui.tasks.TaskRunner;

/** State and actions of the unit finder. For the JavaFX thread. */
public final class UnitsViewModel {
  private static final long SEED = 42;

  private final InspectionSession session;
  private final InspectedModels classifiers;
  private final UnitFollower follower;
  private final TextSearch<UnitAnswer> texts;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObservableList<String> labels = FXCollections.observableArrayList();
  private final ObjectProperty<ConceptKind> kind = new SimpleObjectProperty<>(ConceptKind.NEGATION);
  private final ObjectProperty<String> label = new SimpleObjectProperty<>();
  private final StringProperty words = new SimpleStringProperty("");
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
    texts = new TextSearch<>(classifiers, prepared, chosen, tasks, onFailure);
    this.follower = follower;
    texts.answerProperty().addListener((property, old, now) -> unit.set(null));
    prepared.addListener((property, old, now) -> offerLabels());
    chosen.addListener((property, old, now) -> offerLabels());
    offerLabels();
  }

  /** True while the finder is open beside the heatmaps. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** The search: which network, in which texts, and what it came to. */
  TextSearch<UnitAnswer> texts() {
    return texts;
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

  /** The unit whose sentences are shown; null for none. */
  ObjectProperty<UnitScore> unitProperty() {
    return unit;
  }

  boolean canSearch() {
    boolean complete =
        switch (kind.get()) {
          case WORDS -> !Tokenizer.tokenize(words.get()).isEmpty();
          case EVIDENCE -> label.get() != null;
          default -> true;
        };
    return complete && texts.isReady();
  }

  /** Looks for units in the background. */
  void search() {
    if (!canSearch()) {
      return;
    }
    SearchedTexts searched = texts.texts().orElseThrow();
    Classifier classifier = texts.networks().network().orElseThrow();
    ConceptKind wanted = kind.get();
    String detail = detail();
    NetworkOrigin origin = classifiers.origin(classifier);
    texts.start(
        progress -> {
          SentenceParts corpus = searched.corpus(classifier, SEED);
          UnitFinder finder = new UnitFinder(classifier::inspect, SEED, progress);
          return new UnitAnswer(
              finder.find(wanted.concept(corpus, detail), corpus),
              classifier,
              wanted,
              detail,
              searched.dataset().name(),
              searched.taught(classifier),
              origin);
        },
        found -> unit.set(found.finding().units().get(0)));
  }

  /** Follows the unit as a line under the heatmaps. */
  void follow(UnitScore score) {
    UnitPlace place = score.place();
    follower.follow(
        texts.answerProperty().get().classifier().key(),
        place.layer(),
        place.signal(),
        place.unit());
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

  private void offerLabels() {
    List<String> now = texts.texts().map(all -> all.dataset().labels()).orElse(List.of());
    if (!labels.equals(now)) {
      String before = label.get();
      labels.setAll(now);
      label.set(now.contains(before) ? before : now.isEmpty() ? null : now.get(now.size() - 1));
    }
  }
}
