package org.remanence.passport.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.remanence.i18n.Messages;
import org.remanence.passport.Csv;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportFile;
import org.remanence.study.Difficulty;
import org.remanence.text.LabelledText;

/**
 * Of how many of the test's texts are shown, and of how many there are.
 *
 * @param data the name of the data
 * @param fingerprint SHA-256 of the data
 * @param networks their names in files, in the order of the answers
 */
public record FilteredPassport(
    String data, String fingerprint, List<String> networks, List<Row> rows) {
  private static final String FILE = "answers.csv";

  /** A text and each network's answer to it. */
  public record Row(LabelledText example, List<String> answers) {}

  /**
   * What is asked of a text.
   *
   * @param shown "all", "errors", "surest" or "disputed"
   * @param most how many of the surest errors are shown
   * @param network whose errors are meant; empty for none
   * @param search folded: without case and accents
   * @param cell true and predicted class; empty for any
   * @param column of a difficulty; empty for any
   */
  public record Filter(
      String shown,
      int most,
      String network,
      String search,
      List<String> cell,
      String column,
      int from,
      int to) {}

  /**
   * Of a filter.
   *
   * @param passed how many it lets through
   */
  public Passport of(Filter filter, int passed) {
    return Passport.of(Kind.FILTERED, Messages.text("passport.title.filtered"), passed, rows.size())
        .named("shownTexts", "allTexts")
        .origin(new Origin(data, fingerprint, OptionalLong.empty(), List.of(), List.of()))
        .equation("|{ x : … }|")
        .file(PassportFile.of(FILE, this::csv))
        .input("x", "answeredTexts", FILE)
        .variable("TEXTS", FILE)
        .variable("NETWORKS", networks)
        .variable("SHOWN", filter.shown())
        .variable("MOST", filter.most())
        .variable("NETWORK", filter.network())
        .variable("SEARCH", filter.search())
        .variable("CELL", filter.cell())
        .variable("COLUMN", filter.column())
        .variable("FROM", filter.from())
        .variable("TO", filter.to())
        .build();
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
    return Csv.of(lines);
  }
}
