package org.remanence.notebook.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remanence.notebook.analysis.AbstractValue.Constant;
import org.remanence.notebook.analysis.AbstractValue.Mapping;
import org.remanence.notebook.analysis.CallEvaluator.CallRule;
import org.remanence.notebook.python.Expression;
import org.remanence.notebook.python.Expression.Name;

/** Calls that leave the order of data to chance. */
final class ShuffleCalls implements CallRule {
  private static final Set<String> SHUFFLING = Set.of("shuffle", "permutation", "sample");

  private final InterpreterState state;

  ShuffleCalls(InterpreterState state) {
    this.state = state;
  }

  @Override
  public Optional<AbstractValue> apply(Invocation call) {
    if (!SHUFFLING.contains(call.name())) {
      return Optional.empty();
    }
    boolean all = !call.name().equals("sample") || isOne(call.arguments().find("frac"));
    if (call.receiver() instanceof Mapping table) {
      return Optional.of(table.map(column -> drawn(column, all)));
    }
    if (call.receiver() instanceof DataValue data) {
      return Optional.of(drawn(data, all));
    }
    List<DataValue> given =
        call.arguments().positional().stream().flatMap(value -> value.data().stream()).toList();
    if (call.name().equals("shuffle")) {
      shuffleInPlace(call);
    }
    return switch (given.size()) {
      case 0 -> order(call);
      case 1 -> Optional.of(drawn(given.get(0), all));
      default -> Optional.of(several(call, given));
    };
  }

  /** Scikit-learn’s function gives each of its arguments again. */
  private static AbstractValue several(Invocation call, List<DataValue> given) {
    List<AbstractValue> drawn =
        given.stream().<AbstractValue>map(DataValue::inRandomOrder).toList();
    return DataValue.literal(drawn, new DataOrigin());
  }

  private static boolean isOne(Optional<AbstractValue> share) {
    return share.flatMap(AbstractValue::number).equals(Optional.of(1.0));
  }

  private static DataValue drawn(DataValue data, boolean all) {
    return all ? data.inRandomOrder() : data.inRandomOrder().ofUnknownSize();
  }

  /** Python’s and NumPy’s functions shuffle a list where it is. */
  private void shuffleInPlace(Invocation call) {
    for (Expression.Argument argument : call.source().arguments()) {
      if (argument.value() instanceof Name name) {
        state
            .scope
            .get(name.name())
            .flatMap(AbstractValue::data)
            .ifPresent(data -> state.scope.set(name.name(), data.inRandomOrder()));
      }
    }
  }

  /** The numbers from 0 up to another, in random order. */
  private static Optional<AbstractValue> order(Invocation call) {
    return call.arguments().first() instanceof Constant number && number.whole().isPresent()
        ? Optional.of(new DataValue(null, number.whole(), Set.of(), DataPart.WHOLE, null, true))
        : Optional.empty();
  }
}
