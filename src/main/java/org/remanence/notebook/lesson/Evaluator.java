package org.remanence.notebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.lesson.Value.Constant;
import org.remanence.notebook.lesson.Value.Mapping;
import org.remanence.notebook.lesson.Value.Reference;
import org.remanence.notebook.python.Expression;
import org.remanence.notebook.python.Expression.Attribute;
import org.remanence.notebook.python.Expression.Call;
import org.remanence.notebook.python.Expression.Clause;
import org.remanence.notebook.python.Expression.Comprehension;
import org.remanence.notebook.python.Expression.Dictionary;
import org.remanence.notebook.python.Expression.Items;
import org.remanence.notebook.python.Expression.Name;
import org.remanence.notebook.python.Expression.Opaque;
import org.remanence.notebook.python.Expression.Operation;
import org.remanence.notebook.python.Expression.Subscript;
import org.remanence.notebook.python.Expression.Text;
import org.remanence.notebook.python.Statement;

/** Evaluates expressions, as far as that is possible without running anything. */
final class Evaluator {
  /** Items that are gone through one by one. */
  private static final int MAX_ITEMS = 20_000;

  private static final int MAX_DEPTH = 250;

  private final Walk walk;
  private final CallEvaluator calls;
  private int depth;

  /**
   * @param body runs a function’s statements and gives what it returns, or null
   */
  Evaluator(Walk walk, Function<List<Statement>, @Nullable Value> body) {
    this.walk = walk;
    this.calls = new CallEvaluator(walk, this, body);
  }

  void defined(Value.Function function) {
    calls.defined(function);
  }

  /** Functions that the notebook only defines are gone through, too. */
  void callTheUncalled() {
    calls.callTheUncalled();
  }

  Value evaluate(Expression expression) {
    walk.step();
    if (depth >= MAX_DEPTH) {
      return Value.UNKNOWN;
    }
    depth++;
    try {
      return evaluateKind(expression);
    } finally {
      depth--;
    }
  }

  List<Value> evaluateAll(List<Expression> expressions) {
    return expressions.stream().map(this::evaluate).toList();
  }

  private Value evaluateKind(Expression expression) {
    if (expression instanceof Text text) {
      return new Constant(text.value());
    } else if (expression instanceof Expression.Number number) {
      return new Constant(number.value());
    } else if (expression instanceof Name name) {
      return name(name.name());
    } else if (expression instanceof Attribute attribute) {
      return Attributes.of(evaluate(attribute.owner()), attribute.name());
    } else if (expression instanceof Call call) {
      return calls.evaluate(call);
    } else if (expression instanceof Items items) {
      List<Value> values = evaluateAll(items.items());
      Data list = Data.literal(values, new Root(walk.place(items.line())));
      return items.set() ? list.ofUnknownSize() : list;
    } else if (expression instanceof Dictionary dictionary) {
      return new Mapping(evaluateAll(dictionary.keys()), evaluateAll(dictionary.values()));
    } else if (expression instanceof Subscript subscript) {
      return Subscripts.evaluate(subscript, this, walk);
    } else if (expression instanceof Operation operation) {
      return operation(operation);
    } else if (expression instanceof Comprehension comprehension) {
      return comprehension(comprehension);
    } else if (expression instanceof Opaque opaque) {
      evaluateAll(opaque.parts());
    }
    return Value.UNKNOWN;
  }

  private Value name(String name) {
    return walk.scope
        .get(name)
        .orElseGet(
            () ->
                switch (name) {
                  case "True" -> new Constant(true);
                  case "False" -> new Constant(false);
                  case "None" -> Value.NONE;
                  default -> new Reference(name);
                });
  }

  private Value operation(Operation operation) {
    List<Expression> operands = operation.operands();
    if (operation.operator().equals("if")) {
      Optional<Boolean> truth = evaluate(operands.get(0)).truth();
      if (truth.isPresent()) {
        return evaluate(operands.get(truth.get() ? 1 : 2));
      }
    }
    return Operations.of(operation.operator(), evaluateAll(operands));
  }

  private Value comprehension(Comprehension comprehension) {
    Scope outer = walk.scope;
    walk.scope = new Scope(outer);
    Clause first = comprehension.clauses().get(0);
    boolean repetition = Walk.isRepetition(List.of(first.target(), first.iterable()));
    walk.repetitions += repetition ? 1 : 0;
    walk.inside++;
    try {
      Value iterable = evaluate(first.iterable());
      boolean plain = comprehension.clauses().size() == 1 && first.conditions().isEmpty();
      if (plain && iterable instanceof Data data && isShort(data)) {
        List<Value> items = new ArrayList<>();
        for (Value item : data.known()) {
          walk.bind(first.target(), item);
          items.add(evaluate(comprehension.element()));
        }
        return Data.of(items, data.roots(), data.part());
      }
      return open(comprehension, iterable);
    } finally {
      walk.inside--;
      walk.repetitions -= repetition ? 1 : 0;
      walk.scope = outer;
    }
  }

  private static boolean isShort(Data data) {
    return data.items() != null && data.known().size() <= MAX_ITEMS;
  }

  /** With what is true of every item. */
  private Value open(Comprehension comprehension, Value iterable) {
    Clause first = comprehension.clauses().get(0);
    Value each = iterable instanceof Data data ? data.ofUnknownSize() : Value.UNKNOWN;
    walk.bind(first.target(), each);
    for (Clause clause : comprehension.clauses().subList(1, comprehension.clauses().size())) {
      walk.bind(clause.target(), openEnded(evaluate(clause.iterable())));
    }
    comprehension.clauses().forEach(clause -> evaluateAll(clause.conditions()));
    Value element = evaluate(comprehension.element());
    boolean all = comprehension.clauses().size() == 1 && first.conditions().isEmpty();
    if (iterable instanceof Data data && !data.roots().isEmpty()) {
      return all ? data.withoutItems() : data.ofUnknownSize();
    }
    return element instanceof Data data ? data.ofUnknownSize() : Value.UNKNOWN;
  }

  /** Data that grow by an unknown number. */
  static Value openEnded(Value value) {
    return value instanceof Data data ? data.ofUnknownSize() : Value.UNKNOWN;
  }
}
