package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.study.TableTest;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.ui.tasks.LatestValue;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.ui.training.form.DataSelection;

/**
 * Test of a Keras network on a table of the user’s: which label each of its classes stands for, and
 * what came of it. For the JavaFX thread.
 */
public final class TableTestViewModel {
  private final ObservableValue<KerasNetwork> network;
  private final Consumer<List<String>> call;
  private final DataSelection table;
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Tested> tested = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<AtomicBoolean> running = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final LatestValue<Double> share;

  /** A network, and its test. */
  record Tested(KerasNetwork network, TableTest test, List<SentenceRow> rows) {}

  /** Reason why there is no test yet: first of the network, then of the table. */
  enum Missing {
    NETWORK,
    CLASSES,
    NUMBERS,
    WORDS,
    TABLE,
    LABELS,
    DIFFERENT_LABELS,
    NOTHING
  }

  /**
   * @param network the Keras network that is chosen; null while none is open
   * @param call gives the classes of that network other names
   * @param onFailure shows a failure to the user
   */
  public TableTestViewModel(
      ObservableValue<KerasNetwork> network,
      Consumer<List<String>> call,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    this.network = network;
    this.call = call;
    this.tasks = tasks;
    this.onFailure = onFailure;
    // A test needs less of its texts than a training does.
    table = new DataSelection(tasks, any -> {});
    share = new LatestValue<>(tasks::onUiThread, 0.0, progress::set);
    network.addListener((property, old, now) -> begin());
    table.readingProperty().addListener((property, old, now) -> begin());
  }

  ObservableValue<KerasNetwork> networkProperty() {
    return network;
  }

  /** The table, and how it is read. */
  DataSelection table() {
    return table;
  }

  /** Names that the classes are to have, in the order of the outputs. */
  ReadOnlyObjectProperty<List<String>> namesProperty() {
    return names.getReadOnlyProperty();
  }

  /** Outcome of the test; null until it is over, and once another network or table is chosen. */
  ReadOnlyObjectProperty<Tested> testedProperty() {
    return tested.getReadOnlyProperty();
  }

  /** Set while texts are read. */
  ObservableValue<?> runningProperty() {
    return running;
  }

  boolean isRunning() {
    return running.get() != null;
  }

  /** Share of the texts that was read. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Labels of the table; none while there is no table. */
  List<String> labels() {
    Dataset read = table.datasetProperty().get();
    return read == null ? List.of() : read.labels();
  }

  Missing missing() {
    KerasNetwork now = network.getValue();
    if (now == null) {
      return Missing.NETWORK;
    } else if (now.labels().isEmpty()) {
      return Missing.CLASSES;
    } else if (!now.readsText()) {
      return now.model().readsIds() ? Missing.WORDS : Missing.NUMBERS;
    } else if (labels().isEmpty()) {
      return Missing.TABLE;
    } else if (names.get().stream().noneMatch(labels()::contains)) {
      return Missing.LABELS;
    }
    return now.mayBeCalled(names.get()) ? Missing.NOTHING : Missing.DIFFERENT_LABELS;
  }

  /** Returns whether the network is one that reads tables of texts. */
  boolean wantsTable() {
    return missing().compareTo(Missing.TABLE) >= 0;
  }

  /** Returns whether the names are those that were proposed, which nobody has looked at yet. */
  boolean isProposed() {
    return tested.get() == null && names.get().equals(proposed());
  }

  /** Names the class of that place. */
  void name(int place, String name) {
    List<String> next = new ArrayList<>(names.get());
    next.set(place, name);
    names.set(List.copyOf(next));
  }

  /** Forgets what came of another network or table, and proposes labels anew. */
  private void begin() {
    cancel();
    tested.set(null);
    names.set(proposed());
  }

  private List<String> proposed() {
    KerasNetwork now = network.getValue();
    return now == null ? List.of() : now.labels().stream().map(this::proposed).toList();
  }

  /** The label that is called as a class is, at most for its case; else the name of the class. */
  private String proposed(String name) {
    List<String> alike =
        labels().stream().filter(label -> label.strip().equalsIgnoreCase(name)).toList();
    return alike.contains(name) || alike.size() != 1 ? name : alike.get(0);
  }

  /** Has the network read the table, in the background. */
  void test() {
    if (missing() != Missing.NOTHING || isRunning()) {
      return;
    }
    if (!names.get().equals(network.getValue().labels())) {
      call.accept(names.get());
    }
    KerasNetwork asked = network.getValue();
    List<LabelledText> texts = table.datasetProperty().get().examples();
    AtomicBoolean cancelled = new AtomicBoolean();
    tested.set(null);
    progress.set(0);
    running.set(cancelled);
    tasks.run(
        () -> test(asked, texts, cancelled),
        result -> end(cancelled, () -> tested.set(result)),
        failure -> end(cancelled, () -> onFailure.accept(failure)));
  }

  private Tested test(KerasNetwork asked, List<LabelledText> texts, AtomicBoolean cancelled) {
    TableTest test = TableTest.of(asked, texts, share::set, cancelled::get);
    List<SentenceRow> rows =
        IntStream.range(0, test.examples().size())
            .mapToObj(
                i ->
                    SentenceRow.of(
                        test.examples().get(i),
                        Map.of(asked.key(), SentencePrediction.of(test.predictions(), i))))
            .toList();
    return new Tested(asked, test, rows);
  }

  /** Nobody waits for what was cancelled. */
  private void end(AtomicBoolean cancelled, Runnable show) {
    if (running.get() == cancelled) {
      running.set(null);
      show.run();
    }
  }

  void cancel() {
    if (isRunning()) {
      running.get().set(true);
      running.set(null);
    }
  }
}
