package org.remanence.passport.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.Classifier;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportFile;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.ScorePassport;
import org.remanence.study.automaton.Agreement;
import org.remanence.study.automaton.Automaton.AutomatonState;
import org.remanence.study.automaton.ExtractedAutomaton;
import org.remanence.text.EncodedText;
import org.remanence.text.Tokenizer;

/** Passport of the share of strings on which an automaton has its network's answer. */
public final class AutomatonPassport {
  private static final String AUTOMATON = "arrows.json";
  private static final String STRINGS = "strings.json";

  private AutomatonPassport() {}

  /**
   * Passport of an agreement.
   *
   * @param strings that it was counted on, one or more
   */
  public static Passport of(
      Classifier network, ExtractedAutomaton found, Agreement agreement, List<String> strings) {
    String title =
        Messages.text(
            "passport.title.automaton-agreement",
            ArchitectureNames.of(network.architecture()),
            strings.size());
    PassportFile file = NetworkOrigin.UNKNOWN.file(network);
    return Passport.of(
            Kind.AUTOMATON_AGREEMENT,
            title,
            agreement.share(),
            agreement.interval().low(),
            agreement.interval().high(),
            agreement.constantShare())
        .named("agreement", "low", "high", "one-state")
        .origin(NetworkOrigin.UNKNOWN.of(network))
        .equation("a = (1/n)·|{ s : q(s) = ŷ(s) }|, ŷ = argmaxₖ p(k | s); " + ScorePassport.WILSON)
        .file(file)
        .file(PassportFile.json(AUTOMATON, () -> automaton(found)))
        .file(PassportFile.json(STRINGS, () -> strings(network, strings)))
        .input("W, U, b", "weights", file.name())
        .input("q(s)", "automaton", AUTOMATON)
        .input("n", "strings", strings.size())
        .variable("NETWORK", file.name())
        .variable("AUTOMATON", AUTOMATON)
        .variable("STRINGS", STRINGS)
        .variable("USUAL", found.usual())
        .build();
  }

  private static ArrayNode automaton(ExtractedAutomaton found) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (AutomatonState state : found.automaton().states()) {
      ObjectNode entry = json.addObject();
      if (state.output().isPresent()) {
        entry.put("output", state.output().getAsInt());
      } else {
        entry.putNull("output");
      }
      ObjectNode arrows = entry.putObject("arrows");
      state.arrows().forEach((symbol, arrow) -> arrows.put(symbol, arrow.to()));
    }
    return json;
  }

  private static ArrayNode strings(Classifier network, List<String> strings) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (String each : strings) {
      EncodedText encoded = network.encode(Tokenizer.tokenize(each));
      ObjectNode entry = json.addObject();
      ArrayNode ids = entry.putArray("ids");
      for (int id : encoded.ids()) {
        ids.add(id);
      }
      encoded.tokens().forEach(entry.putArray("tokens")::add);
    }
    return json;
  }
}
