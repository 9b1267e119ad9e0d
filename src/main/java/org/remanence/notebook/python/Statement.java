package org.remanence.notebook.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of Python, with the line of the cell that it begins in. */
public sealed interface Statement {
  int line();

  /**
   * An assignment.
   *
   * @param operator {@code =}, or one such as {@code +=}
   */
  record Assign(int line, List<Expression> targets, String operator, Expression value)
      implements Statement {}

  record Evaluate(int line, Expression value) implements Statement {}

  /** Names that stand for others: {@code import … as …}. */
  record Alias(int line, String alias, String name) implements Statement {}

  /** {@code if}, {@code elif}, {@code else}; the condition of the last is null. */
  record Branch(int line, List<Arm> arms) implements Statement {}

  record Arm(@Nullable Expression condition, List<Statement> body) {}

  /** {@code for} or, without a target, {@code while}. */
  record Loop(int line, @Nullable Expression target, Expression iterable, List<Statement> body)
      implements Statement {}

  record Define(int line, String name, List<Parameter> parameters, List<Statement> body)
      implements Statement {}

  record Parameter(String name, @Nullable Expression value) {}

  record Return(int line, Expression value) implements Statement {}

  /** The body of {@code with}, {@code try}, {@code class} and their like. */
  record Block(int line, List<Statement> body) implements Statement {}
}
