package org.remanence.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A command that was run, and what it said. */
record Run(int code, String out, String err) {

  static Run of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int code =
        RemanenceCommand.run(tell -> true, new PrintWriter(out), new PrintWriter(err), texts);
    return new Run(code, out.toString(), err.toString());
  }

  JsonNode json() {
    try {
      return new ObjectMapper().readTree(out);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  String firstErrorLine() {
    return err.lines().findFirst().orElse("");
  }
}
