package org.remanence.notebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.notebook.Place;

/** Actions of a notebook, as far as its code tells. */
public final class Lesson {
  private final List<Event> events = new ArrayList<>();
  private final List<Network> networks = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();

  /** Data that stand in the notebook itself. */
  public record Column(Place place, Data data) {}

  void add(Event event) {
    events.add(event);
  }

  void add(Network network) {
    networks.add(network);
  }

  void add(Column column) {
    columns.add(column);
  }

  /** Events, in order. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** Events of one kind, in order. */
  public <E extends Event> Stream<E> events(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  public List<Network> networks() {
    return List.copyOf(networks);
  }

  public List<Column> columns() {
    return List.copyOf(columns);
  }

  /** The texts that data were made of, if they stand in the notebook as they are. */
  public Optional<Column> texts(Data data) {
    return columns.stream()
        .filter(column -> column.data().part() == data.part() && isWholeOf(column.data(), data))
        .filter(column -> column.data().texts().isPresent())
        .findFirst();
  }

  /** The labels, for each of them one, that other labels or predictions were made of. */
  public Optional<Data> labels(Data data, int size) {
    return columns.stream()
        .map(Column::data)
        .filter(column -> column.shares(data) && column.known().size() == size)
        .filter(column -> column.known().stream().allMatch(Value.Constant.class::isInstance))
        .filter(column -> column.known().stream().distinct().count() <= Math.max(2, size / 2))
        .findFirst();
  }

  private static boolean isWholeOf(Data column, Data data) {
    return column.shares(data)
        && (data.size().isEmpty() || data.size().getAsInt() == column.known().size());
  }

  /** Returns whether a network learns the next token of a text. */
  public boolean isLanguageModel() {
    return events(Event.NextToken.class).findAny().isPresent();
  }

  /** Returns whether anything of it is Keras for texts. */
  public boolean isRecognised() {
    return events(Event.VocabularyFitted.class).findAny().isPresent()
        || networks.stream()
            .flatMap(network -> network.layers().stream())
            .anyMatch(layer -> layer.isRecurrent() || layer.type().equals("Embedding"));
  }
}
