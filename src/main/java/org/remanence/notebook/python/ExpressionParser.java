package org.remanence.notebook.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.python.Expression.Argument;
import org.remanence.notebook.python.Expression.Attribute;
import org.remanence.notebook.python.Expression.Call;
import org.remanence.notebook.python.Expression.Items;
import org.remanence.notebook.python.Expression.Opaque;
import org.remanence.notebook.python.Expression.Operation;
import org.remanence.notebook.python.Expression.Slice;
import org.remanence.notebook.python.Expression.Starred;
import org.remanence.notebook.python.Expression.Subscript;

/**
 * Expressions by precedence climbing. It never fails: what it does not understand becomes an {@link
 * Opaque} part.
 */
final class ExpressionParser {
  /** Nesting in the code, far beyond what people write. */
  private static final int MAX_DEPTH = 60;

  private static final int MAX_CHAIN = 200;

  /** Levels of an expression, which chains in brackets multiply; whoever reads it recurs. */
  private static final int MAX_LEVELS = 250;

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
  private static final int POWER = 12;
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
    return nested(this::conditional);
  }

  /** Part within another. Nothing is known of what is too deep to be followed. */
  private Expression nested(Supplier<Expression> part) {
    int line = cursor.peek().line();
    if (depth == MAX_DEPTH) {
      cursor.skipAll();
      return new Opaque(line, List.of());
    }
    depth++;
    try {
      Expression read = part.get();
      boolean whole = depth == 1;
      return whole && Expressions.isDeeperThan(MAX_LEVELS, read)
          ? new Opaque(line, List.of())
          : read;
    } finally {
      depth--;
    }
  }

  private Expression conditional() {
    int line = cursor.peek().line();
    if (cursor.skip("*")) {
      return new Starred(line, climb(1));
    }
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
  }

  /** Without comparisons with {@code in}: the target of a loop. */
  Expression target() {
    int line = cursor.peek().line();
    List<Expression> targets = new ArrayList<>();
    do {
      targets.add(nested(() -> climb(5)));
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
      Expression right = precedence == POWER ? nested(() -> climb(UNARY)) : climb(precedence + 1);
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
    boolean sign = token.kind() == Token.Kind.OPERATOR && SIGNS.contains(token.text());
    if (!sign && !token.is("not") && !token.is("await")) {
      return postfix();
    }
    cursor.next();
    Expression operand = nested(() -> climb(token.is("not") ? 4 : POWER));
    return new Operation(token.line(), token.text(), List.of(operand));
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
      int stars = cursor.skip("**") ? 2 : cursor.skip("*") ? 1 : 0;
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
