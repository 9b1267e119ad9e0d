package org.remanence.ui.keras;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.keras.ExpectedOutputs;
import org.remanence.model.keras.ExpectedOutputs.Difference;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.model.keras.ParitySnippet;
import org.remanence.model.keras.input.IdInput;
import org.remanence.model.keras.input.IdList;
import org.remanence.model.keras.input.KerasInput;
import org.remanence.model.keras.input.NumberTable;
import org.remanence.model.keras.input.Padding;
import org.remanence.model.keras.input.WordInput;
import org.remanence.model.keras.words.WordFile;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.tasks.TaskRunner;

/**
 * The Keras networks to look into, and what each of them is given to read. For the JavaFX thread.
 */
public final class KerasViewModel {
  private final InspectedModels models;
  private final StringProperty sentence;
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final ObservableList<KerasNetwork> networks = FXCollections.observableArrayList();
  private final ObjectProperty<KerasNetwork> chosen = new SimpleObjectProperty<>();
  private final StringProperty typedProblem = new SimpleStringProperty("");

  /**
   * @param onFailure shows a failure to the user
   */
  public KerasViewModel(
      InspectionSession session, TaskRunner tasks, Consumer<Throwable> onFailure) {
    models = session.models();
    sentence = session.sentenceProperty();
    this.tasks = tasks;
    this.onFailure = onFailure;
    chosen.addListener((property, old, now) -> typedProblem.set(""));
  }

  /** Takes a network that was opened, in place of one of the same file. */
  public void open(KerasNetwork network) {
    put(network);
    chosen.set(network);
  }

  /** Those that are open. */
  ObservableList<KerasNetwork> networks() {
    return networks;
  }

  /** The one that the bar is about; null if none is open. */
  public ObjectProperty<KerasNetwork> chosenProperty() {
    return chosen;
  }

  /** Problem of what was typed last; empty if there is none. */
  StringProperty typedProblemProperty() {
    return typedProblem;
  }

  /** Closes the chosen one. */
  void close() {
    KerasNetwork closed = chosen.get();
    networks.remove(closed);
    chosen.set(networks.isEmpty() ? null : networks.get(0));
    models.removeOther(closed.key());
  }

  /** Has the chosen one read texts with the words of a file. */
  public void readWords(Path file) {
    KerasNetwork network = chosen.get();
    int vocabulary = network.model().vocabulary().orElseThrow();
    read(network, () -> new WordInput(WordFile.read(file), vocabulary, network.input().padding()));
  }

  /** Has the chosen one read the numbers of a file. */
  void readNumbers(Path file) {
    KerasNetwork network = chosen.get();
    read(network, () -> NumberTable.read(file, network.model().inputs()));
  }

  /**
   * Has the chosen one read what was typed: ids or rows of numbers.
   *
   * @param name of the field, for messages
   */
  void readTyped(String text, String name) {
    KerasNetwork network = chosen.get();
    read(
        network,
        () ->
            network.model().readsIds()
                ? new IdInput(
                    IdList.parse(text, network.model().vocabulary().orElseThrow()),
                    network.input().padding())
                : NumberTable.parse(text, name, network.model().inputs()),
        failure -> {
          if (failure instanceof LocalizedException problem) {
            typedProblem.set(problem.getMessage());
          } else {
            onFailure.accept(failure);
          }
        });
  }

  private void read(KerasNetwork network, Callable<KerasInput> input) {
    read(network, input, onFailure);
  }

  /** Reads in the background; only what the network can read changes it. */
  private void read(
      KerasNetwork network, Callable<KerasInput> input, Consumer<Throwable> onProblem) {
    tasks.run(
        () -> {
          KerasInput read = input.call();
          if (!read.readsText()) {
            check(network, read.steps("").rows());
          }
          return read;
        },
        read -> {
          typedProblem.set("");
          change(network, each -> each.reading(read));
        },
        onProblem);
  }

  private static void check(KerasNetwork network, double[][] rows) {
    if (rows.length > KerasNetwork.MOST_STEPS) {
      throw new LocalizedException("keras.bar.long", rows.length, KerasNetwork.MOST_STEPS);
    }
    network.model().read(rows);
  }

  /** Pads otherwise. */
  void pad(Padding padding) {
    change(chosen.get(), each -> each.reading(each.input().padded(padding)));
  }

  void showPadding(boolean shown) {
    change(chosen.get(), each -> each.showingPadding(shown));
  }

  /**
   * Calls the classes of the chosen one by other names.
   *
   * @param typed the names, parted by commas
   */
  void call(String typed) {
    call(List.of(typed.split(",")).stream().map(String::strip).toList());
  }

  /** Calls the classes of the chosen one by other names. */
  public void call(List<String> names) {
    if (!chosen.get().mayBeCalled(names)) {
      int classes = chosen.get().labels().size();
      onFailure.accept(new LocalizedException("keras.bar.labels.wrong", classes));
      return;
    }
    change(chosen.get(), each -> each.called(names));
  }

  /**
   * Compares what the chosen one gives with what a file says it gave in another program.
   *
   * @param show receives its name and the differences
   */
  void check(Path file, BiConsumer<String, List<Difference>> show) {
    KerasNetwork network = chosen.get();
    tasks.run(
        () -> ExpectedOutputs.read(file).compare(network.model()),
        differences -> show.accept(network.key().title(), differences),
        onFailure);
  }

  /** Lines of Python that write such a file, of what the chosen one reads now. */
  String snippet() {
    return ParitySnippet.of(chosen.get(), sentence.get());
  }

  /** Tells of an input that cannot be taken. */
  void refuse(LocalizedException problem) {
    onFailure.accept(problem);
  }

  /** Changes a network, unless it was closed meanwhile. */
  private void change(KerasNetwork network, UnaryOperator<KerasNetwork> how) {
    networks.stream()
        .filter(each -> each.key().equals(network.key()))
        .findFirst()
        .ifPresent(
            now -> {
              KerasNetwork next = how.apply(now);
              boolean shown = now.equals(chosen.get());
              put(next);
              if (shown) {
                chosen.set(next);
              }
            });
  }

  private void put(KerasNetwork network) {
    int place = networks.stream().map(KerasNetwork::key).toList().indexOf(network.key());
    if (place < 0) {
      networks.add(network);
    } else {
      networks.set(place, network);
    }
    models.putOther(network);
  }
}
