package org.remanence.study.causal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.remanence.engine.CellEdit;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;

/**
 * Readings of a base sentence with values of another sentence's reading put in (interchange
 * interventions, Geiger et al. 2021; activation patching, Vig et al. 2020, Meng et al. 2022). What
 * follows a value that was put in is computed anew by the cell itself.
 */
final class Interchange {
  private final Classifier network;
  private final SentencePair pair;
  private final LogitDifference answer;
  private final double base;
  private final double source;

  Interchange(Classifier network, SentencePair pair) {
    this.network = network;
    this.pair = pair;
    float[] ofBase = plain(pair.base());
    float[] ofSource = plain(pair.source());
    answer = LogitDifference.of(ofBase, ofSource);
    base = answer.score(ofBase);
    source = answer.score(ofSource);
  }

  private float[] plain(Inspection read) {
    return network.scores(read.ids(), List.of(Map.of()))[0];
  }

  /** The labels between which the answer is scored. */
  LogitDifference answer() {
    return answer;
  }

  /** Score of the base sentence. */
  double base() {
    return base;
  }

  /** Score of the other sentence. */
  double source() {
    return source;
  }

  /** Score of the base sentence with each of the patches by itself. */
  double[] scores(List<? extends List<SiteUnit>> patches) {
    float[][] rows =
        network.scores(pair.base().ids(), patches.stream().map(each -> edits(each)).toList());
    return IntStream.range(0, rows.length).mapToDouble(i -> answer.score(rows[i])).toArray();
  }

  /** Returns whether the values of a site are the same in both readings: no patch changes them. */
  boolean isSame(Site site) {
    return Arrays.equals(values(pair.base(), site), values(pair.source(), site));
  }

  /** All units of a gate or state at a word. */
  List<SiteUnit> units(Site site) {
    int count = values(pair.source(), site).length;
    return IntStream.range(0, count).mapToObj(number -> new SiteUnit(site, number)).toList();
  }

  /** Every gate and state of each layer at each word: by layer, then signal, then word. */
  static List<Site> sites(SentencePair pair) {
    List<Site> sites = new ArrayList<>();
    for (int layer = 0; layer < pair.layers().size(); layer++) {
      int at = layer;
      pair.layers()
          .get(layer)
          .cell()
          .signals()
          .forEach(
              signal ->
                  IntStream.range(0, pair.tokens())
                      .forEach(token -> sites.add(new Site(at, signal, token))));
    }
    return sites;
  }

  /** The units whose values are not the same in both readings. */
  List<SiteUnit> differing() {
    List<SiteUnit> units = new ArrayList<>();
    for (Site site : sites(pair)) {
      float[] ofBase = values(pair.base(), site);
      float[] ofSource = values(pair.source(), site);
      for (int number = 0; number < ofBase.length; number++) {
        if (ofBase[number] != ofSource[number]) {
          units.add(new SiteUnit(site, number));
        }
      }
    }
    return units;
  }

  private Map<Integer, List<CellEdit>> edits(List<SiteUnit> units) {
    Map<Integer, List<CellEdit>> edits = new HashMap<>();
    for (SiteUnit unit : units) {
      Site site = unit.site();
      double value = values(pair.source(), site)[unit.number()];
      edits
          .computeIfAbsent(site.layer(), layer -> new ArrayList<>())
          .add(new CellEdit(site.signal(), unit.number(), site.token(), value));
    }
    return edits;
  }

  private static float[] values(Inspection read, Site site) {
    return read.trace().layers().get(site.layer()).get(site.signal())[site.token()];
  }
}
