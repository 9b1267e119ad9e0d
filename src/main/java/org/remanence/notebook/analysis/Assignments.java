package org.remanence.notebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remanence.notebook.analysis.AbstractValue.Mapping;
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

  private final InterpreterState state;
  private final Evaluator evaluator;

  Assignments(InterpreterState state, Evaluator evaluator) {
    this.state = state;
    this.evaluator = evaluator;
  }

  void run(Assign assign) {
    AbstractValue value = evaluator.evaluate(sum(assign));
    if (!assign.operator().equals("=") && state.openLoops > 0) {
      value = Evaluator.openEnded(value);
    }
    for (Expression target : assign.targets()) {
      AbstractValue named = named(target, value, assign.value(), false);
      state.bind(target, named);
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

  private void keepColumns(Expression target, AbstractValue value, int line) {
    if (target instanceof Items targets) {
      for (int i = 0; i < targets.items().size(); i++) {
        keepColumns(targets.items().get(i), InterpreterState.part(value, i), line);
      }
    } else if (value instanceof Mapping table) {
      table.values().forEach(column -> keep(column, line));
    } else {
      keep(value, line);
    }
  }

  private void keep(AbstractValue value, int line) {
    if (value instanceof DataValue data && !data.origins().isEmpty() && data.items() != null) {
      state.experiment.add(new Experiment.Column(state.location(line), data));
    }
  }

  /**
   * The value with the part that its name tells.
   *
   * @param apart whether it is one of several that a call gave
   */
  private AbstractValue named(
      Expression target, AbstractValue value, Expression source, boolean apart) {
    if (target instanceof Items targets) {
      List<AbstractValue> parts = new ArrayList<>();
      for (int i = 0; i < targets.items().size(); i++) {
        parts.add(named(targets.items().get(i), InterpreterState.part(value, i), source, true));
      }
      return DataValue.literal(parts, new DataOrigin());
    }
    Optional<DataPart> part =
        target instanceof Name name ? DataPart.named(name.name()) : Optional.empty();
    if (part.isEmpty()) {
      return value;
    }
    if (value instanceof DataValue data) {
      boolean heldOut = data.part().isHeldOut() && part.get().isHeldOut();
      boolean open = apart && data.part() == DataPart.WHOLE;
      return heldOut || open || selects(source) ? data.withPart(part.get()) : data;
    }
    return value == AbstractValue.UNKNOWN
        ? DataValue.from(new DataOrigin()).withPart(part.get())
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
