package org.remanence.notebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remanence.notebook.analysis.AbstractValue.Constant;
import org.remanence.notebook.analysis.CallEvaluator.CallRule;
import org.remanence.notebook.python.Expression.Attribute;
import org.remanence.notebook.python.Expression.Name;

/** Python’s own lists and numbers. */
final class ListCalls implements CallRule {
  private final InterpreterState state;

  ListCalls(InterpreterState state) {
    this.state = state;
  }

  @Override
  public Optional<AbstractValue> apply(Invocation call) {
    AbstractValue first = call.arguments().first();
    return switch (call.path()) {
      case "append" -> extended(call, DataValue.of(List.of(first), Set.of(), DataPart.WHOLE));
      case "extend" -> first instanceof DataValue more ? extended(call, more) : Optional.empty();
      case "len" ->
          Optional.of(
              first instanceof DataValue data && data.size().isPresent()
                  ? new Constant((double) data.size().getAsInt())
                  : AbstractValue.UNKNOWN);
      case "int" -> Optional.of(number(first, first.number().orElse(0.0).longValue()));
      case "round" -> Optional.of(number(first, Math.rint(first.number().orElse(0.0))));
      case "float" -> Optional.of(number(first, first.number().orElse(0.0)));
      case "zip" -> Optional.of(zip(call.arguments()));
      case "enumerate" -> Optional.of(enumerate(first));
      case "range" -> Optional.of(AbstractValue.UNKNOWN);
      default -> Optional.empty();
    };
  }

  private static AbstractValue number(AbstractValue given, double value) {
    return given.number().isPresent() ? new Constant(value) : AbstractValue.UNKNOWN;
  }

  /** The list of a variable grows; by how much is not known in an open loop. */
  private Optional<AbstractValue> extended(Invocation call, DataValue more) {
    if (!(call.receiver() instanceof DataValue data)) {
      return Optional.empty();
    }
    DataValue added = DataValue.literal(more.known(), new DataOrigin());
    DataValue grown = data.plus(more.origins().isEmpty() ? added : more);
    if (call.source().callee() instanceof Attribute attribute
        && attribute.owner() instanceof Name name) {
      state.made(grown);
      state.scope.set(name.name(), state.openLoops > 0 ? grown.ofUnknownSize() : grown);
    }
    return Optional.of(AbstractValue.UNKNOWN);
  }

  /** The n-th items of lists that belong together. */
  private static AbstractValue zip(Arguments arguments) {
    List<AbstractValue> lists = arguments.positional();
    boolean known =
        arguments.complete()
            && lists.stream()
                .allMatch(list -> list instanceof DataValue data && data.items() != null);
    Optional<DataValue> merged = DataValue.merge(lists);
    if (!known || lists.isEmpty()) {
      return merged.<AbstractValue>map(DataValue::ofUnknownSize).orElse(AbstractValue.UNKNOWN);
    }
    int size = lists.stream().mapToInt(list -> ((DataValue) list).known().size()).min().orElse(0);
    List<AbstractValue> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int index = i;
      List<AbstractValue> row =
          lists.stream().map(list -> ((DataValue) list).known().get(index)).toList();
      rows.add(like(merged, row));
    }
    return like(merged, rows);
  }

  private static DataValue like(Optional<DataValue> source, List<AbstractValue> items) {
    return source.isPresent()
        ? DataValue.of(items, source.get())
        : DataValue.of(items, Set.of(), DataPart.WHOLE);
  }

  /** One column of rows. */
  static AbstractValue column(DataValue rows, int index) {
    List<AbstractValue> cells = new ArrayList<>();
    for (AbstractValue row : rows.known()) {
      cells.add(
          row instanceof DataValue data && index < data.known().size()
              ? data.known().get(index)
              : AbstractValue.UNKNOWN);
    }
    return rows.items() == null ? rows.ofUnknownSize() : DataValue.of(cells, rows);
  }

  private static AbstractValue enumerate(AbstractValue list) {
    if (!(list instanceof DataValue data)) {
      return AbstractValue.UNKNOWN;
    }
    List<AbstractValue> pairs = new ArrayList<>();
    for (AbstractValue item : data.known()) {
      AbstractValue number = new Constant((double) pairs.size());
      pairs.add(DataValue.of(List.of(number, item), data));
    }
    return data.items() == null ? data.ofUnknownSize() : DataValue.of(pairs, data);
  }
}
