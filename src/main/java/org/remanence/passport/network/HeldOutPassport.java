package org.remanence.passport.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.PatchQuestion;
import org.remanence.study.causal.PatchedPair;
import org.remanence.study.causal.Replicated;
import org.remanence.study.causal.SiteUnit;
import org.remanence.study.statistics.MeanEstimate;
import org.remanence.text.Tokenizer;

/** Passport of what a gate or state carries in held-out pairs of sentences, beside the control. */
public final class HeldOutPassport {
  private static final String PAIRS = "pairs.json";
  private static final String MEAN = "x̄ ± t₀.₉₇₅(n − 1)·σ/√n, x = ";

  private HeldOutPassport() {}

  /**
   * Passport of the mean share of a site, of that of units drawn at random, and of the mean
   * difference, each with its interval where it has one; of the numbers of pairs with shares and of
   * those without.
   */
  public static Passport of(Classifier network, NetworkOrigin origin, Replicated told) {
    List<Double> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    add("passport.number.patch-share", told.share(), values, names);
    add("passport.number.drawn-share", told.control(), values, names);
    add("passport.number.difference", told.difference().difference(), values, names);
    values.add((double) told.pairs());
    names.add(PassportBuilder.number("pairs"));
    values.add((double) told.close());
    names.add(PassportBuilder.number("close-pairs"));
    PatchQuestion question = told.question();
    String title =
        Messages.text(
            "passport.title.held-out-share",
            origin.name(network),
            NetworkReading.name(question.signal()),
            question.word());
    PassportFile file = origin.file(network);
    return Passport.of(
            Kind.HELD_OUT_SHARE, title, values.stream().mapToDouble(Double::doubleValue).toArray())
        .named(names)
        .origin(origin.of(network))
        .equation(MEAN + PatchPassport.SHARE)
        .file(file)
        .file(PassportFile.json(PAIRS, () -> pairs(network, told)))
        .input("W, U, b", "weights", file.name())
        .input("x(t), x′(t)", "pairs", PAIRS)
        .symbol("ŝ", "patched-score")
        .symbol("x̄", "mean-share")
        .symbol("σ", "spread")
        .symbol("n", "runs")
        .symbol("t₀.₉₇₅", "student")
        .variable("NETWORK", file.name())
        .variable("PAIRS", PAIRS)
        .variable("LEAST_CHANGE", CausalMap.LEAST_CHANGE)
        .variable("OVERLAP", 0.0)
        .build();
  }

  private static void add(
      String key, MeanEstimate estimate, List<Double> values, List<String> names) {
    if (estimate.n() > 0) {
      values.add(estimate.mean());
      names.add(Messages.text(key));
    }
    if (estimate.hasInterval()) {
      values.addAll(List.of(estimate.low(), estimate.high()));
      names.add(PassportBuilder.number("of", Messages.text(key), PassportBuilder.number("low")));
      names.add(PassportBuilder.number("of", Messages.text(key), PassportBuilder.number("high")));
    }
  }

  private static ArrayNode pairs(Classifier network, Replicated told) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (PatchedPair pair : told.read()) {
      ObjectNode entry = json.addObject().put("base", pair.base()).put("source", pair.source());
      ids(entry.putArray("base_ids"), network, pair.base());
      ids(entry.putArray("source_ids"), network, pair.source());
      entry
          .put("layer", pair.site().layer())
          .put("signal", pair.site().signal().id())
          .put("token", pair.site().token());
      ArrayNode draws = entry.putArray("draws");
      pair.draws().forEach(draw -> units(draws.addArray(), draw));
    }
    return json;
  }

  private static void ids(ArrayNode json, Classifier network, String text) {
    IntStream.of(network.encode(Tokenizer.tokenize(text)).ids()).forEach(json::add);
  }

  private static void units(ArrayNode json, List<SiteUnit> units) {
    for (SiteUnit unit : units) {
      json.addArray()
          .add(unit.site().layer())
          .add(unit.site().signal().id())
          .add(unit.site().token())
          .add(unit.number());
    }
  }
}
