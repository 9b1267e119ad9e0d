package org.remanence.ui.causal;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.study.causal.SentencePair;
import org.remanence.ui.kit.LayerNames;

/** Names of the gates and states of a network with several layers or directions. */
final class SiteNames {
  private static final char ZERO = '₀';

  private SiteNames() {}

  /** Short names beside the rows of a map, such as f, f₂ for a second layer, ←f for a direction. */
  static List<String> rows(SentencePair pair) {
    List<LayerTrace> layers = pair.layers();
    boolean twoWays = layers.stream().anyMatch(LayerTrace::backward);
    int directions = twoWays ? 2 : 1;
    return IntStream.range(0, layers.size())
        .boxed()
        .flatMap(
            layer -> {
              LayerTrace trace = layers.get(layer);
              String way = !twoWays ? "" : trace.backward() ? "←" : "→";
              String number =
                  layers.size() == directions
                      ? ""
                      : Character.toString(ZERO + layer / directions + 1);
              return trace.cell().signals().stream()
                  .map(signal -> way + trace.cell().symbol(signal) + number);
            })
        .toList();
  }

  /** Name in a sentence, such as “the forget gate f (layer 2)”. */
  static String inSentence(SentencePair pair, int layer, Signal signal) {
    String name = Messages.text("causal.the." + signal.id());
    String of = LayerNames.of(pair.layers().stream().map(LayerTrace::backward).toList()).get(layer);
    return of.isEmpty() ? name : Messages.text("causal.of-layer", name, of);
  }
}
