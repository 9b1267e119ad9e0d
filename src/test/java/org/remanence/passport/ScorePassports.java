package org.remanence.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkSizes;
import org.remanence.passport.network.CountPassport;
import org.remanence.passport.network.ExamplesReading;
import org.remanence.passport.network.FilteredPassport;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.ScorePassport;
import org.remanence.passport.result.SizePassport;
import org.remanence.passport.result.TimePassport;
import org.remanence.study.Bin;
import org.remanence.study.ClassificationReport;
import org.remanence.study.Difficulty;
import org.remanence.study.HitCount;
import org.remanence.study.Predictions;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Split;
import org.remanence.training.Scores;
import org.remanence.training.TrainingData;

/** Passports of scores of a small network, of its history and sizes. */
final class ScorePassports {
  private static final List<String> WORDS =
      List.of("le", "film", "était", "bon", "mais", "long", "\"rare\"", "😀");

  private ScorePassports() {}

  static Stream<Passport> all() {
    Classifier network = NetworkPassports.reading(Architecture.GRU, true).classifier();
    List<LabelledText> texts = texts(network.labels());
    ExamplesReading of = new ExamplesReading(network, NetworkOrigin.UNKNOWN, Part.TEST, texts);
    Predictions predictions = Predictions.of(network, texts);
    List<Passport> passports = new ArrayList<>();
    passports.add(ScorePassport.accuracy(of, HitCount.of(predictions.rows())));
    passports.add(ScorePassport.loss(of, loss(network, texts)));
    passports.addAll(reports(of, predictions.report()));
    int[] lengths = Difficulty.LENGTH.of(texts);
    Difficulty.LENGTH
        .bins(lengths)
        .forEach(
            bin ->
                passports.add(
                    ScorePassport.bin(
                        of,
                        Difficulty.LENGTH,
                        "length",
                        bin,
                        HitCount.of(predictions, lengths, bin))));
    for (Architecture architecture : Architecture.values()) {
      NetworkSizes sizes = new NetworkSizes(1000, 100, 128, 2);
      passports.add(SizePassport.parameters(architecture, sizes));
      passports.add(SizePassport.weights(architecture, sizes));
      passports.add(SizePassport.multiplyAdds(architecture, sizes, 30));
      passports.add(SizePassport.stateBytes(architecture, sizes, 30));
      for (ParameterPart part : ParameterPart.WITHOUT_POOLING) {
        passports.add(SizePassport.part(architecture, sizes, part));
      }
    }
    passports.addAll(counts(texts));
    passports.addAll(filtered(texts, network.labels()));
    passports.add(TimePassport.of("seconds", 1.5));
    passports.add(
        TimePassport.ratio(
            new TimePassport.Timed("a", 40, 10), new TimePassport.Timed("b", 12, 6), 2));
    passports.add(TimePassport.ofSteps("seconds", 1.5, "today"));
    Sources.statements().forEach(key -> passports.add(StatementPassport.of(key, key)));
    return passports.stream();
  }

  private static List<Passport> reports(ExamplesReading of, ClassificationReport report) {
    List<Passport> passports = new ArrayList<>();
    for (ScorePassport.Score score : ScorePassport.Score.values()) {
      for (int label = 0; label < report.labels().size(); label++) {
        passports.add(ScorePassport.score(of, score, report, label));
      }
      passports.add(ScorePassport.meanScore(of, score, report));
    }
    passports.add(ScorePassport.support(of, report, 1));
    passports.add(ScorePassport.support(of, report, -1));
    passports.add(ScorePassport.confusion(of, report, 0, 1));
    passports.add(ScorePassport.confusion(of, report, 2, 2));
    return passports;
  }

  /** With sentences that several parts have. */
  private static List<Passport> counts(List<LabelledText> texts) {
    Part[] parts = Part.values();
    Split split =
        new Split(
            IntStream.range(0, texts.size()).mapToObj(i -> parts[i % parts.length]).toList(), 0);
    CountPassport of = new CountPassport(new Dataset("counted", texts), Optional.of(split));
    CountPassport unsplit = new CountPassport(of.dataset(), Optional.empty());
    Classifier network = NetworkPassports.reading(Architecture.GRU, true).classifier();
    return List.of(
        of.untrainedWords(network, NetworkOrigin.UNKNOWN),
        unsplit.labels(List.of(texts.get(0).label())),
        of.parts(),
        of.leaks(),
        of.tests(texts.get(0).label()));
  }

  /** Of two networks, of which one always says the same. */
  private static List<Passport> filtered(List<LabelledText> texts, List<String> labels) {
    List<FilteredPassport.Row> rows =
        texts.stream()
            .map(text -> new FilteredPassport.Row(text, List.of(labels.get(0), text.label())))
            .toList();
    FilteredPassport of = new FilteredPassport("d", "12ab", List.of("rnn", "gru"), rows);
    int wrong = (int) texts.stream().filter(text -> !text.label().equals(labels.get(0))).count();
    int longer = (int) texts.stream().filter(text -> Difficulty.LENGTH.of(text) >= 5).count();
    int film = (int) texts.stream().filter(text -> text.text().contains("était")).count();
    int second = (int) texts.stream().filter(text -> text.label().equals(labels.get(1))).count();
    List<String> any = List.of();
    return List.of(
        of.accuracy("RNN"),
        of.bin("RNN", Difficulty.LENGTH, "length", new Bin(2, 6)),
        of.of(new FilteredPassport.Filter("all", 50, "rnn", "", any, "", 0, 0), texts.size()),
        of.of(new FilteredPassport.Filter("all", 50, "", "etait", any, "", 0, 0), film),
        of.of(new FilteredPassport.Filter("errors", 50, "rnn", "", any, "", 0, 0), wrong),
        of.of(new FilteredPassport.Filter("surest", 5, "rnn", "", any, "", 0, 0), 5),
        of.of(new FilteredPassport.Filter("disputed", 50, "gru", "", any, "", 0, 0), wrong),
        of.of(new FilteredPassport.Filter("all", 50, "gru", "", any, "length", 5, 99), longer),
        of.of(
            new FilteredPassport.Filter(
                "all", 50, "rnn", "", List.of(labels.get(1), labels.get(0)), "", 0, 0),
            second));
  }

  private static double loss(Classifier network, List<LabelledText> texts) {
    return Scores.of(
            network.probabilities(texts.stream().map(LabelledText::text).toList()),
            texts.stream()
                .map(
                    text ->
                        new TrainingData.Example(
                            new int[0], network.labels().indexOf(text.label())))
                .toList())
        .loss();
  }

  private static List<LabelledText> texts(List<String> labels) {
    Random random = new Random(1);
    return IntStream.range(0, 60)
        .mapToObj(
            i ->
                new LabelledText(
                    String.join(
                        " ",
                        IntStream.range(0, 1 + random.nextInt(9))
                            .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                            .toList()),
                    labels.get(random.nextInt(labels.size())),
                    0,
                    0))
        .toList();
  }
}
