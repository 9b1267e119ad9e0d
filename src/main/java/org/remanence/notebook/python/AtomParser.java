package org.remanence.notebook.python;

import java.util.ArrayList;
import java.util.List;
import org.remanence.notebook.python.Expression.Clause;
import org.remanence.notebook.python.Expression.Comprehension;
import org.remanence.notebook.python.Expression.Dictionary;
import org.remanence.notebook.python.Expression.Entry;
import org.remanence.notebook.python.Expression.Items;
import org.remanence.notebook.python.Expression.Name;
import org.remanence.notebook.python.Expression.Opaque;
import org.remanence.notebook.python.Expression.Text;

/** Names, literals, and what stands in brackets. */
final class AtomParser {
  private final TokenCursor cursor;
  private final ExpressionParser expressions;

  AtomParser(TokenCursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  Expression atom() {
    Token token = cursor.peek();
    int line = token.line();
    if (token.is("lambda")) {
      return lambda();
    }
    switch (token.kind()) {
      case NAME -> {
        cursor.next();
        return new Name(line, token.text());
      }
      case NUMBER -> {
        cursor.next();
        return number(token);
      }
      case TEXT, FORMATTED -> {
        return texts();
      }
      default -> {
        return bracket(token);
      }
    }
  }

  private Expression bracket(Token token) {
    if (cursor.skip("(")) {
      return sequence(")");
    } else if (cursor.skip("[")) {
      return sequence("]");
    } else if (cursor.skip("{")) {
      return braces();
    }
    // Closing brackets and separators belong to who asked.
    if (!")]},:;=".contains(token.text()) && !cursor.atEnd()) {
      cursor.next();
    }
    return new Opaque(token.line(), List.of());
  }

  private static Expression number(Token token) {
    String text = token.text().replace("_", "");
    try {
      return new Expression.Number(token.line(), Double.parseDouble(text));
    } catch (NumberFormatException e) { // hexadecimal, imaginary, or not a number at all
      return new Opaque(token.line(), List.of());
    }
  }

  /** Adjacent texts are one. */
  private Expression texts() {
    int line = cursor.peek().line();
    StringBuilder value = new StringBuilder();
    boolean plain = true;
    while (cursor.peek().kind() == Token.Kind.TEXT
        || cursor.peek().kind() == Token.Kind.FORMATTED) {
      plain &= cursor.peek().kind() == Token.Kind.TEXT;
      value.append(cursor.next().text());
    }
    return plain ? new Text(line, value.toString()) : new Opaque(line, List.of());
  }

  private Expression sequence(String close) {
    int line = cursor.peek().line();
    List<Expression> items = new ArrayList<>();
    boolean comma = false;
    while (!cursor.atEnd() && !cursor.skip(close)) {
      items.add(comprehension(expressions.expression()));
      comma |= separator(close);
    }
    if (items.size() == 1 && (close.equals(")") && !comma || isComprehension(items.get(0)))) {
      return items.get(0);
    }
    return new Items(line, items, false);
  }

  private static boolean isComprehension(Expression item) {
    return item instanceof Comprehension;
  }

  private Expression braces() {
    int line = cursor.peek().line();
    List<Expression> items = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    while (!cursor.atEnd() && !cursor.skip("}")) {
      if (cursor.skip("**")) {
        entries.add(new Entry(null, expressions.expression()));
        separator("}");
        continue;
      }
      Expression key = expressions.expression();
      if (cursor.skip(":")) {
        Expression value = expressions.expression();
        if (cursor.peek().is("for")) {
          Expression entry = comprehension(new Items(line, List.of(key, value), false));
          separator("}");
          cursor.skip("}");
          return new Opaque(line, List.of(entry));
        }
        entries.add(new Entry(key, value));
      } else {
        items.add(comprehension(key));
      }
      separator("}");
    }
    return entries.isEmpty() && !items.isEmpty()
        ? new Items(line, items, true)
        : new Dictionary(line, entries);
  }

  /** The element itself where no {@code for} follows. */
  Expression comprehension(Expression element) {
    List<Clause> clauses = new ArrayList<>();
    cursor.skip("async");
    while (cursor.skip("for")) {
      Expression target = expressions.target();
      cursor.skip("in");
      Expression iterable = expressions.climb(1);
      List<Expression> conditions = new ArrayList<>();
      while (cursor.skip("if")) {
        conditions.add(expressions.climb(1));
      }
      clauses.add(new Clause(target, iterable, conditions));
    }
    return clauses.isEmpty() ? element : new Comprehension(element.line(), element, clauses);
  }

  /** Goes past a comma, or past what should not stand there. Whether there was a comma. */
  boolean separator(String close) {
    if (cursor.skip(",")) {
      return true;
    }
    if (!cursor.peek().is(close)) {
      cursor.next();
    }
    return false;
  }

  private Expression lambda() {
    int line = cursor.next().line();
    while (!cursor.atEnd() && !cursor.skip(":")) {
      cursor.next();
    }
    return new Opaque(line, List.of(expressions.expression()));
  }
}
