package org.remanence.notebook.lesson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.Place;
import org.remanence.notebook.lesson.Value.Mapping;
import org.remanence.notebook.python.Expression;
import org.remanence.notebook.python.Expression.Slice;
import org.remanence.notebook.python.Expression.Subscript;
import org.remanence.notebook.python.Expressions;

/** Items, columns and slices. */
final class Subscripts {
  private Subscripts() {}

  static Value evaluate(Subscript subscript, Evaluator evaluator, Walk walk) {
    Value owner = evaluator.evaluate(subscript.owner());
    Expression first =
        subscript.indices().isEmpty() ? subscript.owner() : subscript.indices().get(0);
    if (subscript.indices().size() == 1 && first instanceof Slice slice) {
      return owner instanceof Data data
          ? slice(subscript, slice, data, evaluator, walk)
          : Value.UNKNOWN;
    }
    List<Value> indices = evaluator.evaluateAll(subscript.indices());
    if (owner instanceof Mapping mapping) {
      return indices.get(0) instanceof Value.Constant key
          ? mapping.get(key.value()).orElse(Value.UNKNOWN)
          : mapping;
    }
    if (!(owner instanceof Data data) || indices.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (walk.bounds.isNextToken(subscript)) {
      walk.lesson.add(new Event.NextToken(walk.place(subscript.line())));
    }
    return indices.size() == 1 ? item(data, first, indices.get(0)) : data.withoutItems();
  }

  private static Value item(Data data, Expression index, Value value) {
    List<Value> items = data.known();
    OptionalInt number = value.whole();
    if (number.isPresent()) {
      int i = number.getAsInt() < 0 ? number.getAsInt() + items.size() : number.getAsInt();
      return i >= 0 && i < items.size() ? items.get(i) : data.ofUnknownSize();
    }
    if (value.text().isPresent()) { // a column
      return data.withoutItems();
    }
    Optional<Part> part =
        Expressions.names(index).stream().flatMap(name -> Part.named(name).stream()).findFirst();
    return part.isPresent() && data.part() == Part.WHOLE
        ? data.ofUnknownSize().withPart(part.get())
        : data.ofUnknownSize();
  }

  private static Value slice(
      Subscript subscript, Slice slice, Data data, Evaluator evaluator, Walk walk) {
    Part bounds = walk.bounds.part(subscript.owner(), slice);
    Part part = data.part() == Part.WHOLE ? bounds : data.part();
    Data sliced = cut(data, slice, evaluator).withPart(part);
    if (walk.shuffled) {
      sliced = sliced.withoutItems();
    }
    if (data.part() == Part.WHOLE && bounds == Part.TEST) {
      Place place = walk.place(subscript.line());
      walk.lesson.add(
          new Event.SplitMade(place, data, sliced.size(), walk.shuffled, !walk.shuffled));
    }
    return sliced;
  }

  private static Data cut(Data data, Slice slice, Evaluator evaluator) {
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
        : new Data(
            data.known().subList(start, end),
            OptionalInt.of(end - start),
            data.roots(),
            data.part(),
            data.padding());
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
