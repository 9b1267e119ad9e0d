package org.remanence.ui.states;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.MapChangeListener;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.ui.TrainedClassifiers;
import org.remanence.ui.tasks.TaskRunner;

/**
 * State of the Hidden states tab: a sentence, and what every trained network does on it. At each
 * change the newest request replaces the one that waits, so typing never runs ahead of the
 * pictures.
 */
public final class StatesViewModel {
  private final TrainedClassifiers classifiers;
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final StringProperty sentence = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Map<Architecture, Inspection>> inspections =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final AtomicReference<Request> newest = new AtomicReference<>();
  private final AtomicBoolean working = new AtomicBoolean();

  private record Request(String sentence, List<Classifier> classifiers) {}

  public StatesViewModel(
      TrainedClassifiers classifiers, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.classifiers = classifiers;
    this.tasks = tasks;
    this.onFailure = onFailure;
    sentence.addListener((observable, before, now) -> refresh());
    classifiers
        .latest()
        .addListener((MapChangeListener<Architecture, Classifier>) change -> refresh());
  }

  public StringProperty sentenceProperty() {
    return sentence;
  }

  /** The newest result of each architecture, all on the same sentence. */
  public ReadOnlyObjectProperty<Map<Architecture, Inspection>> inspectionsProperty() {
    return inspections.getReadOnlyProperty();
  }

  private void refresh() {
    newest.set(new Request(sentence.get(), List.copyOf(classifiers.latest().values())));
    work();
  }

  private void work() {
    if (newest.get() == null || !working.compareAndSet(false, true)) {
      return;
    }
    Request request = newest.getAndSet(null);
    tasks.run(
        () -> inspect(request),
        result -> {
          inspections.set(result);
          working.set(false);
          work();
        },
        problem -> {
          working.set(false);
          onFailure.accept(problem);
          work();
        });
  }

  private static Map<Architecture, Inspection> inspect(Request request) {
    Map<Architecture, Inspection> results = new EnumMap<>(Architecture.class);
    for (Classifier classifier : request.classifiers()) {
      results.put(classifier.architecture(), classifier.inspect(request.sentence()));
    }
    return results;
  }
}
