package org.remanence.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remanence.study.automaton.Agreement;
import org.remanence.study.automaton.Automaton.AutomatonState;
import org.remanence.study.automaton.AutomatonWords;
import org.remanence.study.automaton.ExtractedAutomaton;

/** An automaton as {@code automaton --format json} prints it. */
public final class AutomatonJson {
  private AutomatonJson() {}

  /**
   * Writes an automaton; the first state is where strings start.
   *
   * @param labels names of its outputs
   */
  public static ObjectNode of(ExtractedAutomaton found, List<String> labels) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode states = json.putArray("states");
    for (int i = 0; i < found.automaton().states().size(); i++) {
      put(states.addObject(), i, found.automaton().states().get(i), labels);
    }
    json.put("clusters", found.clusters().count()).put("unreached", found.unreached());
    ArrayNode tried = json.putArray("tried");
    for (ExtractedAutomaton.Tried each : found.tried()) {
      tried
          .addObject()
          .put("clusters", each.clusters())
          .put("states", each.states())
          .put("agreement", each.agreement());
    }
    put(json.putObject("agreement"), found.heldOut());
    return json;
  }

  private static void put(ObjectNode json, int index, AutomatonState state, List<String> labels) {
    json.put("name", AutomatonWords.name(index));
    if (state.output().isPresent()) {
      json.put("output", AutomatonWords.output(state, labels));
    }
    json.put("visits", state.visits()).put("agreeing", state.agreeing()).put("ends", state.ends());
    ArrayNode arrows = json.putArray("arrows");
    state
        .arrows()
        .forEach(
            (symbol, arrow) ->
                arrows
                    .addObject()
                    .put("symbol", symbol)
                    .put("to", AutomatonWords.name(arrow.to()))
                    .put("taken", arrow.taken())
                    .put("seen", arrow.seen())
                    .put("tied", arrow.tied()));
  }

  private static void put(ObjectNode json, Agreement agreement) {
    json.put("strings", agreement.asked())
        .put("agreed", agreement.agreed())
        .put("share", agreement.share())
        .put("low", agreement.interval().low())
        .put("high", agreement.interval().high())
        .put("stopped", agreement.stopped())
        .put("one_state", agreement.constantShare());
  }
}
