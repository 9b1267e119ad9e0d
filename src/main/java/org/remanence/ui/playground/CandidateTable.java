package org.remanence.ui.playground;

import java.util.List;
import org.remanence.model.language.Candidate;

/** Candidates as a table: a line for each. */
final class CandidateTable {
  private CandidateTable() {}

  static String delimited(List<Candidate> candidates, char separator) {
    StringBuilder text =
        new StringBuilder(Delimited.line(separator, List.of("token", "probability", "drawn_with")));
    for (Candidate each : candidates) {
      text.append(
          Delimited.line(
              separator,
              List.of(
                  each.token(), Double.toString(each.before()), Double.toString(each.after()))));
    }
    return text.toString();
  }
}
