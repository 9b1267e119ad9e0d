package org.remanence.ui;

import java.util.EnumMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;

/**
 * The newest classifier of each architecture, also of one still in training. Changed and listened
 * to on the JavaFX thread only.
 */
public final class TrainedClassifiers {
  private final ObservableMap<Architecture, Classifier> latest =
      FXCollections.observableMap(new EnumMap<>(Architecture.class));

  /** For reading and listening; changes go through {@link #put} and {@link #clear}. */
  public ObservableMap<Architecture, Classifier> latest() {
    return latest;
  }

  public void put(Classifier classifier) {
    latest.put(classifier.architecture(), classifier);
  }

  public void clear() {
    latest.clear();
  }
}
