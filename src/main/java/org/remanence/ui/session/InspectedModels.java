package org.remanence.ui.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspectable;
import org.remanence.model.NetworkKey;
import org.remanence.model.NetworkName;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.TrainedModel;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.text.DataLanguage;
import org.remanence.text.Split;
import org.remanence.training.EpochArchive;
import org.remanence.training.PreparedData;

/**
 * The networks to look into: of each architecture and pooling the newest classifier, also of a
 * network still in training, or one of an earlier epoch. Changed and listened to on the JavaFX
 * thread only.
 */
public final class InspectedModels {
  private static final long ARCHIVE_BYTES = 128L << 20;

  private final ObservableMap<NetworkKey, Classifier> shown =
      FXCollections.observableMap(new TreeMap<>(NetworkKey.ORDER));
  private final ObservableMap<Architecture, Classifier> latest =
      FXCollections.observableMap(new EnumMap<>(Architecture.class));
  private final ObservableMap<NetworkKey, Inspectable> networks =
      FXCollections.observableMap(new TreeMap<>(NetworkKey.ORDER));
  private final Map<NetworkKey, Newest> newest = new TreeMap<>(NetworkKey.ORDER);
  private EpochArchive archive = newArchive();
  private final ReadOnlyIntegerWrapper epochs = new ReadOnlyIntegerWrapper();
  private final Map<NetworkKey, TrainedModel> finished = new TreeMap<>(NetworkKey.ORDER);
  private final ReadOnlyObjectWrapper<PreparedData> data = new ReadOnlyObjectWrapper<>();
  private OptionalInt trials = OptionalInt.empty();
  private final BooleanProperty coming = new SimpleBooleanProperty();

  /** Words of the longest text of the data to train on. */
  private int longest;

  private boolean past;

  /**
   * The newest network under its key.
   *
   * @param hasEpochs whether it is one of the training whose epochs are in the archive
   * @param opened what its file tells; empty for one of a training
   * @param shipped empty unless the program brings it along
   */
  private record Newest(
      Classifier classifier,
      boolean hasEpochs,
      Optional<TrainedModel> opened,
      Optional<ShippedNetwork> shipped) {}

  /** An archive for epochs that are to take the place of those that are there. */
  public static EpochArchive newArchive() {
    return new EpochArchive(ARCHIVE_BYTES);
  }

  /** None at first. */
  public InspectedModels() {
    shown.addListener((MapChangeListener<NetworkKey, Classifier>) this::follow);
  }

  private void follow(MapChangeListener.Change<? extends NetworkKey, ? extends Classifier> one) {
    if (one.wasAdded()) {
      networks.put(one.getKey(), one.getValueAdded());
    } else {
      networks.remove(one.getKey());
    }
  }

  /** The networks of this program; for reading and listening. */
  public ObservableMap<NetworkKey, Classifier> shown() {
    return shown;
  }

  /**
   * One of them for each architecture: of those that differ in their pooling the one that came
   * last. For reading and listening.
   */
  public ObservableMap<Architecture, Classifier> latest() {
    return latest;
  }

  /** All networks to look into, those of this program first; for reading and listening. */
  public ObservableMap<NetworkKey, Inspectable> networks() {
    return networks;
  }

  /** True while files are read that networks may come from. */
  public BooleanProperty comingProperty() {
    return coming;
  }

  /** Takes a network of another program, in place of one of the same file. */
  public void putOther(Inspectable network) {
    networks.put(network.key(), network);
  }

  /** Forgets a network of another program. */
  public void removeOther(NetworkKey key) {
    networks.remove(key);
  }

  /** The epochs of the trainings of this session; trainings add to it from their threads. */
  public EpochArchive archive() {
    return archive;
  }

  /** The newest networks, whichever epoch is shown. */
  public List<Classifier> newest() {
    return newest.values().stream().map(Newest::classifier).toList();
  }

  /** Outcome of the training of a network that was put here, if it is known. */
  public Optional<TrainedModel> trained(Classifier classifier) {
    return opened(classifier).or(() -> finished(classifier));
  }

  /** Number of epochs of a network that are kept, the initial weights among them. */
  public int keptEpochs(Classifier classifier) {
    return hasEpochs(classifier) ? archive.kept(classifier.architecture()) : 0;
  }

  private boolean hasEpochs(Classifier classifier) {
    Newest of = newest.get(classifier.key());
    return of != null && of.hasEpochs();
  }

  /** Number of epochs to look back at. */
  public ReadOnlyIntegerProperty epochsProperty() {
    return epochs.getReadOnlyProperty();
  }

  /** Takes a newer classifier of a training; it is shown unless an earlier epoch is. */
  public void put(Classifier classifier) {
    take(new Newest(classifier, true, Optional.empty(), Optional.empty()));
    if (!past || !shown.containsKey(classifier.key())) {
      show(classifier);
    }
  }

  /** Takes the outcome of a training whose last classifier was put here. */
  public void putFinished(TrainedModel model) {
    finished.put(model.classifier().key(), model);
  }

  /** Takes a network of a file. The epochs of a training that it replaces are not its own. */
  public void putOpened(Classifier classifier) {
    replace(new Newest(classifier, false, Optional.empty(), Optional.empty()));
  }

  /** Takes a model that was saved. */
  public void put(TrainedModel model) {
    replace(new Newest(model.classifier(), false, Optional.of(model), Optional.empty()));
  }

  /** Takes a network that the program brings along. */
  public void putShipped(ShippedNetwork network) {
    TrainedModel model = network.model();
    replace(new Newest(model.classifier(), false, Optional.of(model), Optional.of(network)));
  }

  private void replace(Newest next) {
    take(next);
    show(next.classifier());
  }

  private void show(Classifier classifier) {
    latest.put(classifier.architecture(), classifier);
    shown.put(classifier.key(), classifier);
  }

  private void take(Newest next) {
    newest.put(next.classifier().key(), next);
    epochs.set(archive.epochs(withEpochs()));
  }

  private Set<Architecture> withEpochs() {
    return newest.values().stream()
        .filter(Newest::hasEpochs)
        .map(each -> each.classifier().architecture())
        .collect(Collectors.toSet());
  }

  /** Those that were put here and not replaced, with what their training came to. */
  public List<TrainedModel> shipped() {
    return newest.values().stream()
        .flatMap(each -> each.shipped().stream())
        .map(ShippedNetwork::model)
        .toList();
  }

  /** Returns whether one of the networks shown is one that the program brings along. */
  public boolean showsShipped() {
    return shown.values().stream().anyMatch(classifier -> shipped(classifier).isPresent());
  }

  /** Returns whether all of them are; so, too, if there is none. */
  public boolean showsOnlyShipped() {
    return shown.values().stream().allMatch(classifier -> shipped(classifier).isPresent());
  }

  /** Returns whether there are some, and all of them are in that language. */
  public boolean showsOnlyShipped(DataLanguage language) {
    return !shown.isEmpty()
        && shown.values().stream()
            .allMatch(
                classifier ->
                    shipped(classifier)
                        .filter(network -> network.language() == language)
                        .isPresent());
  }

  private Optional<ShippedNetwork> shipped(Classifier classifier) {
    return newest(classifier).flatMap(Newest::shipped);
  }

  /** Data that the networks shown were trained on; null where they are not known. */
  public ReadOnlyObjectProperty<PreparedData> dataProperty() {
    return data.getReadOnlyProperty();
  }

  /**
   * Told what networks are trained on: those of the training that begins, or those that came with
   * the program.
   *
   * @param budget trials with which each of them is tuned; empty if none is
   */
  public void trainedOn(PreparedData prepared, OptionalInt budget) {
    trials = budget;
    longest =
        prepared.data().train().stream().mapToInt(example -> example.ids().length).max().orElse(0);
    data.set(prepared);
  }

  /** Words of the longest text trained on; 0 where that is not known, as of texts that were cut. */
  public int longestTrainingText() {
    if (data.get() == null) {
      return 0;
    }
    boolean cut =
        shown.values().stream().anyMatch(each -> each.hyperparameters().maxLength() <= longest);
    return cut ? 0 : longest;
  }

  private Optional<TrainedModel> opened(Classifier classifier) {
    return newest(classifier).flatMap(Newest::opened);
  }

  /** Data and results of a network, if it is the newest under its key. */
  private Optional<Newest> newest(Classifier classifier) {
    return Optional.ofNullable(newest.get(classifier.key()))
        .filter(each -> each.classifier() == classifier);
  }

  /** Tuning that chose a network’s settings, if it is known that one did. */
  private Optional<NetworkTuning> tuning(Classifier classifier) {
    OptionalInt budget = opened(classifier).map(TrainedModel::trials).orElse(trials);
    return budget.isEmpty()
        ? Optional.empty()
        : Optional.of(new NetworkTuning(classifier, budget.getAsInt()));
  }

  /**
   * Name of a network: by its architecture and pooling, and shipped or tuned if it is; one of
   * another program is called by its file.
   */
  public String name(Inspectable network) {
    String title = network.key().title();
    return network.own().map(own -> provenance(own).nameOf(title)).orElse(title);
  }

  private NetworkName network(Classifier classifier) {
    return new NetworkName(classifier.architecture(), provenance(classifier));
  }

  /** Provenance of a network that was put here. */
  public Provenance provenance(Classifier classifier) {
    return shipped(classifier).isPresent()
        ? Provenance.SHIPPED
        : Provenance.ofTuned(tuning(classifier).isPresent());
  }

  /** The same of the network shown under a key. */
  public String name(NetworkKey key) {
    Inspectable network = networks.get(key);
    return network == null ? key.title() : name(network);
  }

  /** Architecture and provenance of the {@link #latest} network of an architecture. */
  public NetworkName network(Architecture architecture) {
    Classifier classifier = latest.get(architecture);
    return classifier == null
        ? new NetworkName(architecture, Provenance.GIVEN)
        : network(classifier);
  }

  /**
   * Settings with which it was trained, and how these were chosen; empty for a network that was not
   * tuned, nor came with the program.
   */
  public String settingsOf(Inspectable network) {
    return network
        .own()
        .flatMap(
            own ->
                shipped(own)
                    .map(ShippedNetwork::text)
                    .or(() -> tuning(own).map(NetworkTuning::text)))
        .orElse("");
  }

  /** The same of the network shown under a key; empty if there is none. */
  public String settingsOf(NetworkKey key) {
    Inspectable network = networks.get(key);
    return network == null ? "" : settingsOf(network);
  }

  /** Known origin of a network that was put here. */
  public NetworkOrigin origin(Classifier classifier) {
    return opened(classifier)
        .map(model -> NetworkOrigin.of(provenance(classifier), model))
        .orElseGet(
            () ->
                data.get() == null
                    ? NetworkOrigin.UNKNOWN
                    : origin(provenance(classifier), finished(classifier), data.get()));
  }

  /** Outcome of a training of this session that ended with that network. */
  private Optional<TrainedModel> finished(Classifier classifier) {
    return Optional.ofNullable(finished.get(classifier.key()))
        .filter(model -> model.classifier() == classifier);
  }

  /** Origin of a network trained on {@code prepared}. */
  public static NetworkOrigin origin(
      Provenance provenance, Optional<TrainedModel> model, PreparedData prepared) {
    String data =
        Messages.text(
            "passport.trained",
            prepared.dataset().name(),
            prepared.data().train().size(),
            prepared.data().validation().size(),
            prepared.data().test().size());
    return new NetworkOrigin(
        provenance, model, dataWithLeak(data, prepared.split()), prepared.data().fingerprint());
  }

  /** Name of the data, with the number of sentences of the test that were trained on, if any. */
  public static String dataWithLeak(String data, Split split) {
    return split.leaked() == 0 ? data : Messages.text("passport.data.leaked", data, split.leaked());
  }

  /**
   * Forgets all, before a new training.
   *
   * @throws UncheckedIOException if files of earlier epochs could not be deleted
   */
  public void clear() {
    past = false;
    data.set(null);
    trials = OptionalInt.empty();
    finished.clear();
    newest.clear();
    latest.clear();
    shown.clear();
    epochs.set(0);
    try {
      archive.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Forgets all, before networks whose epochs are in another archive.
   *
   * @throws UncheckedIOException if files of earlier epochs could not be deleted
   */
  public void clear(EpochArchive next) {
    EpochArchive before = archive;
    clear();
    archive = next;
    try {
      before.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows these in place of the newest ones, until {@link #showNewest}. */
  void showPast(Collection<Classifier> classifiers) {
    past = true;
    classifiers.stream().filter(this::hasEpochs).forEach(this::replaceShown);
  }

  void showNewest() {
    past = false;
    newest().forEach(this::replaceShown);
  }

  /** Shows another epoch of a network; it remains the latest of its architecture, or not. */
  private void replaceShown(Classifier classifier) {
    Classifier last = latest.get(classifier.architecture());
    if (last == null || last.key().equals(classifier.key())) {
      latest.put(classifier.architecture(), classifier);
    }
    shown.put(classifier.key(), classifier);
  }
}
