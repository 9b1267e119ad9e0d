package org.remanence.ui.causal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkKey;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.NetworkReading;
import org.remanence.passport.network.PatchPassport;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.PatchQuestion;
import org.remanence.study.causal.Replicated;
import org.remanence.study.causal.Replication;
import org.remanence.study.causal.Site;
import org.remanence.study.units.Sentence;
import org.remanence.text.Dataset;
import org.remanence.training.PreparedData;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.session.NetworkChoice;
import org.remanence.ui.session.SearchedTexts;
import org.remanence.ui.tasks.CancellableTask;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/**
 * State of the causal map: a second sentence beside the tabs' common one, and what a network's
 * gates and states carry from the answer to one to that to the other. Each keystroke in either asks
 * for it again. For the JavaFX thread.
 */
public final class CausalViewModel {
  private static final long SEED = 42;

  private final InspectedModels classifiers;
  private final StringProperty sentence;
  private final ObservableObjectValue<PreparedData> prepared;
  private final ObservableObjectValue<Dataset> chosen;
  private final Consumer<Throwable> onFailure;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final NetworkChoice networks;
  private final StringProperty other = new SimpleStringProperty("");
  private final LatestOnly<Request, PairAnswer> maps;
  private final ReadOnlyObjectWrapper<PairAnswer> answer =
      new ReadOnlyObjectWrapper<>(PairAnswer.NONE);
  private final ReadOnlyObjectWrapper<Site> site = new ReadOnlyObjectWrapper<>();
  private final CancellableTask work;
  private final ReadOnlyObjectWrapper<FoundSwap> swap = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<LocalizedException> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<RepeatedAnswer> repeated = new ReadOnlyObjectWrapper<>();
  private boolean siteWasChosen;

  private record Request(Classifier network, String base, String source) {
    PairAnswer answer() {
      return source.isBlank()
          ? new PairAnswer(network, Optional.empty(), Optional.empty())
          : PairAnswer.of(network, base, source);
    }
  }

  /**
   * @param prepared what the networks shown were trained on; null where that is not known
   * @param chosen the data chosen to train on; null if there is none
   * @param onFailure shows a failure to the user
   */
  public CausalViewModel(
      InspectionSession session,
      ObservableObjectValue<PreparedData> prepared,
      ObservableObjectValue<Dataset> chosen,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    classifiers = session.models();
    networks = new NetworkChoice(classifiers, CausalMap::isPatchable);
    sentence = session.sentenceProperty();
    this.prepared = prepared;
    this.chosen = chosen;
    this.onFailure = onFailure;
    maps = new LatestOnly<>(tasks, Request::answer, this::show, onFailure);
    work = new CancellableTask(tasks, this::explain);
    sentence.addListener((property, old, now) -> refresh());
    other.addListener((property, old, now) -> refresh());
    networks
        .chosenProperty()
        .addListener(
            (property, old, now) -> {
              siteWasChosen = false;
              refresh();
            });
    open.addListener((property, old, now) -> rest());
    shown.addListener((property, old, now) -> rest());
    classifiers
        .shown()
        .addListener((MapChangeListener<NetworkKey, Classifier>) change -> networksChanged());
    rest();
    networksChanged();
  }

  /** True while the map is open beside the heatmaps. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** True while the tab is in front; the map follows typing only then. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** The sentence that gates and states are taken from. */
  public StringProperty otherProperty() {
    return other;
  }

  /** Networks with gates or states to take over. */
  ObservableList<NetworkKey> networks() {
    return networks.networks();
  }

  ObjectProperty<NetworkKey> networkProperty() {
    return networks.chosenProperty();
  }

  /** The newest map, or why there is none. */
  ReadOnlyObjectProperty<PairAnswer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Passports of the newest map; empty if there is none. */
  Optional<PatchPassport> passports() {
    PairAnswer shownNow = answer.get();
    return shownNow
        .map()
        .map(
            map ->
                new PatchPassport(
                    new NetworkReading(
                        shownNow.network(),
                        map.pair().base(),
                        classifiers.origin(shownNow.network())),
                    map));
  }

  /** The gate or state at a word that is asked about; null while there is no map. */
  ReadOnlyObjectProperty<Site> siteProperty() {
    return site.getReadOnlyProperty();
  }

  /** The search or the repetition under way. */
  CancellableTask work() {
    return work;
  }

  /** The swap that was found last; null if there is none. */
  ReadOnlyObjectProperty<FoundSwap> swapProperty() {
    return swap.getReadOnlyProperty();
  }

  /** The same while it is between the sentences, and of the network, that are shown. */
  Optional<FoundSwap> shownSwap() {
    Classifier network = networks.network().orElse(null);
    return Optional.ofNullable(swap.get())
        .filter(found -> found.isBetween(network, sentence.get(), other.get()));
  }

  /**
   * Reason why the last search or repetition came to nothing; null if it did not, or of other
   * sentences.
   */
  ReadOnlyObjectProperty<LocalizedException> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Answer of held-out sentences; null if they were not asked. */
  ReadOnlyObjectProperty<RepeatedAnswer> repeatedProperty() {
    return repeated.getReadOnlyProperty();
  }

  /** Asks about another gate or state. */
  void choose(Site next) {
    siteWasChosen = true;
    site.set(next);
  }

  boolean hasTexts() {
    return texts().isPresent();
  }

  /** Returns whether there is a network and something for it to read. */
  boolean canSearch() {
    return networks.network().filter(each -> each.canRead(sentence.get())).isPresent();
  }

  /** Looks for the smallest swap that changes the answer, and makes it the second sentence. */
  void searchSwap() {
    Classifier network = networks.network().orElseThrow();
    Optional<SearchedTexts> texts = texts();
    String text = sentence.get();
    problem.set(null);
    work.start(
        progress -> FoundSwap.search(network, text, trained(texts, network), progress),
        found -> {
          swap.set(found);
          other.set(found.found().text());
        });
  }

  private static List<List<String>> trained(Optional<SearchedTexts> texts, Classifier network) {
    return texts
        .map(known -> known.corpus(network, SEED).train().stream().map(Sentence::tokens).toList())
        .orElse(List.of());
  }

  /** The question about the site; empty if there is none that other sentences can be asked. */
  Optional<PatchQuestion> question() {
    return answer
        .get()
        .map()
        .filter(map -> map.isTelling() && site.get() != null)
        .flatMap(map -> PatchQuestion.of(map, site.get()));
  }

  /** Asks held-out sentences with the same swap. */
  void repeat() {
    PatchQuestion asked = question().orElseThrow();
    SearchedTexts texts = texts().orElseThrow();
    Classifier network = answer.get().network();
    String base = sentence.get();
    NetworkOrigin origin = classifiers.origin(network);
    problem.set(null);
    work.start(
        progress -> {
          List<String> heldOut =
              texts.corpus(network, SEED).heldOut().stream().map(Sentence::text).toList();
          Replicated result = new Replication(network, SEED, progress).ask(asked, heldOut, base);
          return new RepeatedAnswer(
              result, network, texts.dataset().name(), texts.taught(network), origin);
        },
        repeated::set);
  }

  /** Returns whether the answer of held-out sentences is to another question than that above it. */
  boolean isOutdated() {
    RepeatedAnswer told = repeated.get();
    return told != null
        && (told.network() != answer.get().network()
            || !question().equals(Optional.of(told.result().question())));
  }

  private void explain(Throwable failure) {
    if (failure instanceof LocalizedException known) {
      problem.set(known);
    } else {
      onFailure.accept(failure);
    }
  }

  private Optional<SearchedTexts> texts() {
    return SearchedTexts.of(prepared, chosen);
  }

  private void rest() {
    maps.setResting(!open.get() || !shown.get());
  }

  private void refresh() {
    problem.set(null);
    networks
        .network()
        .ifPresentOrElse(
            network -> maps.request(new Request(network, sentence.get(), other.get())),
            () -> show(PairAnswer.NONE));
  }

  private void show(PairAnswer next) {
    if (next.network() != networks.network().orElse(null)) {
      return;
    }
    Optional<CausalMap> map = next.map();
    boolean stays = siteWasChosen && map.filter(m -> m.sites().contains(site.get())).isPresent();
    siteWasChosen = stays || (siteWasChosen && map.isEmpty());
    if (!stays) {
      site.set(null);
    }
    answer.set(next);
    if (!stays) {
      site.set(map.flatMap(CausalMap::strongest).orElse(null));
    }
  }

  private void networksChanged() {
    if (networks.networks().isEmpty()) {
      work.cancel();
      repeated.set(null);
      swap.set(null);
    }
    refresh();
  }
}
