package org.remanence.ui.shapes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.MapChangeListener;
import org.remanence.explain.batch.BatchOptions;
import org.remanence.explain.batch.BatchRun;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.program.ClassifierProgram;
import org.remanence.model.program.ProgramNetwork;
import org.remanence.passport.network.BatchPassport;
import org.remanence.ui.session.ExampleSentences;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/**
 * State of the Shapes tab: the sentence as the first row of a batch, and how that is padded and
 * read. For the JavaFX thread.
 */
public final class ShapesViewModel {
  private final InspectionSession session;
  private final InspectedModels networks;
  private final LatestOnly<Request, BatchRun> runs;
  private final ReadOnlyObjectWrapper<Architecture> architecture = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<BatchOptions> options = new SimpleObjectProperty<>();
  private final BooleanProperty paddingShown = new SimpleBooleanProperty();
  private final IntegerProperty row = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<BatchRun> run = new ReadOnlyObjectWrapper<>();
  private Architecture wanted = Architecture.LSTM;

  /** Options with which the network reads elsewhere; null if there is none. */
  private BatchOptions asTrained;

  private record Request(Classifier network, String sentence, BatchOptions options) {
    BatchRun run() {
      return BatchRun.of(network, ExampleSentences.besides(sentence, network), options);
    }
  }

  /**
   * @param onFailure shows a failure to the user
   */
  public ShapesViewModel(
      InspectionSession session, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.session = session;
    networks = session.models();
    runs = new LatestOnly<>(tasks, Request::run, this::show, onFailure);
    session.sentenceProperty().addListener((property, old, now) -> refresh());
    options.addListener((property, old, now) -> refresh());
    networks
        .shown()
        .addListener((MapChangeListener<Architecture, Classifier>) change -> networksChanged());
    networksChanged();
  }

  /** Sentence that is the first row of the batch. */
  StringProperty sentenceProperty() {
    return session.sentenceProperty();
  }

  /** The architecture whose network reads; null if there is none. */
  ReadOnlyObjectProperty<Architecture> architectureProperty() {
    return architecture.getReadOnlyProperty();
  }

  /** Options of padding and reading the batch; null if there is no network. */
  ObjectProperty<BatchOptions> optionsProperty() {
    return options;
  }

  /** True if the columns of padding are shown, too. */
  BooleanProperty paddingShownProperty() {
    return paddingShown;
  }

  /** Row of the batch whose numbers are shown. */
  IntegerProperty rowProperty() {
    return row;
  }

  /** The newest batch that was read; null if there is none. */
  ReadOnlyObjectProperty<BatchRun> runProperty() {
    return run.getReadOnlyProperty();
  }

  /** The network that reads, to write programs of; empty if there is none. */
  Optional<ProgramNetwork> program() {
    return Optional.ofNullable(networks.shown().get(architecture.get())).map(ClassifierProgram::of);
  }

  List<Architecture> architectures() {
    return List.copyOf(networks.shown().keySet());
  }

  /** Name of the network of an architecture. */
  String name(Architecture of) {
    return networks.name(of);
  }

  /** Settings with which it was trained; empty unless it was tuned or shipped. */
  String settingsOf(Architecture of) {
    return networks.settingsOf(of);
  }

  /** Passports of the numbers of a row; empty while no batch is shown. */
  Optional<BatchPassport> passports(int of) {
    return Optional.ofNullable(run.get())
        .map(shown -> new BatchPassport(shown, networks.origin(shown.classifier()), of));
  }

  void choose(Architecture next) {
    wanted = next;
    take(next);
  }

  /** Returns whether there is a network to read with. */
  boolean hasNetwork() {
    return options.get() != null;
  }

  /** Changes how the batch is padded and read; without a network nothing happens. */
  void change(UnaryOperator<BatchOptions> change) {
    if (hasNetwork()) {
      options.set(change.apply(options.get()));
    }
  }

  /** Reads the batch as the network reads elsewhere. */
  void readAsTrained() {
    options.set(asTrained);
  }

  /** While nobody looks at the tab it does not follow; shown, it catches up. */
  void setShown(boolean now) {
    runs.setResting(!now);
  }

  /** Shows the network that is wanted as soon as there is one, until then another. */
  private void networksChanged() {
    take(
        networks.shown().containsKey(wanted)
            ? wanted
            : networks.shown().keySet().stream().findFirst().orElse(null));
  }

  /**
   * Reads with a network. Of another one, or one that was trained to read otherwise, the options
   * begin anew.
   */
  private void take(Architecture next) {
    Classifier network = networks.shown().get(next);
    BatchOptions trained = network == null ? null : BatchOptions.of(network);
    boolean sameReading = next == architecture.get() && Objects.equals(trained, asTrained);
    architecture.set(next);
    asTrained = trained;
    if (!sameReading) {
      readAsTrained();
    }
    // Where both networks were trained to read alike, the options tell of no change.
    refresh();
  }

  private void refresh() {
    Classifier network = networks.shown().get(architecture.get());
    if (network == null) {
      run.set(null);
    } else {
      runs.request(new Request(network, session.sentenceProperty().get(), options.get()));
    }
  }

  private void show(BatchRun next) {
    if (next.classifier().architecture() == architecture.get()) {
      row.set(Math.min(row.get(), next.sentences() - 1));
      run.set(next);
    }
  }
}
