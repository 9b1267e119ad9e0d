package org.remanence.ui.memory.automaton;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.remanence.study.automaton.AutomatonExtraction;
import org.remanence.study.automaton.ExtractionStrings;
import org.remanence.study.automaton.Reading;
import org.remanence.study.lag.LagNetwork;
import org.remanence.study.lag.LagSettings;
import org.remanence.ui.tasks.CancellableTask;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/**
 * State and actions of the Memory lab's automaton: which network it is of, and the string that both
 * read. For the JavaFX thread.
 */
public final class AutomatonViewModel {
  /** Number of clusters that stands for finding it. */
  static final int BY_RULE = 0;

  private final ObservableList<LagNetwork> networks = FXCollections.observableArrayList();
  private final ObjectProperty<LagNetwork> network = new SimpleObjectProperty<>();
  private final ObjectProperty<Integer> clusters = new SimpleObjectProperty<>(BY_RULE);
  private final ReadOnlyObjectWrapper<Optional<AutomatonAnswer>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<FollowedString>> followed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final IntegerProperty position = new SimpleIntegerProperty();
  private final LatestOnly<Question, FollowedString> reader;
  private final CancellableTask extraction;
  private LagSettings settings;
  private LagNetwork extracted;
  private int example;

  private record Question(AutomatonAnswer answer, String text) {}

  /**
   * @param onFailure shows a failure to the user
   */
  public AutomatonViewModel(TaskRunner tasks, Consumer<Throwable> onFailure) {
    extraction = new CancellableTask(tasks, onFailure);
    reader =
        new LatestOnly<>(
            tasks,
            question -> FollowedString.of(question.answer(), question.text()),
            this::show,
            onFailure);
    text.addListener((property, old, now) -> read());
  }

  /**
   * Offers the networks whose training is over, of those that have an automaton; what is shown of
   * others goes.
   */
  public void offer(LagSettings trained, List<LagNetwork> over) {
    settings = trained;
    List<LagNetwork> now = over.stream().filter(each -> Reading.canRead(each.network())).toList();
    if (networks.equals(now)) {
      return;
    }
    LagNetwork before = network.get();
    networks.setAll(now);
    network.set(now.contains(before) ? before : now.isEmpty() ? null : now.get(0));
    if (!now.contains(extracted)) {
      cancel();
    }
    if (answer.get().isPresent() && !now.contains(answer.get().get().network())) {
      answer.set(Optional.empty());
      followed.set(Optional.empty());
    }
  }

  /** Networks to choose from. */
  ObservableList<LagNetwork> networks() {
    return networks;
  }

  /** Network that an automaton is extracted from; null if there is none. */
  ObjectProperty<LagNetwork> networkProperty() {
    return network;
  }

  /** Number of clusters, or {@link #BY_RULE}. */
  ObjectProperty<Integer> clustersProperty() {
    return clusters;
  }

  /** True while an automaton is extracted. */
  public ReadOnlyBooleanProperty extractingProperty() {
    return extraction.runningProperty();
  }

  /** Share of the extraction that is done. */
  ReadOnlyDoubleProperty progressProperty() {
    return extraction.progressProperty();
  }

  /** Outcome of the last extraction. */
  ReadOnlyObjectProperty<Optional<AutomatonAnswer>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** String that both read, its tokens between spaces. */
  StringProperty textProperty() {
    return text;
  }

  /** The same as they read it. */
  ReadOnlyObjectProperty<Optional<FollowedString>> followedProperty() {
    return followed.getReadOnlyProperty();
  }

  /** Number of its tokens that are read. */
  IntegerProperty positionProperty() {
    return position;
  }

  /** Returns whether there is a network, and none is looked into just now. */
  public boolean canExtract() {
    return network.get() != null && !extraction.runningProperty().get();
  }

  /** Extracts an automaton in the background. */
  public void extract() {
    if (!canExtract()) {
      return;
    }
    LagNetwork of = network.get();
    LagSettings trained = settings;
    int wanted = clusters.get();
    extracted = of;
    extraction.start(
        onProgress -> {
          ExtractionStrings strings = of.strings(trained);
          OptionalInt count = wanted == BY_RULE ? OptionalInt.empty() : OptionalInt.of(wanted);
          return new AutomatonAnswer(
              trained,
              of,
              strings,
              new AutomatonExtraction(
                      string -> Reading.of(of.network(), string),
                      of.network().labels().size(),
                      of.seed(),
                      onProgress)
                  .extract(strings, count));
        },
        this::show);
  }

  /** Ends the extraction without an answer; the last answer stays. */
  void cancel() {
    extraction.cancel();
  }

  private void show(AutomatonAnswer found) {
    followed.set(Optional.empty());
    answer.set(Optional.of(found));
    example = 0;
    showExample();
  }

  /** Takes the next of the strings that had no part in the automaton. */
  void anotherString() {
    example++;
    showExample();
  }

  private void showExample() {
    answer
        .get()
        .ifPresent(
            found -> {
              List<String> examples = found.examples();
              String next = examples.get(example % examples.size());
              if (next.equals(text.get())) {
                read();
              } else {
                text.set(next);
              }
            });
  }

  private void read() {
    answer.get().ifPresent(found -> reader.request(new Question(found, text.get())));
  }

  private void show(FollowedString read) {
    if (answer.get().filter(read.answer()::equals).isPresent()) {
      position.set(0);
      followed.set(Optional.of(read));
    }
  }

  /** Reads some tokens more, or fewer; to the ends of the string at most. */
  void step(int by) {
    int most = followed.get().map(read -> read.tokens().size()).orElse(0);
    position.set(Math.max(0, Math.min(most, position.get() + by)));
  }
}
