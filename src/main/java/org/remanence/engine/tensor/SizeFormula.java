package org.remanence.engine.tensor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * A number that follows from sizes, as a sum of products: it can be read with letters, with numbers
 * put in, and evaluated, so that what is shown is what was counted.
 */
public record SizeFormula(List<Term> terms) {
  private static final String SQUARED = "²";

  public SizeFormula {
    terms = List.copyOf(terms);
  }

  /**
   * A size and its letter.
   *
   * @param letter such as {@code H}; empty for a plain number
   */
  public record Factor(String letter, long value) {

    /** A number that no size stands behind, such as that of an LSTM's gates. */
    public static Factor plain(long value) {
      return new Factor("", value);
    }
  }

  /** A product. */
  public record Term(List<Factor> factors) {
    public Term {
      factors = List.copyOf(factors);
    }

    /** A number alone; 1 is left out where it is multiplied. */
    public static Term of(long number) {
      return new Term(List.of()).times(Factor.plain(number));
    }

    /** A product. */
    public static Term of(List<Factor> factors) {
      return new Term(factors);
    }

    /** The same times another number; times a plain 1 it stays as it is. */
    public Term times(Factor factor) {
      if (factor.letter().isEmpty() && factor.value() == 1) {
        return this;
      }
      return times(List.of(factor));
    }

    /** The same times other numbers. */
    public Term times(List<Factor> others) {
      List<Factor> all = new ArrayList<>(factors);
      all.addAll(others);
      return new Term(all);
    }

    long value() {
      return factors.stream().mapToLong(Factor::value).reduce(1, Math::multiplyExact);
    }

    private String text(Function<Factor, String> name, String times) {
      Map<String, Integer> powers = new LinkedHashMap<>();
      List<String> parts = new ArrayList<>();
      for (Factor factor : factors) {
        if (factor.letter().isEmpty()) {
          parts.add(name.apply(factor));
        } else {
          powers.merge(factor.letter(), 1, Integer::sum);
        }
      }
      powers.forEach(
          (letter, power) -> {
            Factor factor =
                factors.stream()
                    .filter(one -> one.letter().equals(letter))
                    .findFirst()
                    .orElseThrow();
            parts.add(name.apply(factor) + (power == 2 ? SQUARED : ""));
          });
      return String.join(times, parts);
    }
  }

  /**
   * The sum.
   *
   * @throws ArithmeticException if it does not fit into a long
   */
  public long value() {
    return terms.stream().mapToLong(Term::value).reduce(0, Math::addExact);
  }

  /** With letters: {@code 4·E·H + 4·H²}. */
  public String letters() {
    return text(
        factor -> factor.letter().isEmpty() ? Long.toString(factor.value()) : factor.letter(), "·");
  }

  /** With numbers put in: {@code 4 × 100 × 128 + 4 × 128²}. */
  public String numbers(LongFunction<String> format) {
    return text(factor -> format.apply(factor.value()), " × ");
  }

  private String text(Function<Factor, String> name, String times) {
    return terms.stream().map(term -> term.text(name, times)).collect(Collectors.joining(" + "));
  }
}
