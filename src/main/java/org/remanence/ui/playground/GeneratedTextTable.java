package org.remanence.ui.playground;

import java.util.ArrayList;
import java.util.List;
import org.remanence.files.Csv;
import org.remanence.model.language.Candidate;
import org.remanence.model.language.GeneratedToken;

/** A written text as a table: a line for each token with its probabilities. */
final class GeneratedTextTable {
  private GeneratedTextTable() {}

  static String delimited(Branch branch, char separator) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("step", "token", "probability", "drawn_with", "rank"));
    for (int i = 0; i < branch.size(); i++) {
      GeneratedToken token = branch.tokens().get(i);
      rows.add(
          List.of(
              String.valueOf(i + 1),
              token.token(),
              Double.toString(token.before()),
              Double.toString(token.after()),
              rank(token)));
    }
    return Csv.of(rows, separator);
  }

  /** From 1 for the most probable token; empty if it is not among the candidates. */
  private static String rank(GeneratedToken token) {
    List<Candidate> candidates = token.candidates();
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).id() == token.id()) {
        return String.valueOf(i + 1);
      }
    }
    return "";
  }
}
