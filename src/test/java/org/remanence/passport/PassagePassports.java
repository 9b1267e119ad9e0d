package org.remanence.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.PassagePassport;
import org.remanence.study.passages.PassageFinding;
import org.remanence.study.passages.PassageMatch;
import org.remanence.study.passages.PassageQuery;
import org.remanence.study.passages.PassageSearch;
import org.remanence.study.passages.Stretch;
import org.remanence.study.units.Sentence;

/** Passports of passages that were looked for with small networks. */
final class PassagePassports {
  private static final double THRESHOLD = 0.05;
  private static final String TEXT = "le film était bon mais long";

  private PassagePassports() {}

  static Stream<Passport> all() {
    return Stream.of(of(Architecture.BIDIRECTIONAL_LSTM, true), of(Architecture.MIN_GRU, false))
        .flatMap(List::stream);
  }

  private static List<Passport> of(Architecture architecture, boolean mask) {
    Classifier network = NetworkPassports.reading(architecture, mask).classifier();
    List<Sentence> sentences = UnitPassports.sentences(3, network.hyperparameters().maxLength());
    PassageFinding finding =
        new PassageSearch(network::inspect, 5, share -> {}).find(question(network), sentences);
    PassagePassport of = new PassagePassport(network, NetworkOrigin.UNKNOWN, finding);
    List<Passport> passports = new ArrayList<>();
    PassageMatch first = finding.matches().get(0);
    passports.add(of.score(first, 0));
    passports.add(of.score(first, first.stretch().to()));
    passports.add(of.control());
    return passports;
  }

  /** About the first stretch over which a unit is on alone. */
  private static PassageQuery question(Classifier network) {
    int words = network.inspect(TEXT).tokens().size();
    for (int from = 0; from < words; from++) {
      for (int to = from; to < words; to++) {
        try {
          return PassageQuery.of(network.inspect(TEXT), new Stretch(from, to), THRESHOLD);
        } catch (LocalizedException none) {
          // Another stretch has some.
        }
      }
    }
    throw new AssertionError("no unit is on over a stretch alone");
  }
}
