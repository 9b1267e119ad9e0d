package org.remanence.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.output.CausalJson;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.NumberText;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.CausalText;
import org.remanence.study.causal.PatchQuestion;
import org.remanence.study.causal.Replicated;
import org.remanence.study.causal.Replication;
import org.remanence.study.causal.Site;
import org.remanence.study.units.Sentence;
import org.remanence.study.units.SentenceParts;
import org.remanence.text.Dataset;
import org.remanence.text.SplitOptions;
import org.remanence.training.PreparedData;

/**
 * Held-out sentences that a network is asked about what one pair of sentences showed.
 *
 * @param told what they came to
 * @param taught whether the network learnt from the other parts of the same texts
 */
record HeldOutPairs(Classifier network, Replicated told, boolean taught) {

  /**
   * Asks the sentences of the test part, split as {@code compare} splits with the network's seed.
   *
   * @param asked the text that the question comes from
   * @param seed of the order of the sentences and of the random draws
   * @param onProgress receives the share of the pairs that were asked
   */
  static HeldOutPairs ask(
      Classifier network,
      PatchQuestion question,
      Dataset texts,
      String asked,
      long seed,
      DoubleConsumer onProgress) {
    Hyperparameters settings = network.hyperparameters();
    PreparedData prepared =
        PreparedData.of(texts, SplitOptions.withSeed(settings.seed()), settings);
    List<String> heldOut =
        SentenceParts.of(texts, prepared.split(), settings.maxLength(), seed).heldOut().stream()
            .map(Sentence::text)
            .toList();
    Replicated told = new Replication(network, seed, onProgress).ask(question, heldOut, asked);
    return new HeldOutPairs(network, told, prepared.taught(network));
  }

  /** The verdict with its interval, and on what it rests. */
  String text() {
    return CausalText.verdict(told, network) + "\n" + CausalText.control(told, taught);
  }

  /** The same with its numbers. */
  ObjectNode json(CausalMap map) {
    return CausalJson.of(map.pair(), told).put("taught", taught).put("text", text());
  }

  /**
   * The question that a map gives rise to.
   *
   * @param name of the gate or state at a word; null for the gate that carries most
   * @throws LocalizedException if there is none that other sentences can be asked
   */
  static PatchQuestion question(CausalMap map, @Nullable String name) {
    Site strongest =
        map.strongest()
            .orElseThrow(
                () ->
                    new LocalizedException(
                        "cli.inspect.held-out.too-close",
                        NumberText.value(map.change()),
                        NumberText.upTo(CausalMap.LEAST_CHANGE, 1)));
    Site site =
        name == null
            ? strongest
            : AskedSite.find(map, name)
                .orElseThrow(
                    () ->
                        new LocalizedException(
                            "cli.inspect.ask",
                            name,
                            String.join(", ", AskedSite.gates(map).toList())));
    return PatchQuestion.of(map, site)
        .orElseThrow(
            () ->
                new LocalizedException(
                    "cli.inspect.held-out.one-word", map.pair().differing().size()));
  }
}
