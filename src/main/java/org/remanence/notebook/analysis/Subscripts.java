package org.remanence.notebook.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.CodeLocation;
import org.remanence.notebook.analysis.AbstractValue.Mapping;
import org.remanence.notebook.python.Expression;
import org.remanence.notebook.python.Expression.Slice;
import org.remanence.notebook.python.Expression.Subscript;
import org.remanence.notebook.python.Expressions;

/** Items, columns and slices. */
final class Subscripts {
  private Subscripts() {}

  static AbstractValue evaluate(Subscript subscript, Evaluator evaluator, InterpreterState state) {
    AbstractValue owner = evaluator.evaluate(subscript.owner());
    if (subscript.indices().isEmpty()) {
      return AbstractValue.UNKNOWN;
    }
    Expression first = subscript.indices().get(0);
    if (subscript.indices().size() == 1 && first instanceof Slice slice) {
      return owner instanceof DataValue data
          ? slice(subscript, slice, data, evaluator, state)
          : AbstractValue.UNKNOWN;
    }
    List<AbstractValue> indices = evaluator.evaluateAll(subscript.indices());
    if (owner instanceof Mapping table) {
      return ofTable(table, first, indices.get(0));
    }
    if (!(owner instanceof DataValue data)) {
      return AbstractValue.UNKNOWN;
    }
    if (state.bounds.isNextToken(subscript)) {
      state.experiment.add(new ExperimentEvent.NextToken(state.location(subscript.line())));
    }
    return indices.size() == 1 ? item(data, first, indices.get(0)) : data.withoutItems();
  }

  /** A column, several of them, or the rows that a condition selects. */
  private static AbstractValue ofTable(Mapping table, Expression index, AbstractValue value) {
    if (value instanceof AbstractValue.Constant key) {
      return table.get(key.value()).orElse(AbstractValue.UNKNOWN);
    }
    if (value instanceof DataValue names && names.texts().isPresent()) {
      return new Mapping(
          names.known(),
          names.texts().get().stream()
              .map(name -> table.get(name).orElse(AbstractValue.UNKNOWN))
              .toList());
    }
    return table.map(column -> selected(column, index));
  }

  private static AbstractValue item(DataValue data, Expression index, AbstractValue value) {
    List<AbstractValue> items = data.known();
    OptionalInt number = value.whole();
    if (number.isPresent()) {
      if (data.shuffled()) {
        return data.ofUnknownSize();
      }
      int i = number.getAsInt() < 0 ? number.getAsInt() + items.size() : number.getAsInt();
      return i >= 0 && i < items.size() ? items.get(i) : data.ofUnknownSize();
    }
    if (value.text().isPresent()) { // a column
      return data.withoutItems();
    }
    boolean reordered =
        value instanceof DataValue order
            && order.shuffled()
            && order.size().isPresent()
            && order.size().equals(data.size());
    return reordered ? data.inRandomOrder() : selected(data, index);
  }

  /** Items, nobody knows which and how many; what selects them may tell their part. */
  private static DataValue selected(DataValue data, Expression index) {
    Optional<DataPart> part =
        Expressions.names(index).stream()
            .flatMap(name -> DataPart.named(name).stream())
            .findFirst();
    return part.isPresent() && data.part() == DataPart.WHOLE
        ? data.ofUnknownSize().withPart(part.get())
        : data.ofUnknownSize();
  }

  private static AbstractValue slice(
      Subscript subscript,
      Slice slice,
      DataValue data,
      Evaluator evaluator,
      InterpreterState state) {
    DataPart bounds = state.bounds.part(subscript.owner(), slice);
    DataPart part = data.part() == DataPart.WHOLE ? bounds : data.part();
    DataValue sliced = cut(data, slice, evaluator).withPart(part);
    if (data.shuffled()) {
      sliced = sliced.withoutItems();
    }
    if (data.part() == DataPart.WHOLE && bounds == DataPart.TEST) {
      CodeLocation location = state.location(subscript.line());
      boolean random = data.shuffled();
      state.experiment.add(
          new ExperimentEvent.SplitMade(
              location, data, sliced.size(), Optional.empty(), random, !random));
    }
    return sliced;
  }

  private static DataValue cut(DataValue data, Slice slice, Evaluator evaluator) {
    OptionalInt size = data.size();
    if (size.isEmpty() || slice.step()) {
      bound(slice.lower(), evaluator, 0, 0);
      return data.ofUnknownSize();
    }
    OptionalInt from = bound(slice.lower(), evaluator, size.getAsInt(), 0);
    OptionalInt to = bound(slice.upper(), evaluator, size.getAsInt(), size.getAsInt());
    if (from.isEmpty() || to.isEmpty()) {
      return data.ofUnknownSize();
    }
    int end = Math.max(from.getAsInt(), to.getAsInt());
    int start = from.getAsInt();
    return data.items() == null
        ? data.sized(OptionalInt.of(end - start), data.part())
        : new DataValue(
            data.known().subList(start, end),
            OptionalInt.of(end - start),
            data.origins(),
            data.part(),
            data.padding(),
            data.shuffled());
  }

  /** As Python counts: from behind where negative. Empty if it is not known. */
  private static OptionalInt bound(
      @Nullable Expression bound, Evaluator evaluator, int size, int none) {
    if (bound == null) {
      return OptionalInt.of(none);
    }
    OptionalInt value = evaluator.evaluate(bound).whole();
    return value.isEmpty()
        ? value
        : OptionalInt.of(
            Math.min(
                size,
                Math.max(0, value.getAsInt() < 0 ? size + value.getAsInt() : value.getAsInt())));
  }
}
