package org.remanence.study.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.automaton.Automaton.Arrow;
import org.remanence.study.automaton.ExtractedAutomaton.ReadToken;
import org.remanence.text.lag.LagTask;

class AutomatonExtractionTest {
  private static final ExtractionStrings STRINGS =
      ExtractionStrings.distinct(
          parity(12, 200, 1), parity(12, 80, 2), parity(12, 150, 3), parity(30, 50, 4));

  private static List<String> parity(int lag, int count, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(LagTask.PARITY.draw(lag, random).text());
    }
    return texts;
  }

  private static ExtractedAutomaton extract(
      Function<String, Reading> network, OptionalInt clusters) {
    return new AutomatonExtraction(network, 2, 1, share -> {}).extract(STRINGS, clusters);
  }

  @Test
  void parityIsAnAutomatonOfTwoStates() {
    ExtractedAutomaton found = extract(NoisyMachine::parity, OptionalInt.empty());
    Automaton automaton = found.automaton();
    assertThat(automaton.states()).hasSize(2);
    assertThat(automaton.states())
        .extracting(each -> each.output().orElseThrow())
        .containsExactly(0, 1);
    assertThat(automaton.states().get(0).arrows())
        .extractingByKeys("0", "1")
        .extracting(Arrow::to)
        .containsExactly(0, 1);
    assertThat(automaton.states().get(1).arrows())
        .extractingByKeys("0", "1")
        .extracting(Arrow::to)
        .containsExactly(1, 0);
    assertThat(found.tried())
        .extracting(ExtractedAutomaton.Tried::clusters)
        .as("no more clusters are tried than are needed")
        .containsExactly(1, 2);
    assertThat(found.heldOut().agreed()).isEqualTo(STRINGS.heldOut().size());
    assertThat(found.longer().share()).isEqualTo(1);
    assertThat(found.heldOut().constantShare()).isBetween(0.3, 0.7);
    assertThat(automaton.certainty()).isEqualTo(1);
    assertThat(automaton.ties()).isZero();
    assertThat(automaton.states().stream().mapToInt(Automaton.AutomatonState::ends).sum())
        .isEqualTo(STRINGS.fit().size());
  }

  @Test
  void moreClustersThanNeededAreMerged() {
    ExtractedAutomaton found = extract(NoisyMachine::parity, OptionalInt.of(6));
    assertThat(found.clusters().count()).isEqualTo(6);
    assertThat(found.tried()).hasSize(1);
    assertThat(found.automaton().states()).hasSize(2);
    assertThat(found.stateOfCluster()).containsOnly(0, 1);
  }

  @Test
  void stepsTellNetworkClusterAndAutomatonAndWhereNoArrowLeadsOn() {
    ExtractedAutomaton found = extract(NoisyMachine::parity, OptionalInt.of(2));
    List<ReadToken> steps = found.follow(NoisyMachine.parity("1 0 x 1"));
    assertThat(steps).extracting(ReadToken::token).containsExactly("1", "0", "x", "1");
    assertThat(steps).extracting(ReadToken::network).containsExactly(1, 1, 1, 0);
    assertThat(steps.get(1).automatonState()).hasValue(1);
    assertThat(steps.get(1).clusterState()).hasValue(1);
    assertThat(steps.get(1).output()).hasValue(1);
    assertThat(steps.subList(2, 4)).allMatch(step -> step.automatonState().isEmpty());
    assertThat(steps.get(3).clusterState()).hasValue(0);
  }

  /** One cluster stands for an automaton of one state, but for its start. */
  @Test
  void oneClusterAgreesAsOftenAsTheMostFrequentAnswer() {
    Agreement one = extract(NoisyMachine::parity, OptionalInt.of(1)).heldOut();
    assertThat(one.agreed()).isBetween(one.asked() * 3 / 10, one.asked() * 7 / 10);
    assertThat(one.interval().low()).isLessThan(one.share());
  }

  @Test
  void aNetworkThatKnowsTheSymbolsOfOtherStringsOnlyStopsTheAutomaton() {
    ExtractionStrings other =
        new ExtractionStrings(
            List.of("0 1", "1 1"), List.of("0 0"), List.of("2 0", "0 1 1"), List.of());
    ExtractedAutomaton found =
        new AutomatonExtraction(NoisyMachine::parity, 2, 1, share -> {})
            .extract(other, OptionalInt.of(2));
    assertThat(found.heldOut().stopped()).isEqualTo(1);
    assertThat(found.heldOut().agreed()).isEqualTo(1);
    assertThat(found.longer().asked()).isZero();
    assertThat(found.longer().share()).isZero();
  }

  /** Two strings of two symbols are four states at most. */
  @Test
  void theNumberGivenIsToldAlsoWhereThereAreFewerClusters() {
    ExtractionStrings few =
        new ExtractionStrings(List.of("0 1", "1 1"), List.of("0 0"), List.of("0 1 1"), List.of());
    ExtractedAutomaton found =
        new AutomatonExtraction(NoisyMachine::parity, 2, 1, share -> {})
            .extract(few, OptionalInt.of(15));
    assertThat(found.clusters().count()).isLessThanOrEqualTo(4);
    assertThat(AutomatonWords.rule(found)).startsWith("The number of clusters was given: 15.");
    assertThat(AutomatonWords.size(found, 2)).contains("of " + found.clusters().count());
  }

  @Test
  void noStringIsInTwoLists() {
    ExtractionStrings strings =
        ExtractionStrings.distinct(
            List.of("a", "b", "a"),
            List.of("b", "c"),
            List.of("a", "c", "d", "d"),
            List.of("e", "d"));
    assertThat(strings)
        .isEqualTo(
            new ExtractionStrings(List.of("a", "b"), List.of("c"), List.of("d"), List.of("e")));
    List<String> many = parity(40, ExtractionStrings.MAX_FIT + 5, 9);
    assertThat(ExtractionStrings.distinct(many, many.subList(300, 305), many, List.of()).heldOut())
        .as("nor is one that was left over")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 6, 7, 30, 800})
  void threeStringsAreEnoughForAllLists(int count) {
    List<String> many = IntStream.range(0, count).mapToObj(String::valueOf).toList();
    ExtractionStrings strings = ExtractionStrings.of(many, 1);
    assertThat(strings.fit()).hasSizeBetween(1, ExtractionStrings.MAX_FIT);
    assertThat(strings.choice()).hasSizeBetween(1, ExtractionStrings.MAX_CHOICE);
    assertThat(strings.heldOut()).hasSizeBetween(1, ExtractionStrings.MAX_HELD_OUT);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void fewerAreTooFew(int count) {
    List<String> few = IntStream.range(0, count).mapToObj(String::valueOf).toList();
    AutomatonExtraction extraction =
        new AutomatonExtraction(NoisyMachine::parity, 2, 1, share -> {});
    assertThatThrownBy(() -> extraction.extract(ExtractionStrings.of(few, 1), OptionalInt.empty()))
        .isInstanceOf(LocalizedException.class);
  }

  @Test
  void withoutStringsItIsSaidAndACancelEndsIt() {
    AutomatonExtraction extraction =
        new AutomatonExtraction(NoisyMachine::parity, 2, 1, share -> {});
    ExtractionStrings none =
        new ExtractionStrings(List.of("0"), List.of("1"), List.of(), List.of());
    assertThatThrownBy(() -> extraction.extract(none, OptionalInt.empty()))
        .isInstanceOf(LocalizedException.class);
    AutomatonExtraction cancelled =
        new AutomatonExtraction(
            NoisyMachine::parity,
            2,
            1,
            share -> {
              throw new CancellationException();
            });
    assertThatThrownBy(() -> cancelled.extract(STRINGS, OptionalInt.empty()))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void dotAndSymbolsAreWritten() {
    Automaton automaton = extract(NoisyMachine::parity, OptionalInt.empty()).automaton();
    assertThat(AutomatonDot.of(automaton, List.of("even", "o\"dd")))
        .startsWith("digraph automaton {")
        .contains(
            "q0 [label=\"q0\\neven\", shape=doublecircle];",
            "q1 [label=\"q1\\no\\\"dd\"",
            "q0 -> q1 [label=\"1 (");
    assertThat(SymbolList.text(List.of("0", "1", "2", "3", "a", "b", "❓"))).isEqualTo("0–3 a b ❓");
    assertThat(SymbolList.text(List.of("x"))).isEqualTo("x");
    assertThat(SymbolList.shortened(List.of("0", "1", "2", "a", "c", "e"))).isEqualTo("0–2 a c …");
    assertThat(SymbolList.shortened(List.of("a", "c", "e"))).isEqualTo("a c e");
  }
}
