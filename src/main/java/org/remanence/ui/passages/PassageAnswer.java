package org.remanence.ui.passages;

import java.util.List;
import java.util.stream.Stream;
import org.remanence.engine.cell.Signal;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.model.Classifier;
import org.remanence.model.LayerNames;
import org.remanence.passport.Passport;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.PassagePassport;
import org.remanence.study.passages.ActiveUnit;
import org.remanence.study.passages.PassageFinding;
import org.remanence.study.passages.PassageMatch;
import org.remanence.study.passages.PassageSearch;
import org.remanence.ui.kit.DataNames;
import org.remanence.ui.session.TextSearch;

/**
 * Answer of a search, and its words.
 *
 * @param origin where the network comes from, which its name tells
 * @param texts the name of the texts
 */
record PassageAnswer(
    PassageFinding finding, Classifier classifier, NetworkOrigin origin, String texts)
    implements TextSearch.Answer {
  private static final int NAMED = 8;

  /** Describes what was looked for and where. */
  String summary() {
    return Messages.text(
        "passages.summary",
        origin.name(classifier),
        finding.query().words(),
        finding.query().units().size(),
        units(),
        finding.query().threshold(),
        finding.sentences(),
        DataNames.title(texts));
  }

  /** Names the first units, with the direction in which each is on. */
  private String units() {
    List<ActiveUnit> all = finding.query().units();
    Stream<String> names = all.stream().limit(NAMED).map(this::name);
    return all.size() > NAMED ? NameList.begun(names) + ", …" : NameList.of(names);
  }

  private String name(ActiveUnit unit) {
    String layer = LayerNames.of(classifier.shape()).get(unit.layer());
    String symbol = classifier.architecture().cell().symbol(Signal.HIDDEN_STATE);
    return symbol
        + " "
        + unit.unit()
        + (unit.direction() > 0 ? " ↑" : " ↓")
        + (layer.isEmpty() ? "" : " · " + layer);
  }

  /** Number of passages that are more than chance, in words. */
  String verdict() {
    int all = finding.matches().size();
    return all == 0
        ? Messages.text("passages.nowhere")
        : Messages.text("passages.verdict", finding.aboveChance(), all);
  }

  String control() {
    return Messages.text(
        "passages.control",
        finding.shuffledLimit(),
        PassageSearch.SHUFFLES,
        finding.randomMean(),
        finding.query().units().size(),
        PassageSearch.RANDOM_SETS);
  }

  /** Passport of a passage and of the share at a word of its sentence. */
  Passport passport(PassageMatch match, int token) {
    return passports().score(match, token);
  }

  /** Passport of the control that passages are held against. */
  Passport passport() {
    return passports().control();
  }

  private PassagePassport passports() {
    return new PassagePassport(classifier, origin, finding);
  }

  /** Heading of a passage: how alike it is, and whether more than chance is. */
  static String heading(PassageMatch match) {
    return Messages.text(
        match.aboveChance() ? "passages.above" : "passages.not-above",
        match.score(),
        match.words(),
        match.shared(),
        match.others());
  }

  /** A header line, then a line per passage; numbers as Java and Python read them. */
  String delimited(char separator) {
    Stream<List<String>> rows =
        finding.matches().stream()
            .map(
                match ->
                    List.of(
                        match.sentence().text(),
                        match.words(),
                        String.valueOf(match.stretch().from() + 1),
                        String.valueOf(match.stretch().to() + 1),
                        String.valueOf(match.score()),
                        String.valueOf(match.shared()),
                        String.valueOf(match.others()),
                        String.valueOf(match.aboveChance()),
                        String.valueOf(finding.shuffledLimit())));
    List<String> head =
        List.of(
            "text",
            "passage",
            "from",
            "to",
            "score",
            "shared",
            "others",
            "above_chance",
            "shuffled_limit");
    return Csv.of(Stream.concat(Stream.of(head), rows).toList(), separator);
  }
}
