package org.remanence.passport;

import java.util.List;
import java.util.stream.Stream;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.passport.network.HeldOutPassport;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.NetworkReading;
import org.remanence.passport.network.PatchPassport;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.DecidedNetworks;
import org.remanence.study.causal.PatchQuestion;
import org.remanence.study.causal.Replication;
import org.remanence.study.causal.Site;

/** Passports of causal maps of small networks, and of held-out pairs that were asked the same. */
final class PatchPassports {
  private static final String BASE = "le film était bon mais long";
  private static final String SOURCE = "le film était long mais long";

  private PatchPassports() {}

  static Stream<Passport> all() {
    Stream<Passport> ofPairs =
        SampleModels.RECURRENT.stream()
            .flatMap(each -> Stream.of(true, false).map(mask -> DecidedNetworks.of(each, mask)))
            .flatMap(PatchPassports::ofPair);
    Stream<Passport> heldOut =
        Stream.of(Architecture.BIDIRECTIONAL_LSTM, Architecture.GRU).map(PatchPassports::heldOut);
    return Stream.concat(ofPairs, heldOut);
  }

  /** Of the last row of the map and of the first at the last two words, and of equal sentences. */
  private static Stream<Passport> ofPair(Classifier network) {
    PatchPassport of = passport(network, SOURCE);
    PatchPassport same = passport(network, BASE);
    int last = of.map().rows() - 1;
    return Stream.of(
        of.change(),
        of.effect(of.map().site(0, 3)),
        of.effect(of.map().site(last, 4)),
        same.effect(same.map().site(last, 5)));
  }

  private static PatchPassport passport(Classifier network, String source) {
    CausalMap map = CausalMap.of(network, BASE, source);
    return new PatchPassport(
        new NetworkReading(network, map.pair().base(), NetworkOrigin.UNKNOWN), map);
  }

  private static Passport heldOut(Architecture architecture) {
    Classifier network = DecidedNetworks.of(architecture, true);
    PatchQuestion question =
        PatchQuestion.of(CausalMap.of(network, BASE, SOURCE), new Site(0, Signal.HIDDEN_STATE, 4))
            .orElseThrow();
    List<String> texts =
        Stream.of("le", "film", "était", "long")
            .flatMap(
                first ->
                    Stream.of("bon mais", "bon le mais", "bon bon mais")
                        .map(rest -> first + " " + rest))
            .toList();
    return HeldOutPassport.of(
        network,
        NetworkOrigin.UNKNOWN,
        new Replication(network, 5, done -> {}).ask(question, texts, BASE));
  }
}
