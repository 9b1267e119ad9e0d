package org.remanence.notebook.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.CodeCell;
import org.remanence.notebook.analysis.AbstractValue.Function;
import org.remanence.notebook.analysis.AbstractValue.Instance;
import org.remanence.notebook.analysis.AbstractValue.Mapping;
import org.remanence.notebook.analysis.AbstractValue.Reference;
import org.remanence.notebook.python.Expression.Argument;
import org.remanence.notebook.python.Expression.Attribute;
import org.remanence.notebook.python.Expression.Call;
import org.remanence.notebook.python.Statement;

/** Evaluates calls: what they give, and what they do to the experiment. */
final class CallEvaluator {
  private static final int MAX_CALLS = 8;

  /** Tried in this order; the first that knows the call decides. */
  private final List<CallRule> rules;

  private final InterpreterState state;
  private final Evaluator evaluator;
  private final java.util.function.Function<List<Statement>, @Nullable AbstractValue> body;
  private final Set<Statement.Define> called = new LinkedHashSet<>();
  private final List<Function> defined = new ArrayList<>();
  private int calls;

  CallEvaluator(
      InterpreterState state,
      Evaluator evaluator,
      java.util.function.Function<List<Statement>, @Nullable AbstractValue> body) {
    this.state = state;
    this.evaluator = evaluator;
    this.body = body;
    this.rules =
        List.of(
            new KerasCalls(state),
            new TextCalls(state.experiment),
            new SplitCalls(state),
            new ShuffleCalls(state),
            new ListCalls(state),
            new DataCalls(state));
  }

  /** Meaning of one family of functions. */
  interface CallRule {
    /** Value of a call; empty if it is not one of these. */
    Optional<AbstractValue> apply(Invocation call);
  }

  void defined(Function function) {
    defined.add(function);
  }

  void callTheUncalled() {
    for (Function function : List.copyOf(defined)) {
      if (!called.contains(function.definition())) {
        run(function, new Arguments(List.of(), Map.of(), false));
      }
    }
  }

  AbstractValue evaluate(Call call) {
    AbstractValue receiver = AbstractValue.UNKNOWN;
    String path = Invocation.ITSELF;
    if (call.callee() instanceof Attribute attribute) {
      receiver = evaluator.evaluate(attribute.owner());
      path = attribute.name();
      if (receiver instanceof Reference reference) {
        path = reference.name() + "." + attribute.name();
        receiver = AbstractValue.UNKNOWN;
      }
    } else {
      receiver = evaluator.evaluate(call.callee());
      if (receiver instanceof Reference reference) {
        path = reference.name();
        receiver = AbstractValue.UNKNOWN;
      }
    }
    Arguments arguments = arguments(call);
    if (path.isEmpty() || path.endsWith(".")) {
      return AbstractValue.UNKNOWN;
    }
    Invocation invocation =
        new Invocation(call, receiver, path, arguments, state.location(call.line()));
    return receiver instanceof Function function && path.equals(Invocation.ITSELF)
        ? callFunction(function, invocation)
        : callOther(invocation);
  }

  private AbstractValue callOther(Invocation call) {
    for (CallRule rule : rules) {
      Optional<AbstractValue> value = rule.apply(call);
      if (value.isPresent()) {
        return value.get();
      }
    }
    Optional<DataValue> data = call.data();
    if (data.isPresent()) {
      return data.get().ofUnknownSize();
    }
    return call.isConstructor() && !call.isTorch()
        ? new Instance(call.name(), call.arguments(), call.location())
        : AbstractValue.UNKNOWN;
  }

  private Arguments arguments(Call call) {
    List<AbstractValue> positional = new ArrayList<>();
    Map<String, AbstractValue> named = new LinkedHashMap<>();
    boolean complete = true;
    for (Argument argument : call.arguments()) {
      AbstractValue value = evaluator.evaluate(argument.value());
      if (argument.name() != null) {
        named.put(argument.name(), value);
      } else if (argument.stars() == 0) {
        positional.add(value);
      } else if (argument.stars() == 1 && value instanceof DataValue data && data.items() != null) {
        positional.addAll(data.known());
      } else if (argument.stars() == 2 && value instanceof Mapping options && options.isNamed()) {
        for (int i = 0; i < options.keys().size(); i++) {
          named.put(options.keys().get(i).text().orElseThrow(), options.values().get(i));
        }
      } else {
        complete = false;
      }
    }
    return new Arguments(positional, named, complete);
  }

  private AbstractValue callFunction(Function function, Invocation call) {
    AbstractValue result =
        calls < MAX_CALLS ? run(function, call.arguments()) : AbstractValue.UNKNOWN;
    return result != AbstractValue.UNKNOWN
        ? result
        : DataValue.merge(call.arguments().positional())
            .<AbstractValue>map(DataValue::ofUnknownSize)
            .orElse(AbstractValue.UNKNOWN);
  }

  private AbstractValue run(Function function, Arguments arguments) {
    called.add(function.definition());
    Scope outerScope = state.scope;
    CodeCell outerCell = state.cell;
    state.scope = new Scope(function.scope());
    state.cell = function.cell();
    state.inside++;
    calls++;
    try {
      int position = 0;
      for (Statement.Parameter parameter : function.definition().parameters()) {
        Optional<AbstractValue> given = arguments.find(position++, parameter.name());
        AbstractValue value =
            given.isPresent() || parameter.value() == null
                ? given.orElse(AbstractValue.UNKNOWN)
                : evaluator.evaluate(parameter.value());
        state.scope.set(parameter.name(), value);
      }
      AbstractValue result = body.apply(function.definition().body());
      return result == null ? AbstractValue.UNKNOWN : result;
    } finally {
      calls--;
      state.inside--;
      state.cell = outerCell;
      state.scope = outerScope;
    }
  }
}
