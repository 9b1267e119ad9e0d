package org.remanence.passport.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.study.Bin;
import org.remanence.study.Difficulty;
import org.remanence.study.HitCount;
import org.remanence.text.LabelledText;

/**
 * Passport of the number of test texts shown, and of the number there are.
 *
 * @param data the name of the data
 * @param fingerprint SHA-256 of the data
 * @param networks their names in files, in the order of the answers
 */
public record FilteredPassport(
    String data, String fingerprint, List<String> networks, List<Row> rows) {
  /** The name of what is no network, but the rule “believe the last opinion”. */
  public static final String LAST_OPINION = "last-opinion";

  private static final String FILE = "answers.csv";

  /** A text and each network's answer to it. */
  public record Row(LabelledText example, List<String> answers) {}

  /**
   * Filter that a text has to pass.
   *
   * @param shown "all", "errors", "surest" or "disputed"
   * @param max how many of the surest errors are shown
   * @param network whose errors are meant; empty for none
   * @param search folded: without case and accents
   * @param cell true and predicted class; empty for any
   * @param column of a difficulty; empty for any
   */
  public record Filter(
      String shown,
      int max,
      String network,
      String search,
      List<String> cell,
      String column,
      int from,
      int to) {}

  /**
   * Passport of a filter.
   *
   * @param passed how many it lets through
   */
  public Passport of(Filter filter, int passed) {
    return Passport.of(Kind.FILTERED, Messages.text("passport.title.filtered"), passed, rows.size())
        .named("shown-texts", "all-texts")
        .origin(Origin.of(data, fingerprint))
        .equation("|{ x : … }|")
        .file(PassportFile.of(FILE, this::csv))
        .input("x", "answered-texts", FILE)
        .variable("TEXTS", FILE)
        .variable("NETWORKS", networks)
        .variable("SHOWN", filter.shown())
        .variable("MAX", filter.max())
        .variable("NETWORK", filter.network())
        .variable("SEARCH", filter.search())
        .variable("CELL", filter.cell())
        .variable("COLUMN", filter.column())
        .variable("FROM", filter.from())
        .variable("TO", filter.to())
        .build();
  }

  /**
   * Passport of the accuracy of the first of the networks on texts of like difficulty, and of its
   * interval.
   *
   * @param name of that network, or of what answers in its place
   */
  public Passport bin(String name, Difficulty difficulty, String difficultyName, Bin bin) {
    String range = bin.text();
    String title = Messages.text("passport.title.bin", name, difficultyName, range);
    return answered(title, ScorePassport.BIN_ACCURACY, difficulty, bin)
        .input("D", "difficulty", difficultyName + " " + range)
        .build();
  }

  /** Passport of its accuracy on all texts. */
  public Passport accuracy(String name) {
    String part = Messages.text("passport.part.test");
    return answered(
            Messages.text("passport.title.accuracy", name, part),
            "a = (1/n)·|{ x : ŷ = y }|; ",
            Difficulty.LENGTH,
            new Bin(0, Integer.MAX_VALUE))
        .build();
  }

  private PassportBuilder answered(String title, String equation, Difficulty difficulty, Bin bin) {
    boolean[] right = new boolean[rows.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = rows.get(i).answers().get(0).equals(rows.get(i).example().label());
    }
    int[] values = difficulty.of(rows.stream().map(Row::example).toList());
    HitCount hitCount = HitCount.of(right, values, bin);
    PassportBuilder passport =
        Passport.of(
            Kind.ANSWERS_BIN,
            title,
            hitCount.accuracy(),
            hitCount.interval().low(),
            hitCount.interval().high(),
            hitCount.examples());
    if (networks.get(0).equals(LAST_OPINION)) {
      passport.input("ŷ", "last-opinion", FILE);
    }
    return passport
        .named("accuracy", "low", "high", "texts")
        .origin(Origin.of(data, fingerprint))
        .equation(rule() + equation + ScorePassport.WILSON)
        .file(PassportFile.of(FILE, this::csv))
        .input("x, ŷ, y", "answered-texts", FILE)
        .input("n", "count", hitCount.examples())
        .variable("TEXTS", FILE)
        .variable("NETWORK", networks.get(0))
        .variable("COLUMN", difficulty.name().toLowerCase(Locale.ROOT))
        .variable("FROM", bin.from())
        .variable("TO", bin.to());
  }

  /** Rule by which answers come about that are no network’s; empty for a network’s. */
  private String rule() {
    return networks.get(0).equals(LAST_OPINION)
        ? Messages.text("passport.equation.last-opinion") + " "
        : "";
  }

  private String csv() {
    List<List<String>> lines = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("text", "label", "level", "distance", "length"));
    heading.addAll(networks);
    lines.add(heading);
    for (Row row : rows) {
      List<String> line = new ArrayList<>(List.of(row.example().text(), row.example().label()));
      for (Difficulty each : List.of(Difficulty.LEVEL, Difficulty.DISTANCE, Difficulty.LENGTH)) {
        line.add(String.valueOf(each.of(row.example())));
      }
      line.addAll(row.answers());
      lines.add(line);
    }
    return Csv.raw(lines);
  }
}
