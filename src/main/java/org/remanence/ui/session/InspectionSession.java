package org.remanence.ui.session;

import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.MapChangeListener;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkKey;
import org.remanence.ui.tasks.TaskRunner;

/**
 * State that all tabs share that look into networks: the networks, the epoch they are shown at, and
 * the sentence they read. For the JavaFX thread.
 */
public final class InspectionSession {
  private final InspectedModels models;
  private final EpochNavigator epochs;
  private final StringProperty sentence = new SimpleStringProperty("");
  private String offered;

  /**
   * @param onFailure shows a failure to the user
   */
  public InspectionSession(
      InspectedModels models, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.models = models;
    epochs = new EpochNavigator(models, tasks, onFailure);
    offer(ExampleSentences.in(Messages.language()));
    models
        .shown()
        .addListener((MapChangeListener<NetworkKey, Classifier>) change -> modelsChanged());
    modelsChanged();
  }

  public InspectedModels models() {
    return models;
  }

  public EpochNavigator epochs() {
    return epochs;
  }

  /** Sentence that the networks read. */
  public StringProperty sentenceProperty() {
    return sentence;
  }

  /** Sentence that is read, or, until the user writes something, one in the language in use. */
  public String suggestion() {
    return sentence.get().equals(offered)
        ? ExampleSentences.in(Messages.language()).sentences().get(0)
        : sentence.get();
  }

  /** Until the user writes something, the sentence is one that the networks can read. */
  private void modelsChanged() {
    if (!models.shown().isEmpty() && sentence.get().equals(offered)) {
      ExampleSentences fallback = ExampleSentences.in(Messages.language());
      offer(ExampleSentences.knownTo(models.shown().values(), fallback));
    }
  }

  private void offer(ExampleSentences examples) {
    offered = examples.sentences().get(0);
    sentence.set(offered);
  }
}
