package org.remanence.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.Site;
import org.remanence.text.Tokenizer;

/** Gate or state at a word as {@code inspect --ask} names it: {@code forget_gate@but}. */
final class AskedSite {
  private static final char AT = '@';

  private AskedSite() {}

  /** The site of that name, at the first such word; empty if there is none. */
  static Optional<Site> find(CausalMap map, String name) {
    int at = name.indexOf(AT);
    if (at < 0) {
      return Optional.empty();
    }
    String gate = name.substring(0, at).strip();
    List<String> words = Tokenizer.tokenize(name.substring(at + 1));
    return map.sites().stream()
        .filter(site -> gate(map, site).equals(gate))
        .filter(site -> words.equals(List.of(map.pair().words().get(site.token()))))
        .findFirst();
  }

  /** Names of the gates and states, as JSON has them; with several layers that of the layer. */
  static Stream<String> gates(CausalMap map) {
    return map.sites().stream().map(site -> gate(map, site)).distinct();
  }

  private static String gate(CausalMap map, Site site) {
    String signal = site.signal().id();
    return map.pair().layers().size() == 1
        ? signal
        : map.pair().layers().get(site.layer()).name() + "." + signal;
  }
}
