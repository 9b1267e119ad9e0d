package org.remanence.study.automaton;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.automaton.Automaton.AutomatonState;

/** An extracted automaton in words, for window and command line alike. */
public final class AutomatonWords {
  private AutomatonWords() {}

  /** Name of a state. */
  public static String name(int state) {
    return "q" + state;
  }

  /** Output of a state; empty for a start that nothing leads back to. */
  public static String output(AutomatonState state, List<String> labels) {
    OptionalInt output = state.output();
    return output.isPresent() ? labels.get(output.getAsInt()) : "";
  }

  /**
   * Tells how often it answers as the network does.
   *
   * @param key of the sentence, by what strings these are
   * @param more what that sentence tells besides
   */
  public static String agreement(String key, Agreement agreement, Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                agreement.asked(),
                NumberText.accuracy(agreement.share()),
                NumberText.accuracy(agreement.interval().low()),
                NumberText.accuracy(agreement.interval().high()),
                NumberText.accuracy(agreement.constantShare()),
                agreement.stopped()));
    arguments.addAll(List.of(more));
    return Messages.text(key, arguments.toArray());
  }

  /**
   * Tells how large it is, and what of it was merged or left out.
   *
   * @param strings that it was extracted from
   */
  public static String size(ExtractedAutomaton found, int strings) {
    return Messages.text(
        "automaton.size",
        found.automaton().states().size(),
        found.clusters().count(),
        found.unreached(),
        strings);
  }

  /** Tells where the number of clusters is from. */
  public static String rule(ExtractedAutomaton found) {
    Agreement choice = found.choice();
    String key =
        found.given().isPresent()
            ? "automaton.rule.given"
            : choice.share() >= AutomatonExtraction.ENOUGH
                ? "automaton.rule.fewest"
                : "automaton.rule.best";
    return Messages.text(
        key,
        found.given().orElse(found.clusters().count()),
        AutomatonExtraction.MOST_CLUSTERS,
        NumberText.share(AutomatonExtraction.ENOUGH, 0),
        choice.asked(),
        NumberText.accuracy(choice.share()));
  }

  /** Tells how many of the network's transitions its arrows stand for. */
  public static String certainty(Automaton automaton) {
    return Messages.text(
        "automaton.certainty", NumberText.share(automaton.certainty(), 1), automaton.ties());
  }
}
