package org.remanence.notebook.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.remanence.notebook.python.Statement.Arm;
import org.remanence.notebook.python.Statement.Block;
import org.remanence.notebook.python.Statement.Branch;
import org.remanence.notebook.python.Statement.Define;
import org.remanence.notebook.python.Statement.Loop;

/**
 * The statements of a cell. Any text gives some: what is no Python, or of a version that is not
 * known, is passed over line by line.
 */
public final class PythonCode {
  private static final int MAX_DEPTH = 40;
  private static final Set<String> ARMS = Set.of("elif", "else");
  private static final Set<String> BLOCKS =
      Set.of("with", "try", "except", "finally", "class", "else", "elif");

  private final List<LogicalLine> lines;
  private int position;

  private PythonCode(List<LogicalLine> lines) {
    this.lines = lines;
  }

  public static List<Statement> parse(String cell) {
    PythonCode code = new PythonCode(PythonTokens.of(cell));
    List<Statement> statements = new ArrayList<>();
    while (code.position < code.lines.size()) {
      code.addStatement(statements, 0);
    }
    return statements;
  }

  private void addStatement(List<Statement> statements, int depth) {
    LogicalLine line = lines.get(position++);
    TokenCursor cursor = new TokenCursor(line.tokens());
    cursor.skip("async");
    Token first = cursor.peek();
    boolean assigned = cursor.peek(1).is("=");
    if (depth > MAX_DEPTH || assigned || first.kind() != Token.Kind.NAME) {
      SimpleStatements.addAll(cursor, statements);
    } else if (first.is("if")) {
      statements.add(branch(cursor, line.indent(), depth));
    } else if (first.is("for") || first.is("while")) {
      statements.add(loop(cursor, line.indent(), depth));
    } else if (first.is("def")) {
      statements.add(define(cursor, line.indent(), depth));
    } else if (BLOCKS.contains(first.text())) {
      while (!cursor.atEnd() && !isHeaderEnd(cursor)) {
        cursor.next();
      }
      statements.add(new Block(first.line(), body(cursor, line.indent(), depth)));
    } else {
      SimpleStatements.addAll(cursor, statements);
    }
  }

  /** A colon with nothing behind it, or at the end of {@code try} and its like. */
  private static boolean isHeaderEnd(TokenCursor cursor) {
    return cursor.peek().is(":") && (cursor.peek(1).kind() == Token.Kind.END || isWord(cursor));
  }

  private static boolean isWord(TokenCursor cursor) {
    return cursor.peek(1).kind() == Token.Kind.NAME;
  }

  private Branch branch(TokenCursor first, int indent, int depth) {
    int line = first.next().line();
    List<Arm> arms = new ArrayList<>();
    Expression condition = new ExpressionParser(first).list();
    arms.add(new Arm(condition, body(first, indent, depth)));
    while (position < lines.size() && isArm(lines.get(position), indent)) {
      TokenCursor cursor = new TokenCursor(lines.get(position++).tokens());
      Expression next = cursor.next().is("elif") ? new ExpressionParser(cursor).list() : null;
      arms.add(new Arm(next, body(cursor, indent, depth)));
    }
    return new Branch(line, arms);
  }

  private static boolean isArm(LogicalLine line, int indent) {
    return line.indent() == indent && ARMS.contains(line.tokens().get(0).text());
  }

  private Loop loop(TokenCursor cursor, int indent, int depth) {
    Token keyword = cursor.next();
    ExpressionParser expressions = new ExpressionParser(cursor);
    Expression target = null;
    if (keyword.is("for")) {
      target = expressions.target();
      cursor.skip("in");
    }
    Expression iterable = expressions.list();
    return new Loop(keyword.line(), target, iterable, body(cursor, indent, depth));
  }

  private Define define(TokenCursor cursor, int indent, int depth) {
    int line = cursor.next().line();
    String name = cursor.next().text();
    List<Statement.Parameter> parameters = new ArrayList<>();
    if (cursor.skip("(")) {
      parameters = parameters(cursor);
    }
    if (cursor.skip("->")) {
      new ExpressionParser(cursor).expression();
    }
    return new Define(line, name, parameters, body(cursor, indent, depth));
  }

  private static List<Statement.Parameter> parameters(TokenCursor cursor) {
    List<Statement.Parameter> parameters = new ArrayList<>();
    ExpressionParser expressions = new ExpressionParser(cursor);
    while (!cursor.atEnd() && !cursor.skip(")")) {
      Token token = cursor.next();
      if (token.kind() == Token.Kind.NAME) {
        if (cursor.skip(":")) {
          expressions.expression();
        }
        Expression value = cursor.skip("=") ? expressions.expression() : null;
        parameters.add(new Statement.Parameter(token.text(), value));
      }
    }
    return parameters;
  }

  /** Block behind the colon, and the lines that are indented more. */
  private List<Statement> body(TokenCursor header, int indent, int depth) {
    List<Statement> body = new ArrayList<>();
    while (!header.atEnd() && !header.skip(":")) {
      header.next();
    }
    SimpleStatements.addAll(header, body);
    while (position < lines.size() && lines.get(position).indent() > indent) {
      addStatement(body, depth + 1);
    }
    return body;
  }
}
