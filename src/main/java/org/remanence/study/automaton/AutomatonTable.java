package org.remanence.study.automaton;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.study.automaton.Automaton.AutomatonState;

/** The arrows of an automaton as a table: a row for each state and symbol. */
public final class AutomatonTable {
  private AutomatonTable() {}

  public static List<String> headings() {
    return Stream.of("from", "output", "symbol", "to", "to-output", "taken", "seen")
        .map(column -> Messages.text("automaton.column." + column))
        .toList();
  }

  /**
   * The rows.
   *
   * @param labels names of the outputs
   */
  public static List<List<String>> rows(Automaton automaton, List<String> labels) {
    List<AutomatonState> states = automaton.states();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      String from = AutomatonWords.name(i);
      String output = AutomatonWords.output(states.get(i), labels);
      states
          .get(i)
          .arrows()
          .forEach(
              (symbol, arrow) ->
                  rows.add(
                      List.of(
                          from,
                          output,
                          symbol,
                          AutomatonWords.name(arrow.to()),
                          AutomatonWords.output(states.get(arrow.to()), labels),
                          String.valueOf(arrow.taken()),
                          String.valueOf(arrow.seen()))));
    }
    return rows;
  }

  /** The same under the headings, as text. */
  public static String delimited(Automaton automaton, List<String> labels, char separator) {
    List<List<String>> all = new ArrayList<>();
    all.add(headings());
    all.addAll(rows(automaton, labels));
    return Csv.of(all, separator);
  }
}
