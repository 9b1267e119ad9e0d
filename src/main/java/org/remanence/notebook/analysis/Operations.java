package org.remanence.notebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.remanence.notebook.analysis.AbstractValue.Constant;

/** Sums, products and comparisons of what is known. */
final class Operations {
  /** Characters of a text that is kept. */
  private static final int MAX_LENGTH = 1_000_000;

  private Operations() {}

  static AbstractValue of(String operator, List<AbstractValue> operands) {
    AbstractValue known =
        switch (operator) {
          case "+" -> sum(operands);
          case "-" ->
              operands.size() == 1
                  ? numbers(operands, (a, b) -> a, -1)
                  : numbers(operands, (a, b) -> a - b, 1);
          case "*" -> product(operands);
          case "/" -> numbers(operands, (a, b) -> a / b, 1);
          case "//" -> numbers(operands, (a, b) -> Math.floor(a / b), 1);
          case "**" -> numbers(operands, Math::pow, 1);
          case "==" -> equal(operands, true);
          case "!=", "<>" -> equal(operands, false);
          case "not" ->
              operands.get(0).truth().map(truth -> constant(!truth)).orElse(AbstractValue.UNKNOWN);
          case "if" -> first(operands.subList(1, operands.size()));
          default -> AbstractValue.UNKNOWN;
        };
    return known;
  }

  private static AbstractValue first(List<AbstractValue> values) {
    return values.stream()
        .filter(value -> value != AbstractValue.UNKNOWN)
        .findFirst()
        .orElse(AbstractValue.UNKNOWN);
  }

  private static AbstractValue constant(Object value) {
    return new Constant(value);
  }

  private static AbstractValue numbers(
      List<AbstractValue> operands, DoubleBinaryOperator operator, int sign) {
    List<Double> numbers = operands.stream().flatMap(value -> value.number().stream()).toList();
    return numbers.size() < operands.size()
        ? DataValue.merge(operands).<AbstractValue>map(data -> data).orElse(AbstractValue.UNKNOWN)
        : constant(sign * numbers.stream().reduce(operator::applyAsDouble).orElse(Double.NaN));
  }

  private static AbstractValue sum(List<AbstractValue> operands) {
    List<String> texts = operands.stream().flatMap(value -> value.text().stream()).toList();
    if (texts.size() == operands.size()) {
      long length = texts.stream().mapToLong(String::length).sum();
      return length <= MAX_LENGTH ? constant(String.join("", texts)) : AbstractValue.UNKNOWN;
    }
    if (operands.size() > 1 && operands.stream().allMatch(DataValue.class::isInstance)) {
      return operands.stream().map(DataValue.class::cast).reduce(DataValue::plus).orElseThrow();
    }
    return numbers(operands, Double::sum, 1);
  }

  /** Of numbers, or of a list that is repeated. */
  private static AbstractValue product(List<AbstractValue> operands) {
    Optional<DataValue> data =
        operands.stream()
            .filter(DataValue.class::isInstance)
            .map(DataValue.class::cast)
            .findFirst();
    int times =
        operands.stream().flatMapToInt(value -> value.whole().stream()).reduce(1, (a, b) -> a * b);
    if (data.isEmpty() || operands.size() != 2) {
      return numbers(operands, (a, b) -> a * b, 1);
    }
    List<AbstractValue> items = data.get().known();
    boolean known = operands.stream().anyMatch(value -> value.whole().isPresent());
    if (!known
        || items.isEmpty()
        || times < 0
        || (long) items.size() * times > DataValue.MAX_ITEMS) {
      return data.get().ofUnknownSize();
    }
    List<AbstractValue> repeated = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      repeated.addAll(items);
    }
    return DataValue.of(repeated, data.get());
  }

  private static AbstractValue equal(List<AbstractValue> operands, boolean expected) {
    return operands.size() == 2
            && operands.get(0) instanceof Constant a
            && operands.get(1) instanceof Constant b
        ? constant(a.value().equals(b.value()) == expected)
        : AbstractValue.UNKNOWN;
  }
}
