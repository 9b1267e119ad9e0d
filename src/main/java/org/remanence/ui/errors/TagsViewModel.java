package org.remanence.ui.errors;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.remanence.model.Classifier;
import org.remanence.training.PreparedData;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/** Test of the networks that tag words, on the test part. For the JavaFX thread. */
final class TagsViewModel {
  private final LatestOnly<Request, Answer> tests;
  private final ReadOnlyObjectWrapper<TagSnapshot> snapshot =
      new ReadOnlyObjectWrapper<>(TagSnapshot.NONE);
  private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Optional<SentenceFilter.ConfusionCell>> cell =
      new SimpleObjectProperty<>(Optional.empty());
  private Request asked;

  private record Request(PreparedData prepared, List<Classifier> taggers) {}

  private record Answer(Request request, TagSnapshot snapshot) {}

  /**
   * @param onFailure shows a failure to the user
   */
  TagsViewModel(TaskRunner tasks, Consumer<Throwable> onFailure) {
    tests =
        new LatestOnly<>(
            tasks,
            this::test,
            this::show,
            failure -> {
              asked = null;
              testing.set(false);
              onFailure.accept(failure);
            });
  }

  /** The newest answer. */
  ReadOnlyObjectProperty<TagSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** True while networks read the test part. */
  ReadOnlyBooleanProperty testingProperty() {
    return testing.getReadOnlyProperty();
  }

  /** Cell of the confusion matrix whose words are listed; empty for all errors. */
  ObjectProperty<Optional<SentenceFilter.ConfusionCell>> cellProperty() {
    return cell;
  }

  /** Asks these networks, unless they have answered. */
  void ask(PreparedData prepared, List<Classifier> taggers) {
    Request request = new Request(prepared, taggers);
    if (!request.equals(asked)) {
      asked = request;
      testing.set(!taggers.isEmpty());
      tests.request(request);
    }
  }

  private Answer test(Request request) {
    return new Answer(
        request, TagSnapshot.of(request.prepared(), request.taggers(), snapshot.get()));
  }

  private void show(Answer answer) {
    if (answer.snapshot().prepared() != snapshot.get().prepared()) {
      cell.set(Optional.empty());
    }
    snapshot.set(answer.snapshot());
    testing.set(!answer.request().equals(asked));
  }
}
