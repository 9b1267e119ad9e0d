package org.remanence.cli.output;

import java.io.PrintWriter;
import java.util.List;
import org.remanence.study.automaton.AutomatonTable;
import org.remanence.study.automaton.AutomatonWords;
import org.remanence.study.automaton.ExtractedAutomaton;

/** An automaton for people: its arrows, and how well it stands for the network. */
public final class AutomatonOutput {
  private AutomatonOutput() {}

  /**
   * Prints an automaton.
   *
   * @param labels names of its outputs
   * @param strings that it was extracted from
   */
  public static void print(
      ExtractedAutomaton found, List<String> labels, int strings, PrintWriter out) {
    TextTable table = new TextTable(AutomatonTable.headings());
    AutomatonTable.rows(found.automaton(), labels)
        .forEach(row -> table.add(row.toArray(String[]::new)));
    table.print(out);
    out.println();
    out.println(AutomatonWords.agreement("cli.automaton.agreement", found.heldOut()));
    out.println(AutomatonWords.size(found, strings));
    out.println(AutomatonWords.rule(found));
    out.println(AutomatonWords.certainty(found.automaton()));
  }
}
