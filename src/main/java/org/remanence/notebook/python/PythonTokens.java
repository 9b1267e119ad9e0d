package org.remanence.notebook.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Cuts a cell into the tokens of its logical lines. It is tolerant: what IPython alone understands
 * (lines with {@code %} or {@code !}) is left out, unclosed texts and brackets end with the cell,
 * and a character that is no Python is passed over.
 */
final class PythonTokens {
  private static final int TAB = 8;
  private static final List<String> LONG_OPERATORS =
      List.of(
          "**=", "//=", ">>=", "<<=", "...", "**", "//", "==", "!=", "<=", ">=", "<>", "+=", "-=",
          "*=", "/=", "%=", "&=", "|=", "^=", "@=", "->", ":=", "<<", ">>");
  private static final String OPERATORS = "+-*/%@&|^~<>=()[]{},:.;`";

  /** Cell magics after which Python goes on. */
  private static final Set<String> PYTHON_MAGICS =
      Set.of("%%time", "%%timeit", "%%capture", "%%prun", "%%python", "%%python3");

  private final String source;
  private final List<LogicalLine> lines = new ArrayList<>();
  private List<Token> tokens = new ArrayList<>();
  private int position;
  private int line = 1;
  private int indent;
  private int open;

  private PythonTokens(String source) {
    this.source = source;
  }

  static List<LogicalLine> of(String source) {
    PythonTokens cell = new PythonTokens(source);
    String first = source.stripLeading();
    if (!first.startsWith("%%") || PYTHON_MAGICS.contains(first.split("\\s", 2)[0])) {
      cell.readAll();
    }
    return cell.lines;
  }

  private void readAll() {
    beginLine();
    while (position < source.length()) {
      char c = source.charAt(position);
      if (c == '\n') {
        position++;
        line++;
        if (open == 0) {
          endLine();
          beginLine();
        }
      } else if (c == '#') {
        skipLine();
      } else if (c == '\\' && next(1) == '\n') {
        position += 2;
        line++;
      } else {
        readToken(c);
      }
    }
    endLine();
  }

  private void beginLine() {
    indent = 0;
    while (next(0) == ' ' || next(0) == '\t') {
      indent = next(0) == ' ' ? indent + 1 : (indent / TAB + 1) * TAB;
      position++;
    }
    if (next(0) == '%' || next(0) == '!' || next(0) == '?') {
      skipLine();
    }
  }

  private void endLine() {
    if (!tokens.isEmpty()) {
      lines.add(new LogicalLine(indent, tokens));
      tokens = new ArrayList<>();
    }
  }

  private void skipLine() {
    int end = source.indexOf('\n', position);
    position = end < 0 ? source.length() : end;
  }

  private void readToken(char c) {
    PythonText text = PythonText.at(source, position);
    if (text != null) {
      add(text.formatted() ? Token.Kind.FORMATTED : Token.Kind.TEXT, text.value());
      line += (int) source.substring(position, text.end()).chars().filter(s -> s == '\n').count();
      position = text.end();
    } else if (Character.isJavaIdentifierStart(c) && c != '$') {
      add(Token.Kind.NAME, take(Character::isJavaIdentifierPart));
    } else if (isDigit(c) || c == '.' && isDigit(next(1))) {
      add(Token.Kind.NUMBER, number());
    } else if (OPERATORS.indexOf(c) >= 0 || c == '!' && next(1) == '=') {
      readOperator();
    } else {
      position++;
    }
  }

  private String number() {
    StringBuilder number = new StringBuilder();
    boolean more = true;
    while (more) {
      number.append(take(c -> Character.isLetterOrDigit(c) || c == '.' || c == '_'));
      char last = number.charAt(number.length() - 1);
      more = (last == 'e' || last == 'E') && isSign(next(0)) && isDigit(next(1));
      if (more) {
        number.append(source.charAt(position++));
      }
    }
    return number.toString();
  }

  private void readOperator() {
    String operator =
        LONG_OPERATORS.stream()
            .filter(longer -> source.startsWith(longer, position))
            .findFirst()
            .orElseGet(() -> source.substring(position, position + 1));
    if ("([{".contains(operator)) {
      open++;
    } else if (")]}".contains(operator)) {
      open = Math.max(0, open - 1);
    }
    add(Token.Kind.OPERATOR, operator);
    position += operator.length();
  }

  private void add(Token.Kind kind, String text) {
    tokens.add(new Token(kind, text, line));
  }

  private String take(IntPredicate part) {
    int start = position;
    while (position < source.length() && part.test(source.charAt(position))) {
      position++;
    }
    return source.substring(start, position);
  }

  private char next(int ahead) {
    return position + ahead < source.length() ? source.charAt(position + ahead) : 0;
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
