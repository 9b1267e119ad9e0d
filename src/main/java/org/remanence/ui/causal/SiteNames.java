package org.remanence.ui.causal;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.engine.LayerTrace;
import org.remanence.study.causal.SentencePair;

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
}
