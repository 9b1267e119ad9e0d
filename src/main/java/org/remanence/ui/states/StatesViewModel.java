package org.remanence.ui.states;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.AttentionEdit;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Inspectable;
import org.remanence.model.Inspection;
import org.remanence.model.Magnitude;
import org.remanence.model.NetworkKey;
import org.remanence.model.PrefixCache;
import org.remanence.model.ReadingCache;
import org.remanence.passport.Passport;
import org.remanence.passport.network.KerasReading;
import org.remanence.passport.network.NetworkReading;
import org.remanence.passport.network.WordsReadPassport;
import org.remanence.ui.plot.chart.NiceNumbers;
import org.remanence.ui.plot.token.TokenLines;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/**
 * State of the Hidden states tab: a sentence, and what every trained network does on it. Each
 * keystroke and each new network asks for it again. For the JavaFX thread.
 */
public final class StatesViewModel {
  private static final int NONE = -1;
  private static final int MAX_PINNED = TokenLines.LOOKS;

  private final InspectionSession session;
  private final InspectedModels classifiers;
  private final BiFunction<Inspectable, String, Inspection> inspector;
  private final LatestOnly<Request, Answer> inspections;
  private final PrefixCache prefixes = new PrefixCache();
  private final StringProperty sentence;
  private final ObjectProperty<Signal> signal = new SimpleObjectProperty<>(Signal.HIDDEN_STATE);
  private final BooleanProperty fitted = new SimpleBooleanProperty(true);
  private final IntegerProperty highlightedToken = new SimpleIntegerProperty(NONE);
  private final Map<NetworkKey, Integer> layers = new HashMap<>();
  private final ReadOnlyObjectWrapper<StatesSnapshot> snapshot =
      new ReadOnlyObjectWrapper<>(StatesSnapshot.NONE);
  private final ObservableSet<Signal> also = FXCollections.observableSet(new TreeSet<>());
  private final ObjectProperty<UnitOrder> order = new SimpleObjectProperty<>(UnitOrder.INDEX);
  private final ObservableSet<RowPlot> plots =
      FXCollections.observableSet(EnumSet.of(RowPlot.NORM, RowPlot.PREFIXES));
  private final ObservableSet<Integer> pinned = FXCollections.observableSet(new LinkedHashSet<>());
  private final IntegerProperty pinnedToken = new SimpleIntegerProperty(NONE);
  private final SentenceComparison comparison;
  private final AttentionEdits attentionEdits = new AttentionEdits();
  private final StringProperty shownClass = new SimpleStringProperty("");

  /** The word to set off once its sentence has been read; null for none. */
  private @Nullable OpenedWord opened;

  private record Request(
      String sentence,
      List<Inspectable> networks,
      Map<NetworkKey, AttentionEdit> attention,
      String shownClass,
      boolean attributing) {}

  private record Answer(String sentence, StatesSnapshot snapshot) {}

  /**
   * A word of a sentence that is about to be read.
   *
   * @param fromEnd 1 for the last
   */
  private record OpenedWord(String sentence, int fromEnd) {}

  /**
   * @param onFailure shows a failure to the user
   */
  public StatesViewModel(
      InspectionSession session, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this(session, new ReadingCache()::inspect, tasks, onFailure);
  }

  StatesViewModel(
      InspectionSession session,
      BiFunction<Inspectable, String, Inspection> inspector,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    this.session = session;
    classifiers = session.models();
    sentence = session.sentenceProperty();
    comparison = new SentenceComparison(sentence, snapshot.getReadOnlyProperty());
    this.inspector = inspector;
    inspections = new LatestOnly<>(tasks, this::inspect, this::show, onFailure);
    sentence.addListener(
        (property, old, now) -> {
          attentionEdits.forget();
          opened = opened != null && opened.sentence().equals(now) ? opened : null;
          refresh();
        });
    attentionEdits.editsProperty().addListener((property, old, now) -> refresh());
    shownClass.addListener(
        (property, old, now) -> {
          if (!now.equals(snapshot.get().label())) {
            refresh();
          }
        });
    plots.addListener(
        (SetChangeListener<RowPlot>)
            change -> {
              if (change.wasAdded() && change.getElementAdded().isAttribution()) {
                refresh();
              }
            });
    classifiers
        .networks()
        .addListener((MapChangeListener<NetworkKey, Inspectable>) change -> refresh());
    if (!classifiers.networks().isEmpty()) {
      refresh();
    }
  }

  /** Sentence that the networks read, here and in the other tabs that look into them. */
  StringProperty sentenceProperty() {
    return session.sentenceProperty();
  }

  /** The networks to look into, read or not yet. */
  ObservableMap<NetworkKey, Inspectable> networks() {
    return classifiers.networks();
  }

  /** True while files are read that networks may come from. */
  ReadOnlyBooleanProperty comingProperty() {
    return classifiers.comingProperty();
  }

  /** The quantity that the first heatmap of each network shows, and its lines. */
  ObjectProperty<Signal> signalProperty() {
    return signal;
  }

  /** Quantities with a heatmap of their own below the first. */
  ObservableSet<Signal> also() {
    return also;
  }

  /** True if colours span the values there are, rather than all that are possible. */
  BooleanProperty fittedProperty() {
    return fitted;
  }

  /** Index of the token pointed at, in all plots; −1 for none. */
  IntegerProperty highlightedTokenProperty() {
    return highlightedToken;
  }

  /** Index of the token that is set off while none is pointed at; −1 for none. */
  IntegerProperty pinnedTokenProperty() {
    return pinnedToken;
  }

  /** Order of the units in heatmaps. */
  ObjectProperty<UnitOrder> orderProperty() {
    return order;
  }

  /** The class whose probability is shown of all networks; kept as long as one of them has it. */
  StringProperty shownClassProperty() {
    return shownClass;
  }

  /** Plots below each heatmap. */
  ObservableSet<RowPlot> plots() {
    return plots;
  }

  /** Numbers of the units that stand below each heatmap as lines, oldest first. */
  ObservableSet<Integer> pinned() {
    return pinned;
  }

  /** Pins a unit, or unpins it; the oldest gives way where there are too many. */
  void togglePin(int unit) {
    if (pinned.remove(unit)) {
      return;
    }
    if (pinned.size() == MAX_PINNED) {
      pinned.remove(pinned.iterator().next());
    }
    pinned.add(unit);
  }

  /** Shows a unit of one network as a line: its quantity, its layer, and it among the pinned. */
  public void follow(NetworkKey network, int layer, Signal of, int unit) {
    layers.put(network, layer);
    signal.set(of);
    pinned.remove(unit);
    togglePin(unit);
  }

  /**
   * Lets all networks read another sentence, and sets a word of it off once they have.
   *
   * @param fromEnd which word: 1 for the last, since networks differ in how many of the first they
   *     leave out
   */
  public void open(String text, int fromEnd) {
    pinnedToken.set(NONE);
    opened = new OpenedWord(text, fromEnd);
    if (text.equals(sentence.get())) {
      refresh();
    } else {
      sentence.set(text);
    }
  }

  /** Weights of attention that are set. */
  AttentionEdits attentionEdits() {
    return attentionEdits;
  }

  /** Comparison of the newest answer with an earlier one. */
  SentenceComparison comparison() {
    return comparison;
  }

  /** The magnitude of the strongest colour of differences, the same for all networks. */
  double differenceLimit(Signal of) {
    return NiceNumbers.atLeast(
        over(m -> comparison.difference(m, layer(m), of).map(Magnitude::largest).orElse(0.0)));
  }

  /** The greatest contribution of a token, the same for all networks. */
  double contributionLimit(RowPlot plot) {
    return NiceNumbers.atLeast(
        over(
            model ->
                DoubleStream.of(model.contributions(plot))
                    .filter(value -> !Double.isNaN(value))
                    .map(Math::abs)
                    .max()
                    .orElse(0)));
  }

  /** Reading of a network of this program, to ask where its numbers come from. */
  Optional<NetworkReading> reading(ModelStates model) {
    return model
        .network()
        .own()
        .map(own -> new NetworkReading(own, model.inspection(), classifiers.origin(own)));
  }

  /** The same of one that Keras trained. */
  Optional<KerasReading> kerasReading(ModelStates model) {
    return KerasReading.of(model.network(), model.inspection());
  }

  /** Name of a network. */
  String name(ModelStates model) {
    return classifiers.name(model.network());
  }

  /** Settings with which a network was trained; empty unless it was tuned or shipped. */
  String settingsOf(ModelStates model) {
    return classifiers.settingsOf(model.network());
  }

  int longestTrainingText() {
    return classifiers.longestTrainingText();
  }

  /**
   * Passport of the number of words that the first network leaves out that leaves some; empty if
   * none does.
   */
  Optional<Passport> wordsRead() {
    return snapshot.get().models().stream()
        .filter(model -> model.inspection().dropped() > 0)
        .flatMap(model -> reading(model).stream())
        .findFirst()
        .map(of -> WordsReadPassport.of(of.classifier(), of.origin(), sentence.get()));
  }

  /** States of every network on the newest sentence they have answered. */
  public ReadOnlyObjectProperty<StatesSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** The layer or direction shown of a network. */
  int layer(ModelStates model) {
    return Math.min(
        layers.getOrDefault(model.key(), model.defaultLayer()), model.layers().size() - 1);
  }

  void chooseLayer(NetworkKey network, int layer) {
    layers.put(network, layer);
  }

  /** Returns whether colours may be fitted: those of gates always span [0, 1]. */
  boolean isFittable() {
    return !signal.get().isGate() || also.stream().anyMatch(other -> !other.isGate());
  }

  /** The magnitude of the strongest colour, the same for all networks so that they compare. */
  double limit(Signal of) {
    double largest = NiceNumbers.atLeast(over(m -> m.largest(layer(m), of)));
    if (fitted.get()) {
      return largest;
    }
    // What comes out of a tanh stays below 1; c and what comes out of other functions need not.
    return Math.max(1, largest);
  }

  /** The norm of a bar of full height, the same for all networks. */
  double normLimit() {
    return NiceNumbers.atLeast(over(model -> largest(model.norms(layer(model)))));
  }

  /** The same of the weights of attention. */
  double attentionLimit() {
    return NiceNumbers.atLeast(over(model -> largest(model.attention())));
  }

  /** The largest number, NaN aside; 0 if there is none above. */
  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = value > largest ? value : largest;
    }
    return largest;
  }

  private double over(ToDoubleFunction<ModelStates> measure) {
    return snapshot.get().models().stream().mapToDouble(measure).max().orElse(0);
  }

  /** While nobody looks at the tab it inspects nothing; shown, it catches up. */
  void setShown(boolean now) {
    inspections.setResting(!now);
  }

  private void refresh() {
    boolean attributing = plots.stream().anyMatch(RowPlot::isAttribution);
    inspections.request(
        new Request(
            sentence.get(),
            List.copyOf(classifiers.networks().values()),
            attentionEdits.editsProperty().get(),
            shownClass.get(),
            attributing));
  }

  private Answer inspect(Request request) {
    List<Inspection> inspections = new ArrayList<>();
    Map<NetworkKey, AttentionWhatIf> whatIfs = new HashMap<>();
    for (Inspectable network : request.networks()) {
      Inspection untouched = inspector.apply(network, request.sentence());
      AttentionEdit edit = request.attention().get(network.key());
      // Another network may have come in the place of the one in which something was set.
      boolean changed = edit != null && edit.fits(untouched.trace().attention().weights().length);
      if (changed) {
        whatIfs.put(network.key(), new AttentionWhatIf(edit, untouched));
      }
      inspections.add(
          changed ? network.own().orElseThrow().inspect(request.sentence(), edit) : untouched);
    }
    return new Answer(
        request.sentence(),
        StatesSnapshot.of(
            request.networks(),
            inspections,
            whatIfs,
            prefixes,
            request.shownClass(),
            request.attributing()));
  }

  private void show(Answer read) {
    StatesSnapshot answer = read.snapshot();
    if (highlightedToken.get() >= answer.tokens().size()) {
      highlightedToken.set(NONE);
    }
    if (pinnedToken.get() >= answer.tokens().size()) {
      pinnedToken.set(NONE);
    }
    if (!answer.models().isEmpty() && !answer.signals().contains(signal.get())) {
      signal.set(Signal.HIDDEN_STATE);
    }
    snapshot.set(answer);
    // Before it, an older sentence may still be answered.
    if (opened != null && opened.sentence().equals(read.sentence())) {
      pinnedToken.set(Math.max(NONE, answer.tokens().size() - opened.fromEnd()));
      opened = null;
    }
    if (!answer.label().isEmpty()) {
      shownClass.set(answer.label());
    }
  }
}
