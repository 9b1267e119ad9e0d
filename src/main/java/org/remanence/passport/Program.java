package org.remanence.passport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remanence.i18n.Messages;
import org.remanence.python.Python;
import org.remanence.python.PythonResource;

/**
 * A script for Python with NumPy that computes a number again, and the files it reads. It stands
 * alone: what scripts share is a part of each. Its head is in the language in use; comments and
 * names in the code are English, as Python and NumPy are, so that one text is run by the tests.
 *
 * @param text prints the passport's values, one a line
 */
public record Program(String text, List<PassportFile> files) {
  /** The name it is saved under. */
  public static final String FILE = "program.py";

  private static final String FOLDER = "/passports/";
  private static final String USES = "# uses ";
  private static final String IMPORTS =
      """
      import base64
      import csv
      import json
      import math
      import re
      import unicodedata
      import zipfile
      from collections import Counter
      from statistics import NormalDist

      import numpy as np
      """;

  public Program {
    files = List.copyOf(files);
  }

  /**
   * The program of a kind.
   *
   * @param title what it computes; stands at its head
   * @param variables by name, what the script is given
   * @param functions that were written for it; empty if what scripts share is enough
   */
  static Program of(
      Kind kind,
      String title,
      Map<String, Object> variables,
      String functions,
      List<PassportFile> files) {
    String script = resource(kind.id() + ".py");
    StringBuilder text = new StringBuilder("# " + comment(title) + "\n");
    text.append("# " + comment(Messages.text("passport.program.run", FILE)) + "\n");
    text.append(IMPORTS).append('\n');
    new LinkedHashMap<>(variables)
        .forEach(
            (name, value) ->
                text.append(name).append(" = ").append(Python.literal(value)).append('\n'));
    for (String library : libraries(script)) {
      text.append("\n\n").append(resource("lib/" + library + ".py"));
    }
    if (!functions.isEmpty()) {
      text.append("\n\n").append(functions);
    }
    text.append("\n\n").append(withoutUses(script));
    return new Program(text.toString(), files);
  }

  /** On one line, whatever is in it. */
  private static String comment(String title) {
    return title.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
  }

  private static List<String> libraries(String script) {
    return script
        .lines()
        .filter(line -> line.startsWith(USES))
        .flatMap(line -> List.of(line.substring(USES.length()).split(" ")).stream())
        .toList();
  }

  private static String withoutUses(String script) {
    return script
        .lines()
        .filter(line -> !line.startsWith(USES))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String resource(String name) {
    return PythonResource.text(FOLDER + name);
  }
}
