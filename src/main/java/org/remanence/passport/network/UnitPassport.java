package org.remanence.passport.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.study.units.Evidence;
import org.remanence.study.units.Measure;
import org.remanence.study.units.Sample;
import org.remanence.study.units.Shuffle;
import org.remanence.study.units.UnitRanking;
import org.remanence.study.units.UnitScore;
import org.remanence.text.TextEncoder;

/**
 * Passport of units that track a concept, and of what their scores are worth.
 *
 * @param classifier in which they were looked for
 * @param concept its name
 */
public record UnitPassport(
    Classifier classifier, NetworkOrigin origin, UnitRanking finding, String concept) {
  private static final String SENTENCES = "sentences.json";
  private static final String SHUFFLES = "shuffles.json";
  private static final String AUC = "AUC = (Σ_{c = 1} rank − n₁·(n₁ + 1) / 2) / (n₁·n₀)";
  private static final String CORRELATION = "r = Σ (v − v̄)·(c − c̄) / √(Σ (v − v̄)²·Σ (c − c̄)²)";

  /**
   * Passport of a unit's score on the sentences by which it was chosen, and on those held out.
   *
   * @param name of the unit
   */
  public Passport score(UnitScore unit, String name) {
    String title =
        Messages.text("passport.title.unit-score", origin.name(classifier), name, concept);
    return passport(Kind.UNIT_SCORE, title, unit.fit(), unit.heldOut())
        .named("fit", "held-out")
        .input("v", "unit", name)
        .variable("LAYER", unit.place().layer())
        .variable("SIGNAL", unit.place().signal().id())
        .variable("UNIT", unit.place().unit())
        .variable("FALLS", unit.direction() < 0)
        .variable("ORDER", unit.backward() ? "backward" : "forward")
        .build();
  }

  /**
   * Passport of what the search came to: the score that the best for a shuffled concept reaches,
   * the mean and best of units drawn at random, the number of units above that score, of sentences
   * to choose by and held out, and of candidates.
   */
  public Passport control() {
    Evidence evidence = finding.evidence();
    boolean within = !evidence.shuffles().get(0).fit().places().isEmpty();
    String title = Messages.text("passport.title.unit-control", origin.name(classifier), concept);
    return passport(
            Kind.UNIT_CONTROL,
            title,
            finding.control().shuffledLimit(),
            finding.control().randomMean(),
            finding.control().randomBest(),
            finding.units().stream().filter(UnitScore::aboveChance).count(),
            finding.fitSentences(),
            finding.heldOutSentences(),
            finding.candidates())
        .named(
            "shuffled-limit",
            "random-mean",
            "random-best",
            "above-chance",
            "fit-sentences",
            "held-out-sentences",
            "candidates")
        .file(PassportFile.json(SHUFFLES, () -> shuffles(evidence)))
        .input("c′", "shuffles", SHUFFLES)
        .variable("SHUFFLES", SHUFFLES)
        .variable("WITHIN", within)
        .variable("BACKWARD", evidence.backward())
        .variable("SHOWN", finding.units().size())
        .variable("DRAWN", evidence.drawn())
        .build();
  }

  private PassportBuilder passport(Kind kind, String title, double... values) {
    PassportFile network = origin.file(classifier);
    return Passport.of(kind, title, values)
        .origin(origin.of(classifier))
        .equation(finding.measure() == Measure.AUC ? AUC : CORRELATION)
        .file(network)
        .file(PassportFile.json(SENTENCES, this::sentences))
        .input("W, U, b", "weights", network.name())
        .input("c", "concept", SENTENCES)
        .variable("NETWORK", network.name())
        .variable("SENTENCES", SENTENCES)
        .variable("MEASURE", finding.measure().name().toLowerCase(Locale.ROOT))
        .variable("CHANCE", finding.measure().chance());
  }

  private ObjectNode sentences() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    add(json.putArray("fit"), finding.evidence().fit());
    add(json.putArray("held_out"), finding.evidence().heldOut());
    return json;
  }

  private void add(ArrayNode json, Sample sample) {
    TextEncoder encoder =
        new TextEncoder(classifier.vocabulary(), classifier.hyperparameters().maxLength());
    for (int i = 0; i < sample.sentences().size(); i++) {
      String text = sample.sentences().get(i).text();
      ObjectNode sentence = json.addObject().put("text", text);
      ArrayNode ids = sentence.putArray("ids");
      for (int id : encoder.encode(text).ids()) {
        ids.add(id);
      }
      numbers(sentence.putArray("forward"), sample.courses(false).get(i));
      numbers(sentence.putArray("backward"), sample.courses(true).get(i));
    }
  }

  private static void numbers(ArrayNode json, double[] values) {
    for (double value : values) {
      json.add(value);
    }
  }

  private static ArrayNode shuffles(Evidence evidence) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Evidence.Shuffled shuffle : evidence.shuffles()) {
      ObjectNode both = json.addObject();
      order(both.putArray("fit"), shuffle.fit());
      order(both.putArray("held_out"), shuffle.heldOut());
    }
    return json;
  }

  private static void order(ArrayNode json, Shuffle shuffle) {
    if (shuffle.places().isEmpty()) {
      shuffle.sources().forEach(json::add);
    } else {
      for (List<Integer> places : shuffle.places()) {
        ArrayNode sentence = json.addArray();
        places.forEach(sentence::add);
      }
    }
  }
}
