package org.remanence.text.lag;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.text.Tokenizer;

/** Works out the answers from the tokens alone. */
class LagTaskTest {
  private static final int PER_LABEL = 400;
  private static final List<Integer> LAGS = List.of(10, 30, 100);

  /** The grammar has too few strings of 10 symbols for that many examples. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REBER")
  void examplesAreDistinctBalancedAndOfSingleTokens(LagTask task) {
    for (int lag : LAGS) {
      List<LagExample> examples = task.write(lag, PER_LABEL, 7);
      Map<String, Long> byLabel =
          examples.stream().collect(groupingBy(LagExample::label, counting()));
      assertThat(byLabel.keySet()).containsExactlyInAnyOrderElementsOf(task.labels());
      assertThat(new HashSet<>(byLabel.values())).containsExactly((long) PER_LABEL);
      assertThat(examples).extracting(LagExample::text).doesNotHaveDuplicates();
      for (LagExample example : examples) {
        List<String> tokens = tokens(example);
        assertThat(String.join(" ", tokens)).isEqualTo(example.text());
        assertThat(tokens.size()).isLessThanOrEqualTo(task.maxTokens(lag));
        int after = tokens.size() - 1 - example.decisive();
        assertThat(after).as(example.text()).isBetween(lag - lag / 10, lag + 1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REBER")
  void theSameSeedWritesTheSame(LagTask task) {
    List<LagExample> first = task.write(10, 20, 5);
    List<LagExample> again = task.write(10, 20, 5);
    assertThat(again).isEqualTo(first).isNotEqualTo(task.write(10, 20, 6));
  }

  @ParameterizedTest
  @EnumSource
  void everyLagFromTheShortestOnCanBeDrawn(LagTask task) {
    Random random = new Random(4);
    for (int lag = task.shortest(); lag <= task.shortest() + 60; lag++) {
      LagExample example = task.draw(lag, random);
      List<String> tokens = tokens(example);
      assertThat(String.join(" ", tokens)).isEqualTo(example.text());
      assertThat(task.labels()).contains(example.label());
      assertThat(tokens.size()).isLessThanOrEqualTo(task.maxTokens(lag));
      assertThat(task.exact(lag)).isBetween(lag - 1, lag);
      int after = tokens.size() - 1 - example.decisive();
      assertThat(after).as(example.text()).isBetween(task.exact(lag) - lag / 10, lag + 1);
    }
  }

  @Test
  void copyingAsksForOneOfTheFirstThreeLetters() {
    Random random = new Random(7);
    for (int lag : new int[] {2, 10, 30}) {
      for (int i = 0; i < PER_LABEL; i++) {
        LagExample example = LagTask.COPYING.draw(lag, random);
        List<String> tokens = tokens(example);
        int asked = List.of("x", "y", "z").indexOf(tokens.get(tokens.size() - 1));
        assertThat(tokens.get(asked)).as(example.text()).isEqualTo(example.label());
        assertThat(tokens.subList(0, 3)).allMatch(token -> token.matches("[a-d]"));
        assertThat(tokens.subList(3, tokens.size() - 1)).allMatch(token -> token.matches("[0-9]"));
        assertThat(tokens.size() - 2 - asked).isEqualTo(lag);
      }
    }
  }

  @Test
  void parityCountsTheOnes() {
    for (LagExample example : LagTask.PARITY.write(10, PER_LABEL, 7)) {
      long ones = tokens(example).stream().filter("1"::equals).count();
      assertThat(example.label()).as(example.text()).isEqualTo(String.valueOf(ones % 2));
    }
  }

  /** The strings of Reber's grammar, as a regular expression. */
  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 20, 60})
  void reberAsksForTheSecondSymbolBehindAStringOfTheGrammar(int lag) {
    Random random = new Random(9);
    Set<String> strings = new HashSet<>();
    for (int i = 0; i < PER_LABEL; i++) {
      LagExample example = LagTask.REBER.draw(lag, random);
      List<String> tokens = tokens(example);
      assertThat(tokens.get(0)).isEqualTo("b");
      assertThat(tokens.get(1)).isEqualTo(example.label());
      String string = String.join("", tokens.subList(2, tokens.size()));
      assertThat(string).hasSize(lag).matches("b(ts*x|pt*vp)(xt*vp)*(s|xt*vv)e|bpt*vve");
      strings.add(string);
    }
    assertThat(strings).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 30, 100})
  void recallAsksForTheFirstLetter(int lag) {
    for (LagExample example : LagTask.RECALL.write(lag, PER_LABEL, 7)) {
      List<String> tokens = tokens(example);
      assertThat(tokens.get(0)).isEqualTo(example.label());
      assertThat(tokens.subList(1, lag + 1)).allMatch(token -> token.matches("[0-9]"));
      assertThat(tokens.get(lag + 1)).isEqualTo("❓");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 30, 100})
  void addingAsksForTheSumOfTheMarkedDigits(int lag) {
    List<LagExample> examples = LagTask.ADDING.write(lag, PER_LABEL, 7);
    for (LagExample example : examples) {
      List<String> tokens = tokens(example);
      int[] marked =
          IntStream.range(1, tokens.size()).filter(i -> tokens.get(i - 1).equals("➕")).toArray();
      assertThat(marked).hasSize(2);
      assertThat(example.decisive()).isEqualTo(marked[0]);
      int sum = IntStream.of(marked).map(i -> Integer.parseInt(tokens.get(i))).sum();
      assertThat(example.label()).as(example.text()).isEqualTo(String.valueOf(sum));
    }
    // A bag of words counts digits, and these are as frequent whatever the sum.
    for (String digit : List.of("0", "1", "2")) {
      Map<String, Double> mean =
          examples.stream()
              .collect(
                  groupingBy(
                      LagExample::label,
                      averagingDouble(e -> Collections.frequency(tokens(e), digit))));
      double error = Math.sqrt(lag * 2.0 / 9 / PER_LABEL);
      assertThat(mean.values())
          .allSatisfy(value -> assertThat(value).isCloseTo(2 + (lag - 6) / 3.0, within(4 * error)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 30, 100})
  void bracketsAskForTheInnermostOpenOne(int lag) {
    for (LagExample example : LagTask.BRACKETS.write(lag, PER_LABEL, 7)) {
      List<String> tokens = tokens(example);
      Deque<Integer> open = new ArrayDeque<>();
      for (int i = 0; i < tokens.size(); i++) {
        String token = tokens.get(i);
        if (token.equals("b") || token.equals("p")) {
          open.push(i);
        } else {
          assertThat(closing(tokens.get(open.pop()))).isEqualTo(token);
        }
      }
      assertThat(open.peek()).isEqualTo(example.decisive());
      assertThat(closing(tokens.get(open.pop()))).isEqualTo(example.label());
      // The other open one is of the other kind: counting brackets tells nothing.
      assertThat(closing(tokens.get(open.pop()))).isNotEqualTo(example.label());
      assertThat(open).isEmpty();
    }
  }

  /** A text with the other answer has the same sequences: whatever counts them can but guess. */
  @ParameterizedTest
  @ValueSource(ints = {10, 30, 100})
  void neighboursDoNotTellWhichBracketIsOpen(int lag) {
    int twins = 0;
    List<LagExample> examples = LagTask.BRACKETS.write(lag, PER_LABEL, 7);
    Set<List<String>> texts = new HashSet<>();
    examples.forEach(example -> texts.add(tokens(example)));
    for (LagExample example : examples) {
      List<String> tokens = tokens(example);
      List<Integer> open = stillOpen(tokens);
      List<String> exchanged = new ArrayList<>(tokens);
      Collections.swap(exchanged, open.get(0), open.get(1));
      assertThat(stillOpen(exchanged)).isEqualTo(open);
      assertThat(closing(exchanged.get(example.decisive()))).isNotEqualTo(example.label());
      for (int n = 1; n <= 5; n++) {
        assertThat(sequences(exchanged, n)).isEqualTo(sequences(tokens, n));
      }
      twins += texts.contains(exchanged) ? 1 : 0;
    }
    // Many of these in other parts of the data would make counting worse than a guess.
    assertThat(twins).isLessThan(examples.size() / 20);
  }

  /** Indexes of the brackets that nothing closes, the outermost first. */
  private static List<Integer> stillOpen(List<String> tokens) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).equals("b") || tokens.get(i).equals("p")) {
        open.add(i);
      } else {
        open.remove(open.size() - 1);
      }
    }
    return open;
  }

  /** How often each sequence of n tokens occurs. */
  private static Map<List<String>, Long> sequences(List<String> tokens, int n) {
    return IntStream.rangeClosed(0, tokens.size() - n)
        .mapToObj(start -> tokens.subList(start, start + n))
        .collect(groupingBy(sequence -> sequence, counting()));
  }

  private static String closing(String opening) {
    return opening.equals("b") ? "d" : "q";
  }

  private static List<String> tokens(LagExample example) {
    return Tokenizer.tokenize(example.text());
  }
}
