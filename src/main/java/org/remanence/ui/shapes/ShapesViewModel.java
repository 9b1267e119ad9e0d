package org.remanence.ui.shapes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.MapChangeListener;
import org.remanence.explain.batch.BatchOptions;
import org.remanence.explain.batch.BatchRun;
import org.remanence.explain.batch.LayerRun;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspectable;
import org.remanence.model.NetworkKey;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.model.program.ProgramNetwork;
import org.remanence.passport.network.BatchPassport;
import org.remanence.ui.session.ExampleSentences;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.shapes.weights.WeightsViewModel;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/**
 * State of the Shapes tab: the sentence as the first row of a batch, and how that is padded and
 * read; or, of a network that Keras trained, on its way through the layers. For the JavaFX thread.
 */
public final class ShapesViewModel {
  private final InspectionSession session;
  private final InspectedModels networks;
  private final LatestOnly<Request, BatchRun> runs;
  private final LatestOnly<LayerRequest, LayerRun> layerRuns;
  private final ReadOnlyObjectWrapper<NetworkKey> network = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<BatchOptions> options = new SimpleObjectProperty<>();
  private final BooleanProperty paddingShown = new SimpleBooleanProperty();
  private final IntegerProperty row = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<BatchRun> run = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<LayerRun> layers = new ReadOnlyObjectWrapper<>();
  private final WeightsViewModel weights;
  private final ObjectProperty<ShapesPage> page = new SimpleObjectProperty<>(ShapesPage.BATCH);
  private NetworkKey wanted = Architecture.LSTM;
  private boolean shown;

  /** Options with which a network of this program reads elsewhere; null if there is none. */
  private BatchOptions asTrained;

  private record Request(Classifier network, String sentence, BatchOptions options) {
    BatchRun run() {
      return BatchRun.of(network, ExampleSentences.besides(sentence, network), options);
    }
  }

  private record LayerRequest(KerasNetwork network, String sentence) {
    LayerRun run() {
      return LayerRun.of(network, sentence);
    }
  }

  /**
   * @param onFailure shows a failure to the user
   */
  public ShapesViewModel(
      InspectionSession session, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.session = session;
    networks = session.models();
    runs = new LatestOnly<>(tasks, Request::run, this::show, onFailure);
    layerRuns = new LatestOnly<>(tasks, LayerRequest::run, this::show, onFailure);
    weights = new WeightsViewModel(networks, network, tasks, onFailure);
    page.addListener((property, old, now) -> weights.setShown(shown && isWeights()));
    session.sentenceProperty().addListener((property, old, now) -> refresh());
    options.addListener((property, old, now) -> refresh());
    networks
        .networks()
        .addListener((MapChangeListener<NetworkKey, Inspectable>) change -> networksChanged());
    networksChanged();
  }

  /** The page in front. */
  ObjectProperty<ShapesPage> pageProperty() {
    return page;
  }

  private boolean isWeights() {
    return page.get() == ShapesPage.WEIGHTS;
  }

  /** State of the Weights page. */
  WeightsViewModel weights() {
    return weights;
  }

  /** Sentence that is the first row of the batch. */
  StringProperty sentenceProperty() {
    return session.sentenceProperty();
  }

  /** The network that reads; null if there is none. */
  ReadOnlyObjectProperty<NetworkKey> networkProperty() {
    return network.getReadOnlyProperty();
  }

  /** Options of padding and reading the batch; null if no network of this program reads. */
  ObjectProperty<BatchOptions> optionsProperty() {
    return options;
  }

  /** True if the columns of padding are shown, too. */
  BooleanProperty paddingShownProperty() {
    return paddingShown;
  }

  /** Row of the batch whose numbers are shown. */
  IntegerProperty rowProperty() {
    return row;
  }

  /** The newest batch that a network of this program read; null if there is none. */
  ReadOnlyObjectProperty<BatchRun> runProperty() {
    return run.getReadOnlyProperty();
  }

  /** The newest way through the layers of a network that Keras trained; null if there is none. */
  ReadOnlyObjectProperty<LayerRun> layersProperty() {
    return layers.getReadOnlyProperty();
  }

  /** The network that reads, to write programs of; empty if there is none. */
  Optional<ProgramNetwork> program() {
    return find(network.get()).flatMap(ProgramNetwork::of);
  }

  List<NetworkKey> offered() {
    return List.copyOf(networks.networks().keySet());
  }

  /** Name of the network under a key. */
  String name(NetworkKey of) {
    return networks.name(of);
  }

  /** Settings with which it was trained; empty unless it was tuned or shipped. */
  String settingsOf(NetworkKey of) {
    return networks.settingsOf(of);
  }

  /** Passports of the numbers of a row; empty while no batch is shown. */
  Optional<BatchPassport> passports(int of) {
    return Optional.ofNullable(run.get())
        .map(shown -> new BatchPassport(shown, networks.origin(shown.classifier()), of));
  }

  void choose(NetworkKey next) {
    wanted = next;
    take(next);
  }

  /** Returns whether a network of this program reads. */
  boolean hasNetwork() {
    return options.get() != null;
  }

  /** Returns whether the network is recurrent, so that layers and directions can be added. */
  boolean isRecurrent() {
    return network.get() != null && network.get().isRecurrent();
  }

  /** Returns whether the network reads in both directions by itself. */
  boolean readsBothWays() {
    return own(network.get()).filter(own -> own.architecture().bidirectional()).isPresent();
  }

  /** Returns whether the network answers each token, which takes all states. */
  boolean answersEachToken() {
    return own(network.get()).filter(own -> own.shape().answersEachToken()).isPresent();
  }

  /**
   * Changes how the batch is padded and read; without a network nothing happens, and what answers
   * each token keeps all states.
   */
  void change(UnaryOperator<BatchOptions> change) {
    if (hasNetwork()) {
      BatchOptions next = change.apply(options.get());
      options.set(answersEachToken() ? next.withEveryState(true) : next);
    }
  }

  /** Reads the batch as the network reads elsewhere. */
  void readAsTrained() {
    options.set(asTrained);
  }

  /** While nobody looks at the tab it does not follow; shown, it catches up. */
  void setShown(boolean now) {
    shown = now;
    weights.setShown(shown && isWeights());
    runs.setResting(!now);
    layerRuns.setResting(!now);
  }

  /** Shows the network that is wanted as soon as there is one, until then another. */
  private void networksChanged() {
    take(
        networks.networks().containsKey(wanted)
            ? wanted
            : networks.networks().keySet().stream().findFirst().orElse(null));
  }

  /**
   * Reads with a network. Of another one, or one that was trained to read otherwise, the options
   * begin anew.
   */
  private void take(NetworkKey next) {
    BatchOptions trained = own(next).map(BatchOptions::of).orElse(null);
    boolean sameReading = Objects.equals(next, network.get()) && Objects.equals(trained, asTrained);
    network.set(next);
    asTrained = trained;
    if (!sameReading) {
      readAsTrained();
    }
    // Where both networks were trained to read alike, the options tell of no change.
    refresh();
  }

  /** The network under a key; empty without one. */
  private Optional<Inspectable> find(NetworkKey key) {
    return Optional.ofNullable(key).map(networks.networks()::get);
  }

  /** The same if it is one of this program. */
  private Optional<Classifier> own(NetworkKey key) {
    return find(key).flatMap(Inspectable::own);
  }

  private void refresh() {
    Optional<Classifier> own = own(network.get());
    String sentence = session.sentenceProperty().get();
    if (own.isPresent()) {
      layers.set(null);
      runs.request(new Request(own.get(), sentence, options.get()));
    } else if (find(network.get()).orElse(null) instanceof KerasNetwork keras) {
      run.set(null);
      layerRuns.request(new LayerRequest(keras, sentence));
    } else {
      run.set(null);
      layers.set(null);
    }
  }

  private void show(BatchRun next) {
    if (next.classifier().key().equals(network.get())) {
      row.set(Math.min(row.get(), next.sentences() - 1));
      run.set(next);
    }
  }

  private void show(LayerRun next) {
    if (next.network().key().equals(network.get())) {
      layers.set(next);
    }
  }
}
