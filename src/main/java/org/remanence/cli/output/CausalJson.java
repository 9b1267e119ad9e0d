package org.remanence.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.PatchQuestion;
import org.remanence.study.causal.Replicated;
import org.remanence.study.causal.Replication;
import org.remanence.study.causal.SentencePair;
import org.remanence.study.statistics.MeanEstimate;

/**
 * A causal map as {@code inspect --format json} prints it: changes of the score, and shares of the
 * whole change, {@code null} where that is too small.
 */
public final class CausalJson {
  private CausalJson() {}

  public static ObjectNode of(CausalMap map) {
    SentencePair pair = map.pair();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("architecture", pair.base().network().id());
    List<String> labels = pair.base().labels();
    json.put("from_label", labels.get(map.answer().from()));
    json.put("to_label", labels.get(map.answer().to()));
    json.put("base_score", map.base());
    json.put("source_score", map.source());
    ArrayNode tokens = json.putArray("tokens");
    for (int token = 0; token < pair.tokens(); token++) {
      tokens
          .addObject()
          .put("base", pair.base().tokens().get(token).text())
          .put("source", pair.source().tokens().get(token).text());
    }
    ArrayNode layers = json.putArray("layers");
    int row = 0;
    for (LayerTrace layer : pair.layers()) {
      ObjectNode entry = layers.addObject().put("name", layer.name());
      entry.put("cell", layer.cell().id());
      ObjectNode effects = entry.putObject("effects");
      ObjectNode shares = entry.putObject("shares");
      for (Signal signal : layer.cell().signals()) {
        add(effects.putArray(signal.id()), shares.putArray(signal.id()), map, row++);
      }
    }
    return json;
  }

  /**
   * Outcome of other pairs, {@code null} where there is no mean or interval.
   *
   * @param asked the pair that the question comes from
   */
  public static ObjectNode of(SentencePair asked, Replicated told) {
    PatchQuestion question = told.question();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("layer", asked.layers().get(question.layer()).name())
        .put("signal", question.signal().id())
        .put("word", question.word())
        .put("swap_from", question.swap().from())
        .put("swap_to", question.swap().to())
        .put("pairs", told.pairs())
        .put("left_out", told.close());
    put(json.putObject("share"), told.share());
    put(json.putObject("random_share"), told.control());
    put(json.putObject("difference"), told.difference().difference());
    return json.put("verdict", told.verdict().name().toLowerCase(Locale.ROOT))
        .put("draws", Replication.DRAWS)
        .put("seed", told.seed());
  }

  private static void put(ObjectNode json, MeanEstimate estimate) {
    put(json, "mean", estimate.mean());
    put(json, "low", estimate.low());
    put(json, "high", estimate.high());
  }

  private static void put(ObjectNode json, String name, double value) {
    if (Double.isNaN(value)) {
      json.putNull(name);
    } else {
      json.put(name, value);
    }
  }

  private static void add(ArrayNode effects, ArrayNode shares, CausalMap map, int row) {
    for (int token = 0; token < map.pair().tokens(); token++) {
      int site = map.index(row, token);
      effects.add(map.effect(site));
      if (map.isTelling()) {
        shares.add(map.share(site));
      } else {
        shares.addNull();
      }
    }
  }
}
