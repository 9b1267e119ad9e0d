package org.remanence.notebook.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of Python, with the line of the cell that it begins in. */
public sealed interface Expression {
  int line();

  /** A text whose value is known as it stands. */
  record Text(int line, String value) implements Expression {}

  record Number(int line, double value) implements Expression {}

  record Name(int line, String name) implements Expression {}

  record Attribute(int line, Expression owner, String name) implements Expression {}

  record Call(int line, Expression callee, List<Argument> arguments) implements Expression {}

  /**
   * One of a call.
   *
   * @param name null for one by position
   * @param stars before it
   */
  record Argument(@Nullable String name, int stars, Expression value) {}

  /** A list, tuple or set. */
  record Items(int line, List<Expression> items, boolean set) implements Expression {}

  /** An item that is taken apart in its place: {@code *value}. */
  record Starred(int line, Expression value) implements Expression {}

  record Dictionary(int line, List<Entry> entries) implements Expression {}

  /**
   * One of a dictionary.
   *
   * @param key null where all entries of another are put in, {@code **value}
   */
  record Entry(@Nullable Expression key, Expression value) {}

  record Subscript(int line, Expression owner, List<Expression> indices) implements Expression {}

  record Slice(int line, @Nullable Expression lower, @Nullable Expression upper, boolean step)
      implements Expression {}

  /** Operands with the same operator between them; with one operand a sign or {@code not}. */
  record Operation(int line, String operator, List<Expression> operands) implements Expression {}

  /** {@code element for … in … if …}, in whatever brackets. */
  record Comprehension(int line, Expression element, List<Clause> clauses) implements Expression {}

  /** One {@code for} of a comprehension. */
  record Clause(Expression target, Expression iterable, List<Expression> conditions) {}

  /** Whatever else, with what it is made of. */
  record Opaque(int line, List<Expression> parts) implements Expression {}
}
