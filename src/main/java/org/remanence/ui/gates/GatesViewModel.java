package org.remanence.ui.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellRun;
import org.remanence.explain.CellSource;
import org.remanence.explain.HandCell;
import org.remanence.explain.LayerEdit;
import org.remanence.explain.StepValues;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspectable;
import org.remanence.model.NetworkKey;
import org.remanence.model.program.ProgramNetwork;
import org.remanence.passport.Passport;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.NetworkReading;
import org.remanence.passport.network.WordsReadPassport;
import org.remanence.ui.kit.Undo;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/** State of the Gates tab: which cell is played, on what, and where. For the JavaFX thread. */
public final class GatesViewModel {
  private final InspectedModels classifiers;
  private final StringProperty sentence;
  private final LatestOnly<Request, CellRun> runs;
  private final ObjectProperty<NetworkKey> network = new SimpleObjectProperty<>();
  private final IntegerProperty layer = new SimpleIntegerProperty();
  private final IntegerProperty unit = new SimpleIntegerProperty(StepValues.ALL_UNITS);
  private final ObjectProperty<CellSource> source = new SimpleObjectProperty<>(CellSource.NETWORK);
  private final StringProperty handInputs = new SimpleStringProperty(HandCell.INPUTS);
  private final BooleanProperty hiding = new SimpleBooleanProperty();
  private final BooleanProperty backward = new SimpleBooleanProperty();
  private final ObservableSet<Signal> found = FXCollections.observableSet();
  private final ReadOnlyObjectWrapper<CellRun> run = new ReadOnlyObjectWrapper<>();
  private final Playback playback = new Playback();
  private NetworkKey wanted = Architecture.LSTM;

  private final ObservableList<LayerEdit> edits = FXCollections.observableArrayList();
  private final Undo<List<LayerEdit>> undo = new Undo<>();

  private record Request(
      CellSource source,
      Supplier<Inspectable> network,
      String sentence,
      List<LayerEdit> edits,
      boolean backward) {
    CellRun run() {
      CellRun run = CellRun.of(source, network.get(), sentence, edits);
      return backward ? run.withGradient() : run;
    }
  }

  /**
   * @param sentence shared with the other tabs
   * @param onFailure shows a failure to the user
   */
  public GatesViewModel(
      InspectedModels classifiers,
      StringProperty sentence,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    this.classifiers = classifiers;
    this.sentence = sentence;
    runs = new LatestOnly<>(tasks, Request::run, this::show, onFailure);
    sentence.addListener((property, old, now) -> refresh());
    handInputs.addListener((property, old, now) -> refresh());
    edits.addListener(
        (ListChangeListener<LayerEdit>)
            change -> {
              endBackwardPass();
              refresh();
            });
    hiding.addListener((property, old, now) -> endBackwardPass());
    backward.addListener((property, old, now) -> refresh());
    network.addListener((property, old, now) -> resetChoice());
    source.addListener((property, old, now) -> resetChoice());
    unit.addListener((property, old, now) -> found.clear());
    run.addListener((property, old, now) -> found.clear());
    playback
        .positionProperty()
        .addListener((property, old, now) -> forgetFound(old.doubleValue(), now.doubleValue()));
    classifiers
        .networks()
        .addListener((MapChangeListener<NetworkKey, Inspectable>) change -> modelsChanged());
    modelsChanged();
  }

  /**
   * Text that is read: the tabs' common sentence, or the digits for the cell to compute by hand.
   */
  StringProperty textProperty(CellSource of) {
    return of == CellSource.WORKED_EXAMPLE ? handInputs : sentence;
  }

  /** The network whose cell is shown; null if there is none. */
  ReadOnlyObjectProperty<NetworkKey> networkProperty() {
    return network;
  }

  /** The network shown, to write programs of; empty for an illustration. */
  Optional<ProgramNetwork> program() {
    return source.get() == CellSource.NETWORK
        ? Optional.ofNullable(classifiers.networks().get(network.get())).flatMap(ProgramNetwork::of)
        : Optional.empty();
  }

  /** Index into the run's layers. */
  IntegerProperty layerProperty() {
    return layer;
  }

  /** Index of the unit shown, or {@link StepValues#ALL_UNITS}. */
  IntegerProperty unitProperty() {
    return unit;
  }

  /** Source of the cell shown: a trained network or an illustration. */
  ObjectProperty<CellSource> sourceProperty() {
    return source;
  }

  /** True if results of the cell to compute by hand are hidden until they are asked for. */
  BooleanProperty hidingProperty() {
    return hiding;
  }

  boolean isHiding() {
    return hiding.get() && source.get() == CellSource.WORKED_EXAMPLE;
  }

  /** True if the backward pass is played in place of the forward one. */
  BooleanProperty backwardProperty() {
    return backward;
  }

  /** Returns whether the run shown has a gradient to play. */
  boolean goesBackward() {
    return backward.get() && run.get() != null && run.get().gradient() != null;
  }

  /**
   * Returns whether a backward pass can be asked for: of a recurrent network of our own that sorts
   * texts, in which nothing is changed and no result hidden.
   */
  boolean canGoBackward() {
    return run.get() != null
        && run.get().own().isPresent()
        && run.get().hasOneAnswer()
        && run.get().hasSums()
        && edits.isEmpty()
        && !isHiding();
  }

  /** The numbers drawn at a word: in a backward pass gradients. */
  StepValues step(int token) {
    return goesBackward()
        ? run.get().gradients(layer.get(), token, unit.get())
        : run.get().played(layer.get()).values(token, unit.get());
  }

  /** The results of this step that are not hidden any more. */
  ObservableSet<Signal> found() {
    return found;
  }

  /** Run that is played; null until one can be. */
  ReadOnlyObjectProperty<CellRun> runProperty() {
    return run.getReadOnlyProperty();
  }

  Playback playback() {
    return playback;
  }

  /** Changes inside the network; the run is recomputed with every one. */
  ObservableList<LayerEdit> edits() {
    return edits;
  }

  /** Adds {@code edit} in place of one about the same. */
  void set(LayerEdit edit) {
    List<LayerEdit> next = new ArrayList<>(edits);
    next.removeIf(edit::isAboutTheSameAs);
    next.add(edit);
    change(next);
  }

  /** Takes an edit away. */
  void remove(LayerEdit edit) {
    change(edits.stream().filter(each -> !each.equals(edit)).toList());
  }

  /** Takes all edits away. */
  void removeEdits() {
    change(List.of());
  }

  private void change(List<LayerEdit> next) {
    undo.remember(List.copyOf(edits));
    edits.setAll(next);
  }

  /** Takes back the last change of the edits. */
  void undo() {
    undo.takeBack().ifPresent(edits::setAll);
  }

  /** True while there is a change of the edits to take back. */
  ReadOnlyBooleanProperty undoableProperty() {
    return undo.possibleProperty();
  }

  /** Passports of the numbers of what is played. */
  GatesPassports passports() {
    CellRun shownRun = run.get();
    Optional<NetworkReading> reading =
        shownRun
            .own()
            .map(own -> new NetworkReading(own, shownRun.inspection(), origin(shownRun, own)));
    return new GatesPassports(
        shownRun, reading, List.copyOf(edits), layer.get(), unit.get(), goesBackward());
  }

  private NetworkOrigin origin(CellRun of, Classifier classifier) {
    return of.source() == CellSource.NETWORK
        ? classifiers.origin(classifier)
        : NetworkOrigin.UNKNOWN;
  }

  /**
   * Passport of the number of words of the sentence that a trained network leaves out; empty if
   * none.
   */
  Optional<Passport> wordsRead() {
    CellRun shownRun = run.get();
    return Optional.ofNullable(shownRun)
        .filter(shown -> shown.source() == CellSource.NETWORK && shown.inspection().dropped() > 0)
        .flatMap(CellRun::own)
        .map(own -> WordsReadPassport.of(own, classifiers.origin(own), sentence.get()));
  }

  /** The networks with a cell or block to open. */
  List<NetworkKey> networks() {
    return List.copyOf(classifiers.networks().keySet());
  }

  /** Name of a network. */
  String name(NetworkKey of) {
    return classifiers.name(of);
  }

  /** Settings with which it was trained; empty unless it was tuned or shipped. */
  String settingsOf(NetworkKey of) {
    return classifiers.settingsOf(of);
  }

  /** Shows the cell that is wanted as soon as there is one, until then another. */
  private void modelsChanged() {
    network.set(
        networks().contains(wanted) ? wanted : networks().stream().findFirst().orElse(null));
    refresh();
  }

  /** Shows a network's cell or block. */
  void choose(NetworkKey next) {
    wanted = next;
    network.set(next);
  }

  /** Ends the backward pass where something is changed or hidden. */
  private void endBackwardPass() {
    backward.set(backward.get() && edits.isEmpty() && !isHiding());
  }

  private void resetChoice() {
    edits.clear();
    undo.forget();
    endBackwardPass();
    playback.playingProperty().set(false);
    layer.set(0);
    run.set(null);
    refresh();
  }

  private void refresh() {
    if (source.get() == CellSource.IDEALISED) {
      show(CellRun.ideal());
    } else if (source.get() == CellSource.WORKED_EXAMPLE) {
      request(HandCell::classifier);
    } else if (network.get() == null) {
      run.set(null);
    } else {
      Inspectable shown = classifiers.networks().get(network.get());
      request(() -> shown);
    }
  }

  /** While nobody looks at the tab it does not follow; shown, it catches up. */
  public void setShown(boolean now) {
    runs.setResting(!now);
  }

  private void request(Supplier<Inspectable> network) {
    runs.request(
        new Request(
            source.get(),
            network,
            textProperty(source.get()).get(),
            List.copyOf(edits),
            backward.get()));
  }

  /** Another step asks again. */
  private void forgetFound(double old, double now) {
    if (playback.token(old) != playback.token(now)) {
      found.clear();
    }
  }

  private void show(CellRun next) {
    boolean stale =
        next.source() != source.get()
            || (next.source() == CellSource.NETWORK && !next.network().key().equals(network.get()));
    if (stale) {
      return;
    }
    boolean first = run.get() == null;
    layer.set(Math.min(layer.get(), next.layers().size() - 1));
    playback.setTokens(next.tokens().size());
    playback.setBackward(next.gradient() != null);
    if (first || unit.get() >= next.units(layer.get())) {
      unit.set(next.source() == CellSource.NETWORK ? next.liveliestUnit(layer.get()) : 0);
    }
    run.set(next);
    if (first) {
      playback.goTo(0);
    }
  }
}
