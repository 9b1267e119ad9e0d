package org.remanence.notebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.remanence.notebook.lesson.Value.Constant;

/** Sums, products and comparisons of what is known. */
final class Operations {
  private static final int MAX_SIZE = 100_000;

  private Operations() {}

  static Value of(String operator, List<Value> operands) {
    Value known =
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
              operands.get(0).truth().map(truth -> constant(!truth)).orElse(Value.UNKNOWN);
          case "if" -> first(operands.subList(1, operands.size()));
          default -> Value.UNKNOWN;
        };
    return known;
  }

  private static Value first(List<Value> values) {
    return values.stream()
        .filter(value -> value != Value.UNKNOWN)
        .findFirst()
        .orElse(Value.UNKNOWN);
  }

  private static Value constant(Object value) {
    return new Constant(value);
  }

  private static Value numbers(List<Value> operands, DoubleBinaryOperator operator, int sign) {
    List<Double> numbers = operands.stream().flatMap(value -> value.number().stream()).toList();
    return numbers.size() < operands.size()
        ? Data.merge(operands).<Value>map(data -> data).orElse(Value.UNKNOWN)
        : constant(sign * numbers.stream().reduce(operator::applyAsDouble).orElse(Double.NaN));
  }

  private static Value sum(List<Value> operands) {
    List<String> texts = operands.stream().flatMap(value -> value.text().stream()).toList();
    if (texts.size() == operands.size()) {
      return constant(String.join("", texts));
    }
    if (operands.size() > 1 && operands.stream().allMatch(Data.class::isInstance)) {
      return operands.stream().map(Data.class::cast).reduce(Data::plus).orElseThrow();
    }
    return numbers(operands, Double::sum, 1);
  }

  /** Of numbers, or of a list that is repeated. */
  private static Value product(List<Value> operands) {
    Optional<Data> data =
        operands.stream().filter(Data.class::isInstance).map(Data.class::cast).findFirst();
    int times =
        operands.stream().flatMapToInt(value -> value.whole().stream()).reduce(1, (a, b) -> a * b);
    if (data.isEmpty() || operands.size() != 2) {
      return numbers(operands, (a, b) -> a * b, 1);
    }
    List<Value> items = data.get().known();
    boolean known = operands.stream().anyMatch(value -> value.whole().isPresent());
    if (!known || items.isEmpty() || times < 0 || (long) items.size() * times > MAX_SIZE) {
      return data.get().ofUnknownSize();
    }
    List<Value> repeated = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      repeated.addAll(items);
    }
    return Data.of(repeated, data.get().roots(), data.get().part());
  }

  private static Value equal(List<Value> operands, boolean expected) {
    return operands.size() == 2
            && operands.get(0) instanceof Constant a
            && operands.get(1) instanceof Constant b
        ? constant(a.value().equals(b.value()) == expected)
        : Value.UNKNOWN;
  }
}
