package org.remanence.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.remanence.model.file.StrictJson;

/** JSON on stdout. */
public final class JsonOutput {
  private JsonOutput() {}

  public static void print(JsonNode json, PrintWriter out) {
    out.println(StrictJson.text(json));
  }
}
