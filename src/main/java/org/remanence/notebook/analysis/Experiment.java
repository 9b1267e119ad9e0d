package org.remanence.notebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.remanence.notebook.CodeLocation;
import org.remanence.notebook.analysis.ExperimentEvent.Evaluated;
import org.remanence.notebook.analysis.ExperimentEvent.Predicted;
import org.remanence.notebook.analysis.ExperimentEvent.Trained;

/** Actions of a notebook, as far as its code tells. */
public final class Experiment {
  private final List<ExperimentEvent> events = new ArrayList<>();
  private final List<KerasModel> networks = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();

  /** Data that stand in the notebook itself. */
  public record Column(CodeLocation location, DataValue data) {
    /** Number of different texts in it. */
    public long different() {
      return data.known().stream().flatMap(item -> item.text().stream()).distinct().count();
    }

    private boolean isLabelOf(Column other) {
      return data.part() == other.data.part()
          && data.size().equals(other.data.size())
          && different() < other.different();
    }
  }

  void add(ExperimentEvent event) {
    events.add(event);
  }

  void add(KerasModel network) {
    networks.add(network);
  }

  void add(Column column) {
    columns.add(column);
  }

  /** Events, in order. */
  public List<ExperimentEvent> events() {
    return List.copyOf(events);
  }

  /** Events of one kind, in order. */
  public <E extends ExperimentEvent> Stream<E> events(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  public List<Column> columns() {
    return List.copyOf(columns);
  }

  /** The first list in the notebook that is among what data were made of. */
  Optional<Column> column(DataValue data) {
    return columns.stream().filter(column -> column.data().shares(data)).findFirst();
  }

  /**
   * The texts that data were made of, if they stand in the notebook as they are: nothing was taken
   * out or added, as far as the code tells.
   */
  public Optional<Column> texts(DataValue data) {
    return columns.stream()
        .filter(column -> column.data().part() == data.part() && isWholeOf(column.data(), data))
        .filter(column -> column.data().texts().isPresent())
        .findFirst();
  }

  /**
   * Returns whether data are labels: a training learns them, or where none does, texts that they
   * may belong to differ more.
   */
  public boolean isLabels(DataValue data) {
    List<Trained> trainings = events(Trained.class).toList();
    if (trainings.stream().anyMatch(trained -> isOf(data, trained.inputs()))) {
      return false;
    }
    if (trainings.stream().anyMatch(trained -> isOf(data, trained.labels()))) {
      return true;
    }
    return texts(data).filter(column -> columns.stream().anyMatch(column::isLabelOf)).isPresent();
  }

  private static boolean isOf(DataValue data, AbstractValue made) {
    return made.data().filter(data::shares).isPresent();
  }

  /** Data that networks are measured on when they are trained: evaluated, or asked for answers. */
  public Stream<DataValue> measured() {
    return events.stream()
        .flatMap(
            event ->
                event instanceof Evaluated evaluated
                    ? evaluated.inputs().data().stream()
                    : event instanceof Predicted predicted
                        ? predicted.inputs().data().stream()
                        : Stream.of());
  }

  /** The labels, for each of them one, that other labels or predictions were made of. */
  public Optional<DataValue> labels(DataValue data, int size) {
    return columns.stream()
        .map(Column::data)
        .filter(column -> column.shares(data) && column.known().size() == size)
        .filter(
            column -> column.known().stream().allMatch(AbstractValue.Constant.class::isInstance))
        .filter(column -> column.known().stream().distinct().count() <= Math.max(2, size / 2))
        .findFirst();
  }

  private static boolean isWholeOf(DataValue column, DataValue data) {
    return column.shares(data) && data.size().equals(OptionalInt.of(column.known().size()));
  }

  /** Returns whether a network learns the next token of a text. */
  public boolean isLanguageModel() {
    return events(ExperimentEvent.NextToken.class).findAny().isPresent();
  }

  /** Returns whether anything of it is Keras for texts. */
  public boolean isRecognised() {
    return events(ExperimentEvent.VocabularyFitted.class).findAny().isPresent()
        || networks.stream()
            .flatMap(network -> network.layers().stream())
            .anyMatch(layer -> layer.isRecurrent() || layer.type().equals("Embedding"));
  }
}
