package org.remanence.ui.playground.token;

import java.util.ArrayList;
import java.util.List;
import org.remanence.files.Csv;
import org.remanence.model.language.Candidate;

/** Candidates as a table: a line for each. */
final class CandidateTable {
  private CandidateTable() {}

  static String delimited(List<Candidate> candidates, char separator) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("token", "probability", "drawn_with"));
    for (Candidate each : candidates) {
      rows.add(
          List.of(each.token(), Double.toString(each.before()), Double.toString(each.after())));
    }
    return Csv.of(rows, separator);
  }
}
