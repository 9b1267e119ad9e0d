package org.remanence.notebook.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.python.Expression.Argument;
import org.remanence.notebook.python.Expression.Attribute;
import org.remanence.notebook.python.Expression.Call;
import org.remanence.notebook.python.Expression.Items;
import org.remanence.notebook.python.Expression.Opaque;
import org.remanence.notebook.python.Expression.Operation;
import org.remanence.notebook.python.Expression.Slice;
import org.remanence.notebook.python.Expression.Subscript;

/**
 * Expressions by precedence climbing. It never fails: what it does not understand becomes an {@link
 * Opaque} part.
 */
final class ExpressionParser {
  /** Nesting and length beyond any lesson’s, short of what a thread’s stack holds. */
  private static final int MAX_DEPTH = 60;

  private static final int MAX_CHAIN = 200;

  private static final Map<String, Integer> PRECEDENCE =
      Map.ofEntries(
          Map.entry("or", 1),
          Map.entry("and", 2),
          Map.entry("in", 4),
          Map.entry("is", 4),
          Map.entry("not", 4),
          Map.entry("<", 4),
          Map.entry(">", 4),
          Map.entry("==", 4),
          Map.entry("!=", 4),
          Map.entry("<>", 4),
          Map.entry("<=", 4),
          Map.entry(">=", 4),
          Map.entry("|", 5),
          Map.entry("^", 6),
          Map.entry("&", 7),
          Map.entry("<<", 8),
          Map.entry(">>", 8),
          Map.entry("+", 9),
          Map.entry("-", 9),
          Map.entry("*", 10),
          Map.entry("/", 10),
          Map.entry("//", 10),
          Map.entry("%", 10),
          Map.entry("@", 10),
          Map.entry("**", 12));
  private static final int UNARY = 11;
  private static final Set<String> SIGNS = Set.of("+", "-", "~");

  private final TokenCursor cursor;
  private final AtomParser atoms;
  private int depth;

  ExpressionParser(TokenCursor cursor) {
    this.cursor = cursor;
    this.atoms = new AtomParser(cursor, this);
  }

  /** One expression, or several with commas between them as {@link Items}. */
  Expression list() {
    int line = cursor.peek().line();
    Expression first = expression();
    if (!cursor.peek().is(",")) {
      return first;
    }
    List<Expression> items = new ArrayList<>(List.of(first));
    while (cursor.skip(",") && !cursor.atEnd() && !ends(cursor.peek())) {
      items.add(expression());
    }
    return new Items(line, items, false);
  }

  private static boolean ends(Token token) {
    return token.is("=") || token.is(":") || token.is(";") || token.is(")") || token.is("in");
  }

  Expression expression() {
    int line = cursor.peek().line();
    if (depth > MAX_DEPTH) {
      cursor.skipAll();
      return new Opaque(line, List.of());
    }
    depth++;
    try {
      cursor.skip("*");
      Expression value = climb(1);
      if (cursor.skip(":=")) {
        return expression();
      }
      if (cursor.skip("if")) {
        Expression condition = climb(1);
        Expression other = cursor.skip("else") ? expression() : new Opaque(line, List.of());
        return new Operation(line, "if", List.of(condition, value, other));
      }
      return value;
    } finally {
      depth--;
    }
  }

  /** Without comparisons with {@code in}: the target of a loop. */
  Expression target() {
    int line = cursor.peek().line();
    List<Expression> targets = new ArrayList<>();
    do {
      targets.add(climb(5));
    } while (cursor.skip(",") && !cursor.peek().is("in"));
    return targets.size() == 1 ? targets.get(0) : new Items(line, targets, false);
  }

  Expression climb(int lowest) {
    Expression left = unary();
    for (int length = 0; ; length++) {
      String operator = cursor.peek().kind() == Token.Kind.TEXT ? "" : cursor.peek().text();
      int precedence = PRECEDENCE.getOrDefault(operator, 0);
      if (precedence < lowest || precedence == 0) {
        return left;
      }
      int line = left.line();
      cursor.next();
      if (cursor.skip("not") || operator.equals("not") && cursor.skip("in")) {
        operator = operator + " not";
      }
      Expression right = climb(precedence == 12 ? UNARY : precedence + 1);
      left = length > MAX_CHAIN ? new Opaque(line, List.of()) : join(line, operator, left, right);
    }
  }

  private static Expression join(int line, String operator, Expression left, Expression right) {
    List<Expression> operands = new ArrayList<>();
    if (left instanceof Operation same
        && same.operator().equals(operator)
        && same.operands().size() > 1) {
      operands.addAll(same.operands());
    } else {
      operands.add(left);
    }
    operands.add(right);
    return new Operation(line, operator, operands);
  }

  private Expression unary() {
    Token token = cursor.peek();
    if (depth > MAX_DEPTH) {
      cursor.skipAll();
      return new Opaque(token.line(), List.of());
    }
    boolean sign = token.kind() == Token.Kind.OPERATOR && SIGNS.contains(token.text());
    if (!sign && !token.is("not") && !token.is("await")) {
      return postfix();
    }
    cursor.next();
    depth++;
    try {
      Expression operand = climb(token.is("not") ? 4 : 12);
      return new Operation(token.line(), token.text(), List.of(operand));
    } finally {
      depth--;
    }
  }

  private Expression postfix() {
    Expression value = atoms.atom();
    for (int length = 0; length < MAX_CHAIN; length++) {
      int line = cursor.peek().line();
      if (cursor.skip(".")) {
        value = new Attribute(line, value, cursor.next().text());
      } else if (cursor.skip("(")) {
        value = new Call(line, value, arguments());
      } else if (cursor.skip("[")) {
        value = new Subscript(line, value, indices());
      } else {
        return value;
      }
    }
    cursor.skipAll();
    return new Opaque(value.line(), List.of());
  }

  private List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>();
    while (!cursor.atEnd() && !cursor.skip(")")) {
      int stars = cursor.skip("**") ? 2 : cursor.peek().is("*") ? 1 : 0;
      String name = null;
      if (cursor.peek().kind() == Token.Kind.NAME && cursor.peek(1).is("=")) {
        name = cursor.next().text();
        cursor.next();
      }
      Expression value = atoms.comprehension(expression());
      arguments.add(new Argument(name, stars, value));
      atoms.separator(")");
    }
    return arguments;
  }

  private List<Expression> indices() {
    List<Expression> indices = new ArrayList<>();
    while (!cursor.atEnd() && !cursor.skip("]")) {
      indices.add(index());
      atoms.separator("]");
    }
    return indices;
  }

  private Expression index() {
    int line = cursor.peek().line();
    Expression lower = cursor.peek().is(":") ? null : expression();
    if (lower != null && !cursor.peek().is(":")) {
      return lower;
    }
    cursor.next();
    Expression upper = bound();
    boolean step = cursor.skip(":");
    if (step) {
      step = bound() != null;
    }
    return new Slice(line, lower, upper, step);
  }

  private @Nullable Expression bound() {
    Token next = cursor.peek();
    return next.is(":") || next.is(",") || next.is("]") ? null : expression();
  }
}
