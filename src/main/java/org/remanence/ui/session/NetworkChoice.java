package org.remanence.ui.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkKey;

/**
 * Choice of one of the networks of this program: an LSTM if there is one, until the user chooses.
 * For the JavaFX thread.
 */
public final class NetworkChoice {
  private final InspectedModels models;
  private final Predicate<Classifier> suits;
  private final ObservableList<NetworkKey> networks = FXCollections.observableArrayList();
  private final ObjectProperty<NetworkKey> chosen = new SimpleObjectProperty<>();
  private @Nullable NetworkKey offered;

  /**
   * @param suits which networks are offered
   */
  public NetworkChoice(InspectedModels models, Predicate<Classifier> suits) {
    this.models = models;
    this.suits = suits;
    models
        .shown()
        .addListener((MapChangeListener<NetworkKey, Classifier>) change -> offerNetworks());
    offerNetworks();
  }

  /** The networks to choose from. */
  public ObservableList<NetworkKey> networks() {
    return networks;
  }

  /** The one that is chosen; null if there is none. */
  public ObjectProperty<NetworkKey> chosenProperty() {
    return chosen;
  }

  /** The network shown of the one that is chosen. */
  public Optional<Classifier> network() {
    return Optional.ofNullable(chosen.get()).map(models.shown()::get);
  }

  private void offerNetworks() {
    List<NetworkKey> now =
        models.shown().values().stream().filter(suits).map(Classifier::key).toList();
    if (!networks.equals(now)) {
      NetworkKey before = chosen.get();
      networks.setAll(now);
      boolean kept = !Objects.equals(before, offered) && now.contains(before);
      offered = kept ? offered : first(now);
      chosen.set(kept ? before : offered);
    }
  }

  private static @Nullable NetworkKey first(List<NetworkKey> networks) {
    return networks.contains(Architecture.LSTM)
        ? Architecture.LSTM
        : networks.stream().findFirst().orElse(null);
  }
}
