package org.remanence.notebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remanence.notebook.python.Expression;
import org.remanence.notebook.python.Expression.Call;
import org.remanence.notebook.python.Expression.Items;
import org.remanence.notebook.python.Expression.Name;
import org.remanence.notebook.python.Expression.Operation;
import org.remanence.notebook.python.Expression.Subscript;
import org.remanence.notebook.python.Expressions;
import org.remanence.notebook.python.Statement.Assign;

/**
 * Gives names their values. Where the code does not tell which part of the data a value is, the
 * name may: {@code X_test = data[mask]}.
 */
final class Assignments {
  /** Expression that takes some of the data. */
  private static final Set<String> SELECTING =
      Set.of("sample", "drop", "query", "take", "skip", "loc", "iloc", "filter", "head", "tail");

  private final Walk walk;
  private final Evaluator evaluator;

  Assignments(Walk walk, Evaluator evaluator) {
    this.walk = walk;
    this.evaluator = evaluator;
  }

  void run(Assign assign) {
    Value value = evaluator.evaluate(sum(assign));
    if (!assign.operator().equals("=") && walk.openLoops > 0) {
      value = Evaluator.openEnded(value);
    }
    for (Expression target : assign.targets()) {
      Value named = named(target, value, assign.value(), false);
      walk.bind(target, named);
      keepColumns(target, named, assign.line());
    }
  }

  /** {@code x += y} as {@code x + y}. */
  private static Expression sum(Assign assign) {
    String operator = assign.operator();
    return operator.equals("=")
        ? assign.value()
        : new Operation(
            assign.line(),
            operator.substring(0, operator.length() - 1),
            List.of(assign.targets().get(0), assign.value()));
  }

  private void keepColumns(Expression target, Value value, int line) {
    if (target instanceof Items targets) {
      for (int i = 0; i < targets.items().size(); i++) {
        keepColumns(targets.items().get(i), Walk.part(value, i), line);
      }
    } else if (value instanceof Data data && !data.roots().isEmpty() && data.items() != null) {
      walk.lesson.add(new Lesson.Column(walk.place(line), data));
    }
  }

  /**
   * The value with the part that its name tells.
   *
   * @param apart whether it is one of several that a call gave
   */
  private Value named(Expression target, Value value, Expression source, boolean apart) {
    if (target instanceof Items targets) {
      List<Value> parts = new ArrayList<>();
      for (int i = 0; i < targets.items().size(); i++) {
        parts.add(named(targets.items().get(i), Walk.part(value, i), source, true));
      }
      return Data.literal(parts, new Root(walk.place(source.line())));
    }
    Optional<Part> part = target instanceof Name name ? Part.named(name.name()) : Optional.empty();
    if (part.isEmpty()) {
      return value;
    }
    if (value instanceof Data data) {
      boolean heldOut = data.part().isHeldOut() && part.get().isHeldOut();
      boolean open = apart && data.part() == Part.WHOLE;
      return heldOut || open || selects(source) ? data.withPart(part.get()) : data;
    }
    return value == Value.UNKNOWN
        ? Data.from(new Root(walk.place(source.line()))).withPart(part.get())
        : value;
  }

  private static boolean selects(Expression source) {
    return source instanceof Subscript
        || source instanceof Items
        || source instanceof Call call
            && Expressions.names(call.callee()).stream()
                .anyMatch(name -> SELECTING.contains(name) || DataCalls.reads(name));
  }
}
