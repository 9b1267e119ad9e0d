package org.remanence.notebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remanence.notebook.lesson.CallEvaluator.CallRule;
import org.remanence.notebook.lesson.Value.Constant;
import org.remanence.notebook.python.Expression.Attribute;
import org.remanence.notebook.python.Expression.Name;

/** Python’s own lists and numbers. */
final class ListCalls implements CallRule {
  private final Walk walk;

  ListCalls(Walk walk) {
    this.walk = walk;
  }

  @Override
  public Optional<Value> apply(Invocation call) {
    Value first = call.arguments().first();
    return switch (call.path()) {
      case "append" -> extended(call, Data.of(List.of(first), Set.of(), Part.WHOLE));
      case "extend" -> first instanceof Data more ? extended(call, more) : Optional.empty();
      case "len" ->
          Optional.of(
              first instanceof Data data && data.size().isPresent()
                  ? new Constant((double) data.size().getAsInt())
                  : Value.UNKNOWN);
      case "int" -> Optional.of(number(first, first.number().orElse(0.0).longValue()));
      case "round" -> Optional.of(number(first, Math.rint(first.number().orElse(0.0))));
      case "float" -> Optional.of(number(first, first.number().orElse(0.0)));
      case "zip" -> Optional.of(zip(call.arguments()));
      case "enumerate" -> Optional.of(enumerate(first));
      case "range" -> Optional.of(Value.UNKNOWN);
      default -> Optional.empty();
    };
  }

  private static Value number(Value given, double value) {
    return given.number().isPresent() ? new Constant(value) : Value.UNKNOWN;
  }

  /** The list of a variable grows; by how much is not known in an open loop. */
  private Optional<Value> extended(Invocation call, Data more) {
    if (!(call.receiver() instanceof Data data)) {
      return Optional.empty();
    }
    Data added = Data.literal(more.known(), new Root(call.place()));
    Data grown = data.plus(more.roots().isEmpty() ? added : more);
    if (call.source().callee() instanceof Attribute attribute
        && attribute.owner() instanceof Name name) {
      walk.scope.set(name.name(), walk.openLoops > 0 ? grown.ofUnknownSize() : grown);
    }
    return Optional.of(Value.UNKNOWN);
  }

  /** The n-th items of lists that belong together. */
  private static Value zip(Arguments arguments) {
    List<Value> lists = arguments.positional();
    boolean known =
        arguments.complete()
            && lists.stream().allMatch(list -> list instanceof Data data && data.items() != null);
    Optional<Data> merged = Data.merge(lists);
    if (!known || lists.isEmpty()) {
      return merged.<Value>map(Data::ofUnknownSize).orElse(Value.UNKNOWN);
    }
    int size = lists.stream().mapToInt(list -> ((Data) list).known().size()).min().orElse(0);
    List<Value> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int index = i;
      List<Value> row = lists.stream().map(list -> ((Data) list).known().get(index)).toList();
      rows.add(
          Data.of(
              row,
              merged.map(Data::roots).orElse(Set.of()),
              merged.map(Data::part).orElse(Part.WHOLE)));
    }
    return Data.of(
        rows, merged.map(Data::roots).orElse(Set.of()), merged.map(Data::part).orElse(Part.WHOLE));
  }

  /** One column of rows. */
  static Value column(Data rows, int index) {
    List<Value> cells = new ArrayList<>();
    for (Value row : rows.known()) {
      cells.add(
          row instanceof Data data && index < data.known().size()
              ? data.known().get(index)
              : Value.UNKNOWN);
    }
    return rows.items() == null ? rows.ofUnknownSize() : Data.of(cells, rows.roots(), rows.part());
  }

  private static Value enumerate(Value list) {
    if (!(list instanceof Data data)) {
      return Value.UNKNOWN;
    }
    List<Value> pairs = new ArrayList<>();
    for (Value item : data.known()) {
      Value number = new Constant((double) pairs.size());
      pairs.add(Data.of(List.of(number, item), data.roots(), data.part()));
    }
    return data.items() == null ? data.ofUnknownSize() : Data.of(pairs, data.roots(), data.part());
  }
}
