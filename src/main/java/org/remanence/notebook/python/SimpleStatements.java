package org.remanence.notebook.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.remanence.notebook.python.Statement.Alias;
import org.remanence.notebook.python.Statement.Assign;
import org.remanence.notebook.python.Statement.Evaluate;
import org.remanence.notebook.python.Statement.Return;

/** The statements of one line: semicolons stand between them. */
final class SimpleStatements {
  private static final Set<String> AUGMENTED =
      Set.of("+=", "-=", "*=", "/=", "//=", "%=", "**=", "&=", "|=", "^=", "@=", "<<=", ">>=");

  private SimpleStatements() {}

  static void addAll(TokenCursor cursor, List<Statement> statements) {
    while (!cursor.atEnd()) {
      add(cursor, statements);
      // Whatever was not understood, such as what Python 2 prints.
      while (!cursor.atEnd() && !cursor.skip(";")) {
        cursor.next();
      }
    }
  }

  private static void add(TokenCursor cursor, List<Statement> statements) {
    Token first = cursor.peek();
    if (first.is("import") || first.is("from")) {
      addAliases(cursor, statements);
    } else if (first.is("return")) {
      cursor.next();
      statements.add(new Return(first.line(), new ExpressionParser(cursor).list()));
    } else {
      addAssignment(cursor, statements);
    }
  }

  private static void addAliases(TokenCursor cursor, List<Statement> statements) {
    while (!cursor.atEnd() && !cursor.peek().is(";")) {
      Token name = cursor.next();
      if (cursor.peek().is("as")) {
        cursor.next();
        Token alias = cursor.next();
        statements.add(new Alias(alias.line(), alias.text(), name.text()));
      }
    }
  }

  private static void addAssignment(TokenCursor cursor, List<Statement> statements) {
    int line = cursor.peek().line();
    ExpressionParser expressions = new ExpressionParser(cursor);
    Expression value = expressions.list();
    if (cursor.skip(":")) { // a type
      expressions.expression();
    }
    String operator = cursor.peek().text();
    if (AUGMENTED.contains(operator) && cursor.skip(operator)) {
      statements.add(new Assign(line, List.of(value), operator, expressions.list()));
      return;
    }
    List<Expression> targets = new ArrayList<>();
    while (cursor.skip("=")) {
      targets.add(value);
      value = expressions.list();
    }
    statements.add(
        targets.isEmpty() ? new Evaluate(line, value) : new Assign(line, targets, "=", value));
  }
}
