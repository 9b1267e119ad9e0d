package org.remanence.study.automaton;

import java.util.List;
import org.remanence.study.automaton.Automaton.AutomatonState;
import org.remanence.study.automaton.Automaton.Edge;

/**
 * An automaton in the DOT language of Graphviz. A state stands under its name with its output, with
 * two rings if strings ended there; an arrow with its symbols, and how often the network took it of
 * how often it read them there.
 */
public final class AutomatonDot {
  private AutomatonDot() {}

  /**
   * Writes an automaton.
   *
   * @param labels names of its outputs
   */
  public static String of(Automaton automaton, List<String> labels) {
    StringBuilder dot =
        new StringBuilder(
            "digraph automaton {\n  rankdir=LR;\n  start [shape=point];\n  start -> q0;\n");
    for (int i = 0; i < automaton.states().size(); i++) {
      AutomatonState state = automaton.states().get(i);
      String output =
          state.output().isEmpty() ? "" : "\\n" + escaped(labels.get(state.output().getAsInt()));
      dot.append(
          "  q%d [label=\"q%d%s\", shape=%s];\n"
              .formatted(i, i, output, state.ends() > 0 ? "doublecircle" : "circle"));
    }
    for (Edge edge : automaton.edges()) {
      dot.append(
          "  q%d -> q%d [label=\"%s (%d/%d)\"];\n"
              .formatted(
                  edge.from(),
                  edge.to(),
                  escaped(SymbolList.text(edge.symbols())),
                  edge.taken(),
                  edge.seen()));
    }
    return dot.append("}\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
