package org.remanence.passport.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.passport.Input;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.passport.Settings;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Difference;
import org.remanence.study.benchmark.TestResult;

/**
 * Passport of accuracies and their differences, from the answers to the test texts that were kept.
 *
 * @param benchmark the table that they are in: all its comparisons are tested together
 * @param names of its rows and then of its baselines
 * @param data their name; empty if not known
 * @param fingerprint SHA-256 of the data; empty if not known
 */
public record SavedAnswersPassport(
    Benchmark benchmark, List<String> names, String data, String fingerprint) {
  private static final String FILE = "answers.json";
  private static final String LATER_FILE = "answers-tuned.json";

  /** Passport of the accuracies of some of them, in that order. */
  public Passport accuracies(List<? extends TestResult> chosen) {
    return passport(
            Kind.SAVED_ACCURACY,
            Messages.text("passport.title.accuracies", names(chosen)),
            chosen.stream().mapToDouble(TestResult::accuracy).toArray())
        .named(chosen.size() > 1 ? places(chosen).stream().map(names::get).toList() : List.of())
        .origin(origin(trained(chosen, "")))
        .equation("a = (1/n)·|{ x : ŷ = y }|")
        .file(PassportFile.json(FILE, this::json))
        .variable("ANSWERS", FILE)
        .variable("CHOSEN", places(chosen))
        .build();
  }

  /**
   * Passport of the difference of two in this table, and of two others in another one: what was
   * found with one setting, and what is found now.
   */
  public Passport both(TestResult first, TestResult second, SavedAnswersPassport now, Pair pair) {
    String given = Messages.text("passport.table.given");
    String tuned = Messages.text("passport.table.tuned");
    Asked before = asked(first, List.of(second), given);
    Asked after = now.asked(pair.first(), List.of(pair.second()), tuned);
    List<Settings.Of> trained = new ArrayList<>(trained(List.of(first, second), given));
    trained.addAll(now.trained(List.of(pair.first(), pair.second()), tuned));
    return comparison(
            Messages.text("passport.title.comparison", name(first), name(second)),
            List.of(before, after))
        .origin(origin(trained))
        .file(PassportFile.json(FILE, this::json))
        .file(PassportFile.json(LATER_FILE, now::json))
        .variable("TABLES", List.of(table(FILE, before), now.table(LATER_FILE, after)))
        .build();
  }

  /** Passport of how many comparisons are tested together, and of how many are not text by text. */
  public Passport comparisons(int unpaired) {
    return passport(
            Kind.COMPARISONS,
            Messages.text("passport.title.comparisons"),
            benchmark.comparisons(),
            unpaired)
        .origin(Origin.of(data, fingerprint))
        .named("comparisons", "unpaired")
        .equation("k·(k − 1)/2 + k·b")
        .file(PassportFile.json(FILE, this::json))
        .input("k", "table-networks", benchmark.networks().size())
        .input("b", "table-baselines", benchmark.baselines().size())
        .variable("ANSWERS", FILE)
        .variable("NETWORK_COUNT", benchmark.rows().size())
        .variable("SAME", same())
        .build();
  }

  /** Two rows of a table. */
  public record Pair(TestResult first, TestResult second) {}

  /**
   * Question to a table: places of pairs, and the values of each with their names.
   *
   * @param counts what the tests of the pairs take from the answers
   */
  private record Asked(
      List<List<Integer>> pairs, List<Double> values, List<String> names, List<Input> counts) {}

  /**
   * Passport of the differences of one to others: each with its corrected p value and its interval.
   *
   * @param first whose accuracy others are taken from
   */
  public Passport differences(TestResult first, List<? extends TestResult> others) {
    Asked asked = asked(first, others, "");
    List<TestResult> all = new ArrayList<>(others);
    all.add(0, first);
    return comparison(
            Messages.text("passport.title.comparison", name(first), names(others)), List.of(asked))
        .origin(origin(trained(all, "")))
        .file(PassportFile.json(FILE, this::json))
        .variable("TABLES", List.of(table(FILE, asked)))
        .build();
  }

  /**
   * @param table says of which table it is; empty if there is one only
   */
  private Asked asked(TestResult first, List<? extends TestResult> others, String table) {
    Asked asked =
        new Asked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (TestResult other : others) {
      Difference difference = benchmark.difference(first, other);
      String level = NumberText.percentUpTo(difference.confidence(), 2);
      asked.values.addAll(
          List.of(difference.value(), difference.corrected(), difference.low(), difference.high()));
      asked.pairs.add(List.of(place(first), place(other)));
      for (String number : List.of("apart", "corrected", "low-at", "high-at")) {
        asked.names.add(
            of(
                table,
                PassportBuilder.number(
                    "pair", name(first), name(other), PassportBuilder.number(number, level))));
      }
      count("b", first, other, table).ifPresent(asked.counts::add);
      count("c", other, first, table).ifPresent(asked.counts::add);
    }
    String together = of(table, Messages.text("passport.input.comparisons"));
    asked.counts.add(new Input("m", together, NumberText.whole(benchmark.comparisons())));
    return asked;
  }

  /** Number of the texts that {@code right} alone has right, where both answered the same. */
  private Optional<Input> count(String letter, TestResult right, TestResult wrong, String table) {
    String meaning = of(table, Messages.text("passport.input.only", name(right), name(wrong)));
    OptionalInt texts = benchmark.onlyRight(right, wrong);
    return texts.isPresent()
        ? Optional.of(new Input(letter, meaning, NumberText.whole(texts.getAsInt())))
        : Optional.empty();
  }

  private static String of(String table, String text) {
    return table.isEmpty() ? text : Messages.text("passport.number.of", table, text);
  }

  private Map<String, Object> table(String file, Asked asked) {
    return Map.of(
        "answers", file,
        "networks", benchmark.rows().size(),
        "same", same(),
        "pairs", asked.pairs());
  }

  /** For each the first that is the same network, which stands for it in the comparisons. */
  private List<Integer> same() {
    return all().stream()
        .map(
            tested ->
                tested instanceof BenchmarkRow row
                    ? place(benchmark.networkOf(row))
                    : place(tested))
        .toList();
  }

  private PassportBuilder comparison(String title, List<Asked> asked) {
    PassportBuilder passport =
        passport(
                Kind.COMPARISON,
                title,
                asked.stream()
                    .flatMap(each -> each.values().stream())
                    .mapToDouble(Double::doubleValue)
                    .toArray())
            .named(asked.stream().flatMap(each -> each.names().stream()).toList())
            .equation(
                "p = min(1, 2·Σ_{k ≤ min(b, c)} C(b + c, k) / 2^(b + c)); Holm: max_{j ≤ i} min(1,"
                    + " (m − j + 1)·p₍ⱼ₎); Tango: |b − c − nδ| ≤ z·√(n·(2q(δ) + δ − δ²)), z = Φ⁻¹(1"
                    + " − α/2m), α = 0.05");
    asked.stream()
        .flatMap(each -> each.counts().stream())
        .forEach(each -> passport.described(each.name(), each.meaning(), each.value()));
    return passport
        .symbol("i, j", "place")
        .symbol("n", "texts")
        .symbol("δ", "delta")
        .symbol("q(δ)", "only-second")
        .symbol("Φ⁻¹", "normal")
        .symbol("α", "level")
        .symbol("0", "zero");
  }

  private PassportBuilder passport(Kind kind, String title, double... values) {
    return Passport.of(kind, title, values).input("ŷ = y", "answers", FILE);
  }

  /**
   * The settings of those that were trained.
   *
   * @param table likewise
   */
  private List<Settings.Of> trained(List<? extends TestResult> chosen, String table) {
    return chosen.stream()
        .filter(BenchmarkRow.class::isInstance)
        .map(BenchmarkRow.class::cast)
        .map(row -> new Settings.Of(named(row, table), row.hyperparameters()))
        .toList();
  }

  private String named(BenchmarkRow row, String table) {
    return table.isEmpty() ? name(row) : Messages.text("passport.setting.of", name(row), table);
  }

  private Origin origin(List<Settings.Of> trained) {
    return Settings.origin(data, fingerprint, trained);
  }

  private List<TestResult> all() {
    return Stream.<TestResult>concat(benchmark.rows().stream(), benchmark.baselines().stream())
        .toList();
  }

  private int place(TestResult tested) {
    List<TestResult> all = all();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == tested) {
        return i;
      }
    }
    throw new IllegalArgumentException("not of this table: " + tested);
  }

  private List<Integer> places(List<? extends TestResult> chosen) {
    return chosen.stream().map(this::place).toList();
  }

  private String name(TestResult tested) {
    return names.get(place(tested));
  }

  private String names(List<? extends TestResult> chosen) {
    return String.join(", ", places(chosen).stream().map(names::get).toList());
  }

  private ArrayNode json() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    List<TestResult> all = all();
    for (int i = 0; i < all.size(); i++) {
      TestResult tested = all.get(i);
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
    return json;
  }
}
