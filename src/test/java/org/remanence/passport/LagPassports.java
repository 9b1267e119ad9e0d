package org.remanence.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.LargeWeights;
import org.remanence.model.SampleModels;
import org.remanence.passport.result.AutomatonPassport;
import org.remanence.passport.result.LagPassport;
import org.remanence.study.automaton.AutomatonExtraction;
import org.remanence.study.automaton.ExtractedAutomaton;
import org.remanence.study.automaton.ExtractionStrings;
import org.remanence.study.automaton.Reading;
import org.remanence.study.lag.LagAccuracy;
import org.remanence.study.lag.LagEvent;
import org.remanence.study.lag.LagGradient;
import org.remanence.study.lag.LagRun;
import org.remanence.study.lag.LagSettings;
import org.remanence.text.lag.LagTask;
import org.remanence.training.TrainingData.Example;

/** Passports of the memory lab. */
final class LagPassports {
  private LagPassports() {}

  static Stream<Passport> all() {
    List<Passport> passports = new ArrayList<>();
    for (Architecture architecture :
        LagSettings.NETWORKS.stream().filter(Architecture::isPlain).toList()) {
      LagEvent.Looked look = look(architecture);
      for (LagGradient.Part part : LagGradient.Part.values()) {
        passports.add(LagPassport.gradient(look, part, 1));
        passports.add(LagPassport.gradient(look, part, 3));
      }
      passports.add(LagPassport.gradient(look, LagGradient.Part.WHOLE, 0));
    }
    LagSettings settings =
        new LagSettings(LagTask.PARITY, 20, LagSettings.NETWORKS, 2, 8, false, 0.005, 3);
    List<Integer> none = List.of(0, 0, 0, 0, 0, 0, 0);
    LagAccuracy accuracy =
        new LagAccuracy(
            Architecture.GRU,
            List.of(
                new LagRun(1, 3, 0.2, List.of(300, 290, 280, 270, 200, 150, 140), none),
                new LagRun(2, 3, 0.4, List.of(299, 280, 281, 250, 180, 160, 151), none)));
    passports.add(LagPassport.accuracy(settings, accuracy, List.of(0)));
    passports.add(LagPassport.accuracy(settings, accuracy, List.of(4, 6)));
    passports.add(agreement(Architecture.LSTM));
    passports.add(agreement(Architecture.MIN_GRU));
    return passports.stream();
  }

  private static Passport agreement(Architecture architecture) {
    Classifier classifier = large(architecture);
    List<String> words = List.of("le", "film", "est", "bon", "mais", "long");
    ExtractionStrings strings =
        ExtractionStrings.of(
            words.stream()
                .flatMap(
                    one ->
                        words.stream()
                            .flatMap(
                                two -> words.stream().map(three -> one + " " + two + " " + three)))
                .toList(),
            1);
    ExtractedAutomaton found =
        new AutomatonExtraction(text -> Reading.of(classifier, text), 3, 1, share -> {})
            .extract(strings, OptionalInt.of(4));
    return AutomatonPassport.of(classifier, found, found.heldOut(), strings.heldOut());
  }

  private static LagEvent.Looked look(Architecture architecture) {
    Classifier classifier = large(architecture);
    List<Example> probes =
        List.of(
            new Example(new int[] {2, 3, 4, 5, 6}, 1),
            new Example(new int[] {7, 8, 2, 3, 3, 4}, 0));
    return new LagEvent.Looked(
        architecture,
        1,
        Optional.empty(),
        Optional.of(LagGradient.of(classifier, probes)),
        classifier,
        probes);
  }

  private static Classifier large(Architecture architecture) {
    return LargeWeights.in(
        SampleModels.of(architecture, SampleModels.hyperparameters(7, 5, true), 3).classifier());
  }
}
