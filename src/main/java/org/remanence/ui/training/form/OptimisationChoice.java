package org.remanence.ui.training.form;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.ClassWeights;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Optimisation;
import org.remanence.model.WordVectors;

/** Settings of the optimisation that are chosen and not typed. */
public final class OptimisationChoice {
  private final ObjectProperty<LearningRateSchedule.Kind> schedule =
      new SimpleObjectProperty<>(LearningRateSchedule.Kind.CONSTANT);
  private final ObjectProperty<Clipping.Kind> clipping =
      new SimpleObjectProperty<>(Clipping.Kind.NONE);
  private final BooleanProperty balanced = new SimpleBooleanProperty();
  private final BooleanProperty frozen = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Path> vectors = new ReadOnlyObjectWrapper<>();

  public ObjectProperty<LearningRateSchedule.Kind> scheduleProperty() {
    return schedule;
  }

  public ObjectProperty<Clipping.Kind> clippingProperty() {
    return clipping;
  }

  /** True if rare labels count as much as frequent ones. */
  public BooleanProperty balancedProperty() {
    return balanced;
  }

  /** True if pre-trained word vectors stay as they are. */
  public BooleanProperty frozenProperty() {
    return frozen;
  }

  /** A file of pre-trained word vectors; null for none. */
  public ReadOnlyObjectProperty<Path> vectorsProperty() {
    return vectors.getReadOnlyProperty();
  }

  public void setVectors(Path file) {
    vectors.set(file);
  }

  boolean usesFactor() {
    return usesEvery() || schedule.get() == LearningRateSchedule.Kind.EXPONENTIAL;
  }

  boolean usesEvery() {
    return schedule.get() == LearningRateSchedule.Kind.STEP
        || schedule.get() == LearningRateSchedule.Kind.PLATEAU;
  }

  boolean usesLimit() {
    return clipping.get() != Clipping.Kind.NONE;
  }

  ClassWeights classWeights() {
    return balanced.get() ? ClassWeights.BALANCED : ClassWeights.NONE;
  }

  WordVectors wordVectors() {
    return vectors.get() == null
        ? WordVectors.DRAWN
        : new WordVectors(vectors.get().getFileName().toString(), frozen.get());
  }

  /** Puts all in but for the file of word vectors. */
  void fill(Optimisation from) {
    schedule.set(from.schedule().kind());
    clipping.set(from.clipping().kind());
    balanced.set(from.classWeights() == ClassWeights.BALANCED);
    frozen.set(from.wordVectors().frozen());
  }
}
