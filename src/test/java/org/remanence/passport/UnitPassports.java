package org.remanence.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.UnitPassport;
import org.remanence.study.units.Concept;
import org.remanence.study.units.Concepts;
import org.remanence.study.units.Sentence;
import org.remanence.study.units.SentenceParts;
import org.remanence.study.units.UnitFinder;
import org.remanence.study.units.UnitRanking;
import org.remanence.study.units.UnitScore;

/** Passports of units that were looked for in small networks. */
final class UnitPassports {
  private static final List<String> WORDS =
      List.of("le", "film", "était", "bon", "mais", "long", "pas", "jamais");

  private UnitPassports() {}

  static Stream<Passport> all() {
    return Stream.of(
            of(Architecture.BIDIRECTIONAL_LSTM, Concepts.negationSeen()),
            of(Architecture.GRU, Concepts.position()))
        .flatMap(List::stream);
  }

  private static List<Passport> of(Architecture architecture, Concept concept) {
    Classifier network = NetworkPassports.reading(architecture, true).classifier();
    int max = network.hyperparameters().maxLength();
    SentenceParts corpus = new SentenceParts(sentences(1, max), List.of(), sentences(2, max));
    UnitRanking finding = new UnitFinder(network::inspect, 3, share -> {}).find(concept, corpus);
    UnitPassport of = new UnitPassport(network, NetworkOrigin.UNKNOWN, finding, "“concept”");
    List<Passport> passports = new ArrayList<>();
    for (UnitScore unit : finding.units()) {
      passports.add(of.score(unit, "h"));
    }
    passports.add(of.control());
    return passports;
  }

  static List<Sentence> sentences(long seed, int max) {
    Random random = new Random(seed);
    return IntStream.range(0, 30)
        .mapToObj(
            i ->
                String.join(
                    " ",
                    IntStream.range(0, 2 + random.nextInt(5))
                        .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList()))
        .map(text -> Sentence.of(text, "", max))
        .toList();
  }
}
