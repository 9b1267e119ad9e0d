package org.remanence.passport.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.remanence.engine.LayerTrace;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.study.passages.PassageFinding;
import org.remanence.study.passages.PassageMatch;
import org.remanence.study.passages.PassageQuery;
import org.remanence.study.passages.PassageSearch;
import org.remanence.study.units.Sentence;

/**
 * Passport of passages over which the same units are on, and of what their scores are worth.
 *
 * @param classifier in which they were looked for
 */
public record PassagePassport(Classifier classifier, NetworkOrigin origin, PassageFinding finding) {
  private static final String SENTENCES = "sentences.json";
  private static final String JACCARD = "|A ∩ B| / |A ∪ B|";

  /**
   * Passport of a passage: the share of the units asked about that are on at a word of its
   * sentence, its score, the units that it shares, and the others that are on over it.
   *
   * @param token place of the word
   */
  public Passport score(PassageMatch match, int token) {
    PassageQuery query = finding.query();
    String title =
        Messages.text(
            "passport.title.passage-score", origin.name(classifier), match.words(), query.words());
    return passport(
            Kind.PASSAGE_SCORE,
            title,
            match.active()[token],
            match.score(),
            match.shared(),
            match.others())
        .named("passage-active", "passage-score", "passage-shared", "passage-others")
        .equation("|A(t)| / |A|, " + JACCARD)
        .symbol("A(t)", "units-on")
        .symbol("B", "passage-units")
        .input(
            "t",
            "token",
            Messages.text("passport.token", token + 1, match.sentence().tokens().get(token)))
        .variable("IDS", ids(match.sentence()))
        .variable("TOKEN", token)
        .build();
  }

  /**
   * Passport of what the search came to: the score that chance reaches, the mean of units drawn at
   * random, the passages shown that are above chance, all that are shown, the sentences searched,
   * and the units asked about.
   */
  public Passport control() {
    String title =
        Messages.text(
            "passport.title.passage-control", origin.name(classifier), finding.query().words());
    return passport(
            Kind.PASSAGE_CONTROL,
            title,
            finding.shuffledLimit(),
            finding.randomMean(),
            finding.aboveChance(),
            finding.matches().size(),
            finding.sentences(),
            finding.query().units().size())
        .named(
            "passage-limit",
            "random-mean",
            "passage-above",
            "passages",
            "passage-sentences",
            "units-asked")
        .equation(JACCARD)
        .symbol("B", "passage-units")
        .file(PassportFile.json(SENTENCES, this::sentences))
        .input("x(t)", "passage-sentences", SENTENCES)
        .variable("SENTENCES", SENTENCES)
        .variable("SEED", finding.seed())
        .variable("SHUFFLES", PassageSearch.SHUFFLES)
        .variable("DRAWS", PassageSearch.RANDOM_SETS)
        .variable("SHOWN", PassageSearch.SHOWN)
        .variable("BACKWARD", backward())
        .build();
  }

  private PassportBuilder passport(Kind kind, String title, double... values) {
    PassageQuery query = finding.query();
    PassportFile network = origin.file(classifier);
    return Passport.of(kind, title, values)
        .origin(origin.of(classifier))
        .file(network)
        .symbol("A", "stretch-units")
        .input("W, U, b", "weights", network.name())
        .input("θ", "passage-threshold", query.threshold())
        .variable("NETWORK", network.name())
        .variable("THRESHOLD", query.threshold())
        .variable("ASKED", classifier.encode(query.tokens()).ids())
        .variable("FROM", query.stretch().from())
        .variable("TO", query.stretch().to());
  }

  /** For each layer or direction of one whether it reads from the last word. */
  private List<Boolean> backward() {
    return classifier.inspect(finding.searched().get(0).text()).trace().layers().stream()
        .map(LayerTrace::backward)
        .toList();
  }

  private ArrayNode sentences() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Sentence sentence : finding.searched()) {
      ArrayNode ids = json.addArray();
      IntStream.of(ids(sentence)).forEach(ids::add);
    }
    return json;
  }

  private int[] ids(Sentence sentence) {
    return classifier.encode(sentence.text()).ids();
  }
}
