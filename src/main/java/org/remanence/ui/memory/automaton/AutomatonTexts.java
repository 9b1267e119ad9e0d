package org.remanence.ui.memory.automaton;

import java.util.List;
import java.util.OptionalInt;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.automaton.Automaton;
import org.remanence.study.automaton.Automaton.AutomatonState;
import org.remanence.study.automaton.Automaton.Edge;
import org.remanence.study.automaton.AutomatonWords;
import org.remanence.study.automaton.ExtractedAutomaton.ReadToken;
import org.remanence.study.automaton.SymbolList;
import org.remanence.study.lag.LagNetwork;
import org.remanence.ui.tab.ArchitectureStyle;

/** An automaton in words. */
final class AutomatonTexts {
  private AutomatonTexts() {}

  static String network(LagNetwork network) {
    return Messages.text(
        "automaton.network.name", ArchitectureStyle.name(network.architecture()), network.seed());
  }

  static String clusters(int count) {
    return count == AutomatonViewModel.BY_RULE
        ? Messages.text("automaton.clusters.by-rule")
        : NumberText.whole(count);
  }

  static String title(AutomatonAnswer answer) {
    return Messages.text("automaton.title", network(answer.network()));
  }

  /** Symbols of an arrow, of many the first ones, and how often it was taken. */
  static String arrow(Edge edge) {
    return Messages.text("automaton.arrow", SymbolList.shortened(edge.symbols()), edge.taken());
  }

  static String arrowInWords(Edge edge) {
    return Messages.text(
        "automaton.arrow.words",
        AutomatonWords.name(edge.from()),
        AutomatonWords.name(edge.to()),
        SymbolList.text(edge.symbols()),
        edge.taken(),
        edge.seen());
  }

  static String state(int index, AutomatonState state, List<String> labels) {
    OptionalInt output = state.output();
    return output.isEmpty()
        ? Messages.text("automaton.state.start", AutomatonWords.name(index))
        : Messages.text(
            "automaton.state",
            AutomatonWords.name(index),
            state.visits(),
            state.agreeing(),
            labels.get(output.getAsInt()),
            state.ends());
  }

  /** Tells how often it answers as the network does. */
  static String agreement(AutomatonAnswer answer) {
    return AutomatonWords.agreement("automaton.agreement", answer.found().heldOut());
  }

  /** The same on longer strings, of which there are some. */
  static String agreementOnLonger(AutomatonAnswer answer) {
    return AutomatonWords.agreement(
        "automaton.agreement.longer", answer.found().longer(), answer.settings().trainedLag());
  }

  /** All else that is told of an automaton, in order. */
  static List<String> details(AutomatonAnswer answer) {
    return List.of(
        size(answer),
        AutomatonWords.rule(answer.found()),
        AutomatonWords.certainty(answer.found().automaton()),
        Messages.text("automaton.sources"));
  }

  /** Tells how large it is. */
  static String size(AutomatonAnswer answer) {
    return AutomatonWords.size(answer.found(), answer.strings().fit().size());
  }

  /** Tells where both are: before the first token, or after one. */
  static String step(FollowedString read, int position) {
    if (read.tokens().isEmpty()) {
      return Messages.text("automaton.step.none");
    }
    if (position == 0) {
      return Messages.text(
          "automaton.step.start", AutomatonWords.name(Automaton.START), read.tokens().size());
    }
    ReadToken token = read.tokens().get(position - 1);
    List<String> labels = read.answer().labels();
    String network =
        Messages.text(
            "automaton.step.network",
            position,
            read.tokens().size(),
            token.token(),
            labels.get(token.network()),
            NumberText.probability(read.reading().probabilities()[position - 1][token.network()]),
            token.clusterState().isPresent()
                ? Messages.text(
                    "automaton.step.cluster", AutomatonWords.name(token.clusterState().getAsInt()))
                : Messages.text("automaton.step.cluster.none"));
    return network + " " + automaton(read, token, position);
  }

  private static String automaton(FollowedString read, ReadToken token, int position) {
    if (token.automatonState().isEmpty()) {
      int stop = stop(read);
      return Messages.text("automaton.step.stopped", stop + 1, read.tokens().get(stop).token());
    }
    return Messages.text(
        read.agrees(position - 1) ? "automaton.step.same" : "automaton.step.other",
        AutomatonWords.name(token.automatonState().getAsInt()),
        read.answer().labels().get(token.output().orElseThrow()));
  }

  /** Index of the token that no arrow led on for. */
  private static int stop(FollowedString read) {
    int token = 0;
    while (read.tokens().get(token).automatonState().isPresent()) {
      token++;
    }
    return token;
  }

  /** Both on the whole string. */
  static String whole(FollowedString read) {
    if (read.tokens().isEmpty()) {
      return "";
    }
    OptionalInt difference = read.firstDifference();
    return difference.isEmpty()
        ? Messages.text("automaton.string.same", read.tokens().size())
        : Messages.text(
            read.agrees(read.tokens().size() - 1)
                ? "automaton.string.same-end"
                : "automaton.string.other",
            difference.getAsInt() + 1);
  }
}
