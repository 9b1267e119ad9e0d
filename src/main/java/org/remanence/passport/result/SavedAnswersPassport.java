package org.remanence.passport.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.model.file.StrictJson;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.Difference;
import org.remanence.study.benchmark.Tested;

/**
 * Of accuracies and their differences, from the answers to the test texts that were kept.
 *
 * @param benchmark the table that they are in: all its comparisons are tested together
 * @param names of its rows and then of its baselines
 * @param fingerprint SHA-256 of the data; empty if not known
 */
public record SavedAnswersPassport(Benchmark benchmark, List<String> names, String fingerprint) {
  private static final String FILE = "answers.json";
  private static final String LATER_FILE = "answers-tuned.json";

  /** Of the accuracies of some of them, in that order. */
  public Passport accuracies(List<? extends Tested> chosen) {
    return passport(
            Kind.SAVED_ACCURACY,
            Messages.text("passport.title.accuracies", names(chosen)),
            chosen.stream().mapToDouble(Tested::accuracy).toArray())
        .named(chosen.size() > 1 ? places(chosen).stream().map(names::get).toList() : List.of())
        .equation("a = (1/n)·|{ x : ŷ = y }|")
        .file(PassportFile.of(FILE, this::json))
        .variable("ANSWERS", FILE)
        .variable("CHOSEN", places(chosen))
        .build();
  }

  /**
   * Of the difference of two in this table, and of two others in another one: what was found with
   * one setting, and what is found now.
   */
  public Passport both(Tested first, Tested second, SavedAnswersPassport now, Pair pair) {
    Asked before = asked(first, List.of(second));
    Asked after = now.asked(pair.first(), List.of(pair.second()));
    PassportBuilder passport =
        comparison(
            Messages.text("passport.title.comparison", name(first), name(second)),
            List.of(before, after));
    return passport
        .file(PassportFile.of(FILE, this::json))
        .file(PassportFile.of(LATER_FILE, now::json))
        .variable("TABLES", List.of(table(FILE, before), now.table(LATER_FILE, after)))
        .build();
  }

  /** Of how many comparisons are tested together, and of how many are not text by text. */
  public Passport comparisons(int unpaired) {
    return passport(
            Kind.COMPARISONS,
            Messages.text("passport.title.comparisons"),
            benchmark.comparisons(),
            unpaired)
        .named("comparisons", "unpaired")
        .equation("k·(k − 1)/2 + k·b")
        .file(PassportFile.of(FILE, this::json))
        .input("k", "tableNetworks", benchmark.rows().size())
        .input("b", "tableBaselines", benchmark.baselines().size())
        .variable("ANSWERS", FILE)
        .variable("NETWORK_COUNT", benchmark.rows().size())
        .build();
  }

  /** Two rows of a table. */
  public record Pair(Tested first, Tested second) {}

  /** What is asked of a table: places of pairs, and the values of each with their names. */
  private record Asked(List<List<Integer>> pairs, List<Double> values, List<String> names) {}

  /**
   * Of the differences of one to others: each with its corrected p value and its interval.
   *
   * @param first whose accuracy others are taken from
   */
  public Passport differences(Tested first, List<? extends Tested> others) {
    Asked asked = asked(first, others);
    return comparison(
            Messages.text("passport.title.comparison", name(first), names(others)), List.of(asked))
        .file(PassportFile.of(FILE, this::json))
        .variable("TABLES", List.of(table(FILE, asked)))
        .build();
  }

  private Asked asked(Tested first, List<? extends Tested> others) {
    List<Double> values = new ArrayList<>();
    List<List<Integer>> pairs = new ArrayList<>();
    List<String> each = new ArrayList<>();
    for (Tested other : others) {
      Difference difference = benchmark.difference(first, other);
      values.addAll(
          List.of(difference.value(), difference.corrected(), difference.low(), difference.high()));
      pairs.add(List.of(place(first), place(other)));
      for (String number : List.of("apart", "corrected", "low", "high")) {
        each.add(
            PassportBuilder.number(
                "pair", name(first), name(other), PassportBuilder.number(number)));
      }
    }
    return new Asked(pairs, values, each);
  }

  private Map<String, Object> table(String file, Asked asked) {
    return Map.of("answers", file, "networks", benchmark.rows().size(), "pairs", asked.pairs());
  }

  private PassportBuilder comparison(String title, List<Asked> asked) {
    return passport(
            Kind.COMPARISON,
            title,
            asked.stream()
                .flatMap(each -> each.values().stream())
                .mapToDouble(Double::doubleValue)
                .toArray())
        .named(asked.stream().flatMap(each -> each.names().stream()).toList())
        .equation(
            "p = 2·Σ_{k ≤ min(b, c)} C(b + c, k) / 2^(b + c); Holm: (m − i + 1)·p₍ᵢ₎; "
                + "Tango: |b − c − nδ| ≤ z·√(n·(2q(δ) + δ − δ²))")
        .input("b", "onlyFirst", FILE)
        .input("c", "onlySecond", FILE)
        .input("m", "comparisons", benchmark.comparisons());
  }

  private PassportBuilder passport(Kind kind, String title, double... values) {
    return Passport.of(kind, title, values)
        .origin(Origin.of("", fingerprint))
        .input("ŷ = y", "answers", FILE);
  }

  private List<Tested> all() {
    return Stream.<Tested>concat(benchmark.rows().stream(), benchmark.baselines().stream())
        .toList();
  }

  private int place(Tested tested) {
    List<Tested> all = all();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == tested) {
        return i;
      }
    }
    throw new IllegalArgumentException("not of this table: " + tested);
  }

  private List<Integer> places(List<? extends Tested> chosen) {
    return chosen.stream().map(this::place).toList();
  }

  private String name(Tested tested) {
    return names.get(place(tested));
  }

  private String names(List<? extends Tested> chosen) {
    return String.join(", ", places(chosen).stream().map(names::get).toList());
  }

  private String json() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    List<Tested> all = all();
    for (int i = 0; i < all.size(); i++) {
      Tested tested = all.get(i);
      ObjectNode entry = json.addObject();
      entry
          .put("name", names.get(i))
          .put("accuracy", tested.accuracy())
          .put("texts", tested.tests());
      tested
          .answers()
          .ifPresent(
              answers -> entry.put("test_part", answers.testPart()).put("right", answers.right()));
    }
    return new String(StrictJson.format(json), StandardCharsets.UTF_8);
  }
}
