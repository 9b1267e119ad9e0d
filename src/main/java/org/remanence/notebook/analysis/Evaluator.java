package org.remanence.notebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.analysis.AbstractValue.Constant;
import org.remanence.notebook.analysis.AbstractValue.Mapping;
import org.remanence.notebook.analysis.AbstractValue.Reference;
import org.remanence.notebook.python.Expression;
import org.remanence.notebook.python.Expression.Attribute;
import org.remanence.notebook.python.Expression.Call;
import org.remanence.notebook.python.Expression.Clause;
import org.remanence.notebook.python.Expression.Comprehension;
import org.remanence.notebook.python.Expression.Dictionary;
import org.remanence.notebook.python.Expression.Entry;
import org.remanence.notebook.python.Expression.Items;
import org.remanence.notebook.python.Expression.Name;
import org.remanence.notebook.python.Expression.Opaque;
import org.remanence.notebook.python.Expression.Operation;
import org.remanence.notebook.python.Expression.Starred;
import org.remanence.notebook.python.Expression.Subscript;
import org.remanence.notebook.python.Expression.Text;
import org.remanence.notebook.python.Statement;

/** Evaluates expressions, as far as that is possible without running anything. */
final class Evaluator {
  /** Items that are gone through one by one. */
  private static final int MAX_ITEMS = 20_000;

  private static final int MAX_DEPTH = 250;

  private final InterpreterState state;
  private final CallEvaluator calls;
  private int depth;

  /**
   * @param body runs a function’s statements and gives what it returns, or null
   */
  Evaluator(InterpreterState state, Function<List<Statement>, @Nullable AbstractValue> body) {
    this.state = state;
    this.calls = new CallEvaluator(state, this, body);
  }

  void defined(AbstractValue.Function function) {
    calls.defined(function);
  }

  /** Functions that the notebook only defines are gone through, too. */
  void callTheUncalled() {
    calls.callTheUncalled();
  }

  AbstractValue evaluate(Expression expression) {
    state.step();
    if (depth >= MAX_DEPTH) {
      return AbstractValue.UNKNOWN;
    }
    depth++;
    try {
      AbstractValue value = evaluateKind(expression);
      if (!(expression instanceof Name)) {
        state.made(value);
      }
      return value;
    } finally {
      depth--;
    }
  }

  List<AbstractValue> evaluateAll(List<Expression> expressions) {
    return expressions.stream().map(this::evaluate).toList();
  }

  /** A list or tuple; one whose length is not known where that of a starred part is not. */
  private AbstractValue items(Items items) {
    List<AbstractValue> values = new ArrayList<>();
    boolean whole = true;
    for (Expression item : items.items()) {
      boolean starred = item instanceof Starred;
      AbstractValue value = evaluate(item instanceof Starred star ? star.value() : item);
      if (starred && value instanceof DataValue data && data.items() != null) {
        values.addAll(data.known());
      } else {
        values.add(value);
        whole &= !starred;
      }
    }
    DataValue list = DataValue.literal(values, new DataOrigin());
    return whole && !items.set() ? list : list.ofUnknownSize();
  }

  /** Unknown if entries of an unknown one may stand in the place of others. */
  private AbstractValue dictionary(Dictionary dictionary) {
    List<AbstractValue> keys = new ArrayList<>();
    List<AbstractValue> values = new ArrayList<>();
    boolean whole = true;
    for (Entry entry : dictionary.entries()) {
      AbstractValue value = evaluate(entry.value());
      if (entry.key() != null) {
        put(keys, values, evaluate(entry.key()), value);
      } else if (value instanceof Mapping other) {
        for (int i = 0; i < other.keys().size(); i++) {
          put(keys, values, other.keys().get(i), other.values().get(i));
        }
      } else {
        whole = false;
      }
    }
    return whole ? new Mapping(keys, values) : AbstractValue.UNKNOWN;
  }

  private static void put(
      List<AbstractValue> keys,
      List<AbstractValue> values,
      AbstractValue key,
      AbstractValue value) {
    int before = key instanceof Constant ? keys.indexOf(key) : -1;
    if (before >= 0) {
      values.set(before, value);
    } else {
      keys.add(key);
      values.add(value);
    }
  }

  private AbstractValue evaluateKind(Expression expression) {
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
      return items(items);
    } else if (expression instanceof Dictionary dictionary) {
      return dictionary(dictionary);
    } else if (expression instanceof Subscript subscript) {
      return Subscripts.evaluate(subscript, this, state);
    } else if (expression instanceof Operation operation) {
      return operation(operation);
    } else if (expression instanceof Comprehension comprehension) {
      return comprehension(comprehension);
    } else if (expression instanceof Opaque opaque) {
      evaluateAll(opaque.parts());
    }
    return AbstractValue.UNKNOWN;
  }

  private AbstractValue name(String name) {
    return state
        .scope
        .get(name)
        .orElseGet(
            () ->
                switch (name) {
                  case "True" -> new Constant(true);
                  case "False" -> new Constant(false);
                  case "None" -> AbstractValue.NONE;
                  default -> new Reference(name);
                });
  }

  private AbstractValue operation(Operation operation) {
    List<Expression> operands = operation.operands();
    if (operation.operator().equals("if")) {
      Optional<Boolean> truth = evaluate(operands.get(0)).truth();
      if (truth.isPresent()) {
        return evaluate(operands.get(truth.get() ? 1 : 2));
      }
    }
    return Operations.of(operation.operator(), evaluateAll(operands));
  }

  private AbstractValue comprehension(Comprehension comprehension) {
    Scope outer = state.scope;
    state.scope = new Scope(outer);
    Clause first = comprehension.clauses().get(0);
    boolean repetition = InterpreterState.isRepetition(List.of(first.target(), first.iterable()));
    state.repetitions += repetition ? 1 : 0;
    state.inside++;
    try {
      AbstractValue iterable = evaluate(first.iterable());
      boolean plain = comprehension.clauses().size() == 1 && first.conditions().isEmpty();
      if (plain && iterable instanceof DataValue data && isShort(data)) {
        List<AbstractValue> items = new ArrayList<>();
        for (AbstractValue item : data.known()) {
          state.bind(first.target(), item);
          items.add(evaluate(comprehension.element()));
        }
        return DataValue.of(items, data);
      }
      return open(comprehension, iterable);
    } finally {
      state.inside--;
      state.repetitions -= repetition ? 1 : 0;
      state.scope = outer;
    }
  }

  private static boolean isShort(DataValue data) {
    return data.items() != null && data.known().size() <= MAX_ITEMS;
  }

  /** With what is true of every item. */
  private AbstractValue open(Comprehension comprehension, AbstractValue iterable) {
    Clause first = comprehension.clauses().get(0);
    AbstractValue each =
        iterable instanceof DataValue data ? data.ofUnknownSize() : AbstractValue.UNKNOWN;
    state.bind(first.target(), each);
    for (Clause clause : comprehension.clauses().subList(1, comprehension.clauses().size())) {
      state.bind(clause.target(), openEnded(evaluate(clause.iterable())));
    }
    comprehension.clauses().forEach(clause -> evaluateAll(clause.conditions()));
    AbstractValue element = evaluate(comprehension.element());
    boolean all = comprehension.clauses().size() == 1 && first.conditions().isEmpty();
    if (iterable instanceof DataValue data && !data.origins().isEmpty()) {
      return all ? data.withoutItems() : data.ofUnknownSize();
    }
    return element instanceof DataValue data ? data.ofUnknownSize() : AbstractValue.UNKNOWN;
  }

  /** Data that grow by an unknown number. */
  static AbstractValue openEnded(AbstractValue value) {
    return value instanceof DataValue data ? data.ofUnknownSize() : AbstractValue.UNKNOWN;
  }
}
