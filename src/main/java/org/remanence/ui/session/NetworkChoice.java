package org.remanence.ui.session;

import java.util.List;
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

/**
 * Choice of one of the networks of this program: an LSTM if there is one, until the user chooses.
 * For the JavaFX thread.
 */
public final class NetworkChoice {
  private final InspectedModels models;
  private final Predicate<Classifier> suits;
  private final ObservableList<Architecture> architectures = FXCollections.observableArrayList();
  private final ObjectProperty<Architecture> chosen = new SimpleObjectProperty<>();
  private @Nullable Architecture offered;

  /**
   * @param suits which networks are offered
   */
  public NetworkChoice(InspectedModels models, Predicate<Classifier> suits) {
    this.models = models;
    this.suits = suits;
    models
        .shown()
        .addListener((MapChangeListener<Architecture, Classifier>) change -> offerNetworks());
    offerNetworks();
  }

  /** The networks to choose from. */
  public ObservableList<Architecture> architectures() {
    return architectures;
  }

  /** The one that is chosen; null if there is none. */
  public ObjectProperty<Architecture> chosenProperty() {
    return chosen;
  }

  /** The network shown of the one that is chosen. */
  public Optional<Classifier> network() {
    return Optional.ofNullable(chosen.get()).map(models.shown()::get);
  }

  private void offerNetworks() {
    List<Architecture> now =
        models.shown().values().stream().filter(suits).map(Classifier::architecture).toList();
    if (!architectures.equals(now)) {
      Architecture before = chosen.get();
      architectures.setAll(now);
      boolean kept = before != offered && now.contains(before);
      offered = kept ? offered : first(now);
      chosen.set(kept ? before : offered);
    }
  }

  private static @Nullable Architecture first(List<Architecture> networks) {
    return networks.contains(Architecture.LSTM)
        ? Architecture.LSTM
        : networks.stream().findFirst().orElse(null);
  }
}
