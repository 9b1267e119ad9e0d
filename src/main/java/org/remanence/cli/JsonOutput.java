package org.remanence.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.remanence.model.file.StrictJson;

/** JSON on stdout. */
final class JsonOutput {
  private JsonOutput() {}

  static void print(JsonNode json, PrintWriter out) {
    out.println(new String(StrictJson.format(json), StandardCharsets.UTF_8));
  }
}
