package org.remanence.notebook.python;

import java.util.List;

/** A location among the tokens of a line. */
final class TokenCursor {
  private final List<Token> tokens;
  private final Token end;
  private int position;

  /** Of at least one token. */
  TokenCursor(List<Token> tokens) {
    this.tokens = tokens;
    this.end = new Token(Token.Kind.END, "", tokens.get(tokens.size() - 1).line());
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return position + ahead < tokens.size() ? tokens.get(position + ahead) : end;
  }

  Token next() {
    Token token = peek();
    position++;
    return token;
  }

  boolean atEnd() {
    return position >= tokens.size();
  }

  /** Goes past the next token if it is that one. */
  boolean skip(String operatorOrKeyword) {
    boolean there = peek().is(operatorOrKeyword);
    if (there) {
      position++;
    }
    return there;
  }

  void skipAll() {
    position = tokens.size();
  }
}
