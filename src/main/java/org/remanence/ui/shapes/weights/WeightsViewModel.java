package org.remanence.ui.shapes.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.explain.weights.WeightTensor;
import org.remanence.model.Classifier;
import org.remanence.model.Inspectable;
import org.remanence.model.NetworkKey;
import org.remanence.training.EpochArchive;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/**
 * State of the Weights page: a tensor of the network that is looked into, at the epoch shown and as
 * training began. For the JavaFX thread.
 */
public final class WeightsViewModel {
  private final InspectedModels models;
  private final ObservableValue<NetworkKey> network;
  private final LatestOnly<Request, ShownWeights> reader;
  private final ObservableList<WeightTensor> tensors = FXCollections.observableArrayList();
  private final ObjectProperty<WeightTensor> tensor = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Optional<ShownWeights>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Name of the tensor that is looked at, in whichever network has one. */
  private String wanted = TensorNames.of(TensorNames.recurrent(0), TensorNames.KERNEL);

  /**
   * Request to look at a tensor.
   *
   * @param epochs where the first epoch is kept; empty where it is not that network's
   */
  private record Request(
      WeightTensor tensor, ShownWeights.Source now, Optional<EpochArchive> epochs) {

    ShownWeights read() {
      return ShownWeights.of(tensor, now, epochs.flatMap(this::first));
    }

    private Optional<ShownWeights.Source> first(EpochArchive archive) {
      try {
        return archive
            .get(now.network().architecture(), 0)
            .map(before -> new ShownWeights.Source(before, now.origin()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * @param network that is looked into; null if there is none
   * @param onFailure shows a failure to the user
   */
  public WeightsViewModel(
      InspectedModels models,
      ObservableValue<NetworkKey> network,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    this.models = models;
    this.network = network;
    reader = new LatestOnly<>(tasks, Request::read, this::show, onFailure);
    reader.setResting(true);
    network.addListener((property, old, now) -> networkChanged());
    models
        .networks()
        .addListener(
            (MapChangeListener<NetworkKey, Inspectable>)
                change -> {
                  if (change.getKey().equals(network.getValue())) {
                    networkChanged();
                  }
                });
    tensor.addListener((property, old, now) -> read());
    networkChanged();
  }

  /** Tensors to choose from. */
  ObservableList<WeightTensor> tensors() {
    return tensors;
  }

  /** The tensor that is looked at; null if there is none. */
  ObjectProperty<WeightTensor> tensorProperty() {
    return tensor;
  }

  /** The tensor as it was read last. */
  ReadOnlyObjectProperty<Optional<ShownWeights>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Name of a network. */
  String name(Classifier of) {
    return models.name(of);
  }

  /** While nobody looks at the page it does not follow; shown, it catches up. */
  public void setShown(boolean now) {
    reader.setResting(!now);
  }

  private Optional<Classifier> classifier() {
    return Optional.ofNullable(network.getValue())
        .map(models.networks()::get)
        .flatMap(Inspectable::own);
  }

  private void networkChanged() {
    List<WeightTensor> now =
        classifier().map(each -> WeightTensor.of(each.shape())).orElse(List.of());
    if (!now.equals(tensors)) {
      String name = wanted;
      tensors.setAll(now);
      tensor.set(chosen(name));
    }
    if (now.isEmpty()) {
      shown.set(Optional.empty());
    }
    read();
  }

  /** The tensor of that name, else the first with several blocks, else the first. */
  private WeightTensor chosen(String name) {
    return tensors.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .or(() -> tensors.stream().filter(each -> each.blocks().size() > 1).findFirst())
        .or(() -> tensors.stream().findFirst())
        .orElse(null);
  }

  private void read() {
    WeightTensor of = tensor.get();
    Optional<Classifier> own = classifier();
    if (of != null && own.isPresent() && tensors.contains(of)) {
      wanted = of.name();
      boolean kept = models.keptEpochs(own.get()) > 0;
      reader.request(
          new Request(
              of,
              new ShownWeights.Source(own.get(), models.origin(own.get())),
              Optional.of(models.archive()).filter(archive -> kept)));
    }
  }

  private void show(ShownWeights read) {
    // Meanwhile another tensor or network may have been chosen.
    if (read.tensor().equals(tensor.get())
        && classifier().filter(own -> own.key().equals(read.now().network().key())).isPresent()) {
      shown.set(Optional.of(read));
    }
  }
}
