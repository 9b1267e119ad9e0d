package org.remanence.ui.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/** Shows the networks as they were after an earlier epoch. For the JavaFX thread. */
public final class EpochNavigator {
  /** The epoch that stands for the newest networks, whichever that is. */
  public static final int NEWEST = -1;

  private final InspectedModels classifiers;
  private final IntegerProperty epoch = new SimpleIntegerProperty(NEWEST);
  private final LatestOnly<Integer, Loaded> loads;

  private record Loaded(int epoch, List<Classifier> classifiers) {}

  /**
   * @param onFailure shows a failure to the user
   */
  public EpochNavigator(
      InspectedModels classifiers, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.classifiers = classifiers;
    loads = new LatestOnly<>(tasks, this::load, this::show, onFailure);
    epoch.addListener((property, old, now) -> travel(now.intValue()));
    // A new training begins with nothing to look back at, and a file may take the place of one.
    classifiers
        .epochsProperty()
        .addListener(
            (property, old, count) -> {
              if (count.intValue() == 0 || epoch.get() > count.intValue()) {
                epoch.set(NEWEST);
              }
            });
  }

  /** The epoch shown: 0 for the weights a training began with, or {@link #NEWEST}. */
  public IntegerProperty epochProperty() {
    return epoch;
  }

  /** Number of epochs to look back at. */
  public ReadOnlyIntegerProperty epochsProperty() {
    return classifiers.epochsProperty();
  }

  private void travel(int to) {
    if (to == NEWEST) {
      classifiers.showNewest();
    } else {
      loads.request(to);
    }
  }

  private Loaded load(int wanted) {
    List<Classifier> loaded = new ArrayList<>();
    try {
      for (Architecture architecture : Architecture.values()) {
        classifiers.archive().get(architecture, wanted).ifPresent(loaded::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Loaded(wanted, loaded);
  }

  private void show(Loaded loaded) {
    // Meanwhile the user may have gone elsewhere, or to the newest.
    if (loaded.epoch() == epoch.get()) {
      classifiers.showPast(loaded.classifiers());
    }
  }
}
