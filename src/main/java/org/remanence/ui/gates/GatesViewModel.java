package org.remanence.ui.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
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
import org.remanence.passport.Passport;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.WordsReadPassport;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/** State of the Gates tab: which cell is played, on what, and where. For the JavaFX thread. */
public final class GatesViewModel {
  private final InspectedModels classifiers;
  private final StringProperty sentence;
  private final LatestOnly<Request, CellRun> runs;
  private final ObjectProperty<Architecture> architecture = new SimpleObjectProperty<>();
  private final IntegerProperty layer = new SimpleIntegerProperty();
  private final IntegerProperty unit = new SimpleIntegerProperty(StepValues.ALL_UNITS);
  private final ObjectProperty<CellSource> source = new SimpleObjectProperty<>(CellSource.NETWORK);
  private final StringProperty handInputs = new SimpleStringProperty(HandCell.INPUTS);
  private final BooleanProperty hiding = new SimpleBooleanProperty();
  private final ObservableSet<Signal> found = FXCollections.observableSet();
  private final ReadOnlyObjectWrapper<CellRun> run = new ReadOnlyObjectWrapper<>();
  private final Playback playback = new Playback();
  private Architecture wanted = Architecture.LSTM;

  private final ObservableList<LayerEdit> edits = FXCollections.observableArrayList();

  private record Request(
      CellSource source, Supplier<Classifier> network, String sentence, List<LayerEdit> edits) {
    CellRun run() {
      return CellRun.of(source, network.get(), sentence, edits);
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
    edits.addListener((ListChangeListener<LayerEdit>) change -> refresh());
    architecture.addListener((property, old, now) -> resetChoice());
    source.addListener((property, old, now) -> resetChoice());
    unit.addListener((property, old, now) -> found.clear());
    run.addListener((property, old, now) -> found.clear());
    playback
        .positionProperty()
        .addListener((property, old, now) -> forgetFound(old.doubleValue(), now.doubleValue()));
    classifiers
        .shown()
        .addListener((MapChangeListener<Architecture, Classifier>) change -> modelsChanged());
    modelsChanged();
  }

  /**
   * Text that is read: the tabs' common sentence, or the digits for the cell to compute by hand.
   */
  StringProperty textProperty(CellSource of) {
    return of == CellSource.WORKED_EXAMPLE ? handInputs : sentence;
  }

  /** The architecture whose cell is shown; null if nothing is trained. */
  ReadOnlyObjectProperty<Architecture> architectureProperty() {
    return architecture;
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
    edits.setAll(next);
  }

  /** Passports of the numbers of what is played. */
  GatesPassports passports() {
    CellRun shownRun = run.get();
    NetworkOrigin origin =
        shownRun.source() == CellSource.NETWORK
            ? classifiers.origin(shownRun.classifier())
            : NetworkOrigin.UNKNOWN;
    return new GatesPassports(shownRun, origin, List.copyOf(edits), layer.get(), unit.get());
  }

  /**
   * Passport of the number of words of the sentence that a trained network leaves out; empty if
   * none.
   */
  Optional<Passport> wordsRead() {
    CellRun shownRun = run.get();
    return Optional.ofNullable(shownRun)
        .filter(shown -> shown.source() == CellSource.NETWORK && shown.inspection().dropped() > 0)
        .map(
            shown ->
                WordsReadPassport.of(
                    shown.classifier(), classifiers.origin(shown.classifier()), sentence.get()));
  }

  List<Architecture> architectures() {
    return List.copyOf(classifiers.shown().keySet());
  }

  /** Name of the network of an architecture. */
  String name(Architecture of) {
    return classifiers.name(of);
  }

  /** Settings with which it was trained; empty unless it was tuned or shipped. */
  String settingsOf(Architecture of) {
    return classifiers.settingsOf(of);
  }

  /** Shows the cell that is wanted as soon as there is one, until then another. */
  private void modelsChanged() {
    architecture.set(
        classifiers.shown().containsKey(wanted)
            ? wanted
            : classifiers.shown().keySet().stream().findFirst().orElse(null));
    refresh();
  }

  void choose(Architecture next) {
    wanted = next;
    architecture.set(next);
  }

  private void resetChoice() {
    edits.clear();
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
    } else if (architecture.get() == null) {
      run.set(null);
    } else {
      Classifier shown = classifiers.shown().get(architecture.get());
      request(() -> shown);
    }
  }

  /** While nobody looks at the tab it does not follow; shown, it catches up. */
  public void setShown(boolean now) {
    runs.setResting(!now);
  }

  private void request(Supplier<Classifier> network) {
    runs.request(
        new Request(source.get(), network, textProperty(source.get()).get(), List.copyOf(edits)));
  }

  /** Another step asks again. */
  private void forgetFound(double old, double now) {
    if (Playback.token(old) != Playback.token(now)) {
      found.clear();
    }
  }

  private void show(CellRun next) {
    boolean stale =
        next.source() != source.get()
            || (next.source() == CellSource.NETWORK
                && next.classifier().architecture() != architecture.get());
    if (stale) {
      return;
    }
    boolean first = run.get() == null;
    layer.set(Math.min(layer.get(), next.layers().size() - 1));
    playback.setTokens(next.tokens().size());
    if (first || unit.get() >= next.units(layer.get())) {
      unit.set(next.source() == CellSource.NETWORK ? next.liveliestUnit(layer.get()) : 0);
    }
    run.set(next);
    if (first) {
      playback.goTo(0);
    }
  }
}
