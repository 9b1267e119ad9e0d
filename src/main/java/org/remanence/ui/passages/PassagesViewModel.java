package org.remanence.ui.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkKey;
import org.remanence.model.NumberRange;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.study.passages.PassageMatch;
import org.remanence.study.passages.PassageQuery;
import org.remanence.study.passages.PassageSearch;
import org.remanence.study.passages.Stretch;
import org.remanence.study.units.Sentence;
import org.remanence.study.units.SentenceParts;
import org.remanence.text.Dataset;
import org.remanence.training.PreparedData;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.form.NumberSpec;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.session.SearchedTexts;
import org.remanence.ui.session.TextSearch;
import org.remanence.ui.tasks.TaskRunner;

/**
 * State and actions of the search for passages alike: a stretch of the tabs’ common sentence, and
 * where in the texts the same units are on. For the JavaFX thread.
 */
public final class PassagesViewModel {
  private static final long SEED = 42;
  private static final double DEFAULT_THRESHOLD = 0.3;

  private final StringProperty sentence;
  private final InspectedModels classifiers;
  private final PassageOpener opener;
  private final TextSearch<PassageAnswer> texts;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObservableList<String> tokens = FXCollections.observableArrayList();
  private final IntegerProperty from = new SimpleIntegerProperty();
  private final IntegerProperty to = new SimpleIntegerProperty();
  private final NumberField threshold =
      new NumberField(
          new NumberSpec(
              "threshold",
              "passages.threshold",
              "passages.threshold.tip",
              NumberRange.decimal(0.01, 1),
              DEFAULT_THRESHOLD));

  /**
   * @param prepared what the networks shown were trained on; null where that is not known
   * @param chosen the data chosen to train on; null if there is none
   * @param onFailure shows a failure to the user
   */
  public PassagesViewModel(
      InspectionSession session,
      PassageOpener opener,
      ObservableObjectValue<PreparedData> prepared,
      ObservableObjectValue<Dataset> chosen,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    sentence = session.sentenceProperty();
    classifiers = session.models();
    texts = new TextSearch<>(classifiers, prepared, chosen, tasks, onFailure);
    this.opener = opener;
    sentence.addListener((property, old, now) -> offerTokens());
    texts.networks().chosenProperty().addListener((property, old, now) -> offerTokens());
    classifiers
        .shown()
        .addListener((MapChangeListener<NetworkKey, Classifier>) change -> offerTokens());
    offerTokens();
  }

  /** True while the search is open beside the heatmaps. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** The search: which network, in which texts, and what it came to. */
  TextSearch<PassageAnswer> texts() {
    return texts;
  }

  /** Words of the sentence that the network reads. */
  ObservableList<String> tokens() {
    return tokens;
  }

  /** Index of the first word of the stretch. */
  IntegerProperty fromProperty() {
    return from;
  }

  /** Index of its last word. */
  IntegerProperty toProperty() {
    return to;
  }

  /** Value of h beyond which a unit is on. */
  NumberField threshold() {
    return threshold;
  }

  boolean canSearch() {
    return texts.isReady()
        && threshold.isValid()
        && to.get() < tokens.size()
        && from.get() <= to.get();
  }

  /** Looks for passages in the background. */
  void search() {
    if (!canSearch()) {
      return;
    }
    SearchedTexts searched = texts.texts().orElseThrow();
    Classifier classifier = texts.networks().network().orElseThrow();
    NetworkOrigin origin = classifiers.origin(classifier);
    String text = sentence.get();
    Stretch stretch = new Stretch(from.get(), to.get());
    double beyond = threshold.get();
    texts.start(
        progress -> {
          PassageQuery query = PassageQuery.of(classifier.inspect(text), stretch, beyond);
          PassageSearch search = new PassageSearch(classifier::inspect, SEED, progress);
          return new PassageAnswer(
              search.find(query, sentences(searched.corpus(classifier, SEED))),
              classifier,
              origin,
              searched.dataset().name());
        },
        found -> {});
  }

  /** Those that the network did not learn from come first. */
  private static List<Sentence> sentences(SentenceParts corpus) {
    List<Sentence> all = new ArrayList<>(corpus.heldOut());
    all.addAll(corpus.validation());
    all.addAll(corpus.train());
    return all;
  }

  /** Opens the text of a passage where it begins. */
  void open(PassageMatch match) {
    opener.open(match.sentence().text(), match.sentence().tokens().size() - match.stretch().from());
  }

  private void offerTokens() {
    List<String> now =
        texts
            .networks()
            .network()
            .map(each -> each.hyperparameters().maxLength())
            .map(longest -> Sentence.of(sentence.get(), "", longest).tokens())
            .orElse(List.of());
    if (!tokens.equals(now)) {
      tokens.setAll(now);
      int last = Math.max(0, now.size() - 1);
      from.set(Math.min(from.get(), last));
      to.set(Math.min(to.get(), last));
    }
  }
}
