package org.remanence.notebook.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.CodeCell;
import org.remanence.notebook.lesson.Value.Function;
import org.remanence.notebook.lesson.Value.Instance;
import org.remanence.notebook.lesson.Value.Reference;
import org.remanence.notebook.python.Expression.Argument;
import org.remanence.notebook.python.Expression.Attribute;
import org.remanence.notebook.python.Expression.Call;
import org.remanence.notebook.python.Statement;

/** Evaluates calls: what they give, and what they do to the lesson. */
final class CallEvaluator {
  private static final int MAX_CALLS = 8;

  /** Tried in this order; the first that knows the call decides. */
  private final List<CallRule> rules;

  private final Walk walk;
  private final Evaluator evaluator;
  private final java.util.function.Function<List<Statement>, @Nullable Value> body;
  private final Set<Statement.Define> called = new LinkedHashSet<>();
  private final List<Function> defined = new ArrayList<>();
  private int calls;

  CallEvaluator(
      Walk walk,
      Evaluator evaluator,
      java.util.function.Function<List<Statement>, @Nullable Value> body) {
    this.walk = walk;
    this.evaluator = evaluator;
    this.body = body;
    this.rules =
        List.of(
            new KerasCalls(walk),
            new TextCalls(walk.lesson),
            new SplitCalls(walk),
            new ListCalls(walk),
            new DataCalls(walk));
  }

  /** Meaning of one family of functions. */
  interface CallRule {
    /** Value of a call; empty if it is not one of these. */
    Optional<Value> apply(Invocation call);
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

  Value evaluate(Call call) {
    Value receiver = Value.UNKNOWN;
    String path = Invocation.ITSELF;
    if (call.callee() instanceof Attribute attribute) {
      receiver = evaluator.evaluate(attribute.owner());
      path = attribute.name();
      if (receiver instanceof Reference reference) {
        path = reference.name() + "." + attribute.name();
        receiver = Value.UNKNOWN;
      }
    } else {
      receiver = evaluator.evaluate(call.callee());
      if (receiver instanceof Reference reference) {
        path = reference.name();
        receiver = Value.UNKNOWN;
      }
    }
    Arguments arguments = arguments(call);
    if (path.isEmpty() || path.endsWith(".")) {
      return Value.UNKNOWN;
    }
    Invocation invocation =
        new Invocation(call, receiver, path, arguments, walk.place(call.line()));
    return receiver instanceof Function function && path.equals(Invocation.ITSELF)
        ? callFunction(function, invocation)
        : callOther(invocation);
  }

  private Value callOther(Invocation call) {
    for (CallRule rule : rules) {
      Optional<Value> value = rule.apply(call);
      if (value.isPresent()) {
        return value.get();
      }
    }
    Optional<Data> data = call.data();
    if (data.isPresent()) {
      return data.get().ofUnknownSize();
    }
    return call.isConstructor() && !call.isTorch()
        ? new Instance(call.name(), call.arguments(), call.place())
        : Value.UNKNOWN;
  }

  private Arguments arguments(Call call) {
    List<Value> positional = new ArrayList<>();
    Map<String, Value> named = new LinkedHashMap<>();
    boolean complete = true;
    for (Argument argument : call.arguments()) {
      Value value = evaluator.evaluate(argument.value());
      if (argument.name() != null) {
        named.put(argument.name(), value);
      } else if (argument.stars() == 0) {
        positional.add(value);
      } else if (argument.stars() == 1 && value instanceof Data data && data.items() != null) {
        positional.addAll(data.known());
      } else {
        complete = false;
      }
    }
    return new Arguments(positional, named, complete);
  }

  private Value callFunction(Function function, Invocation call) {
    Value result = calls < MAX_CALLS ? run(function, call.arguments()) : Value.UNKNOWN;
    return result != Value.UNKNOWN
        ? result
        : Data.merge(call.arguments().positional())
            .<Value>map(Data::ofUnknownSize)
            .orElse(Value.UNKNOWN);
  }

  private Value run(Function function, Arguments arguments) {
    called.add(function.definition());
    Scope outerScope = walk.scope;
    CodeCell outerCell = walk.cell;
    walk.scope = new Scope(function.scope());
    walk.cell = function.cell();
    walk.inside++;
    calls++;
    try {
      int position = 0;
      for (Statement.Parameter parameter : function.definition().parameters()) {
        Optional<Value> given = arguments.find(position++, parameter.name());
        Value value =
            given.isPresent() || parameter.value() == null
                ? given.orElse(Value.UNKNOWN)
                : evaluator.evaluate(parameter.value());
        walk.scope.set(parameter.name(), value);
      }
      Value result = body.apply(function.definition().body());
      return result == null ? Value.UNKNOWN : result;
    } finally {
      calls--;
      walk.inside--;
      walk.cell = outerCell;
      walk.scope = outerScope;
    }
  }
}
