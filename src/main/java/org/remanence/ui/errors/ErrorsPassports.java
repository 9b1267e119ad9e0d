package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.NetworkKey;
import org.remanence.passport.Passport;
import org.remanence.passport.network.ClassProbabilityPassport;
import org.remanence.passport.network.CountPassport;
import org.remanence.passport.network.ExamplesReading;
import org.remanence.passport.network.FilteredPassport;
import org.remanence.passport.network.NetworkReading;
import org.remanence.passport.network.ScorePassport;
import org.remanence.passport.network.ScorePassport.Score;
import org.remanence.passport.result.SavedAnswersPassport;
import org.remanence.study.Bin;
import org.remanence.study.ClassificationReport;
import org.remanence.study.Difficulty;
import org.remanence.study.HitCount;
import org.remanence.study.lint.Check;
import org.remanence.study.lint.Warning;
import org.remanence.text.Part;
import org.remanence.ui.passport.HowDoWeKnow;

/** Passports of the numbers of the Errors tab. */
final class ErrorsPassports {
  private final ErrorsViewModel model;

  ErrorsPassports(ErrorsViewModel model) {
    this.model = model;
  }

  /** Passport of the chosen network's accuracy. */
  Optional<Passport> accuracy() {
    return chosen().flatMap(tested -> accuracy(tested.architecture()));
  }

  /** Passport of a count of its confusion matrix. */
  Optional<Passport> confusion(int actual, int predicted) {
    return chosen()
        .map(
            tested ->
                ScorePassport.confusion(
                    reading(tested), tested.predictions().report(), actual, predicted));
  }

  /**
   * Passport of one of its scores.
   *
   * @param label index of the class; of the row after the last class it is their mean
   */
  Optional<Passport> score(Score score, int label) {
    return chosen()
        .map(
            tested -> {
              ClassificationReport report = tested.predictions().report();
              return label < report.labels().size()
                  ? ScorePassport.score(reading(tested), score, report, label)
                  : ScorePassport.meanScore(reading(tested), score, report);
            });
  }

  /** Passport of how many texts of a class there are; of the row after the last class, of all. */
  Optional<Passport> support(int label) {
    return chosen()
        .map(
            tested -> {
              ClassificationReport report = tested.predictions().report();
              int which = label < report.labels().size() ? label : -1;
              return ScorePassport.support(reading(tested), report, which);
            });
  }

  /** Passport of the numbers of a warning; empty where it has none that a network’s test tells. */
  Optional<Passport> warning(Warning warning) {
    if (warning instanceof Warning.RepeatedSentences) {
      return Optional.ofNullable(model.snapshotProperty().get().prepared())
          .map(data -> new CountPassport(data.dataset(), Optional.of(data.split())).leaks());
    } else if (warning instanceof Warning.RareLabel rare) {
      return Optional.ofNullable(model.snapshotProperty().get().prepared())
          .map(
              data ->
                  new CountPassport(data.dataset(), Optional.of(data.split())).tests(rare.label()));
    } else if (warning instanceof Warning.TestWordsKnown known) {
      return untrainedWords(known.network().architecture());
    } else if (warning instanceof Warning.BelowMajority below) {
      return accuracy(below.network().architecture());
    } else if (warning instanceof Warning.BelowReference below) {
      return accuracy(below.network().architecture());
    } else if (warning instanceof Warning.NotToldApart alike) {
      return apart(alike);
    } else if (warning instanceof Warning.Imbalance imbalance) {
      return model
          .snapshotProperty()
          .get()
          .network(imbalance.network().architecture())
          .map(
              tested -> {
                ClassificationReport report = tested.predictions().report();
                return ScorePassport.score(
                    reading(tested),
                    Score.RECALL,
                    report,
                    report.labels().indexOf(imbalance.rare()));
              });
    }
    return warning instanceof Warning.FewTests ? best() : Optional.empty();
  }

  /** Passport of the difference, tested with all others of the same networks. */
  private Optional<Passport> apart(Warning.NotToldApart alike) {
    ErrorsSnapshot snapshot = model.snapshotProperty().get();
    return snapshot
        .judged()
        .map(judged -> judged.tests().table())
        .map(
            table -> {
              Stream<String> networks =
                  table.rows().stream().map(row -> model.name(row.architecture()));
              Stream<String> references =
                  table.baselines().stream().map(reference -> reference.kind().id());
              return new SavedAnswersPassport(
                      table,
                      Stream.concat(networks, references).toList(),
                      snapshot.prepared().dataset().name(),
                      snapshot.prepared().dataset().fingerprint())
                  .differences(
                      table.rows().stream()
                          .filter(row -> row.architecture() == alike.network().architecture())
                          .findFirst()
                          .orElseThrow(),
                      table.baselines().stream()
                          .filter(reference -> Check.of(reference.kind()) == alike.check())
                          .toList());
            });
  }

  private Optional<Passport> untrainedWords(Architecture architecture) {
    ErrorsSnapshot snapshot = model.snapshotProperty().get();
    return snapshot
        .network(architecture)
        .map(
            tested ->
                new CountPassport(
                        snapshot.prepared().dataset(), Optional.of(snapshot.prepared().split()))
                    .untrainedWords(tested.classifier(), model.origin(tested.classifier())));
  }

  /** Passport of how many sentences are shown, and of how many there are. */
  Optional<Passport> shown() {
    ErrorsSnapshot snapshot = model.snapshotProperty().get();
    if (snapshot.rows().isEmpty()) {
      return Optional.empty();
    }
    SentenceFilter filter = model.filterProperty().get();
    List<Architecture> networks = snapshot.architectures();
    List<FilteredPassport.Row> rows =
        snapshot.rows().stream()
            .map(
                row ->
                    new FilteredPassport.Row(
                        row.example(),
                        networks.stream().map(each -> row.answers().get(each).label()).toList()))
            .toList();
    String network = chosen().map(tested -> tested.architecture().id()).orElse("");
    return Optional.of(
        new FilteredPassport(
                snapshot.prepared().dataset().name(),
                snapshot.prepared().dataset().fingerprint(),
                networks.stream().map(Architecture::id).toList(),
                rows)
            .of(filter.asked(network), model.rowsProperty().get().size()));
  }

  /** Passport of the accuracy of the best network, whose interval is told. */
  private Optional<Passport> best() {
    return model.snapshotProperty().get().networks().stream()
        .max(Comparator.comparingDouble(tested -> tested.predictions().report().accuracy()))
        .flatMap(tested -> accuracy(tested.architecture()));
  }

  private Optional<Passport> accuracy(Architecture architecture) {
    return model
        .snapshotProperty()
        .get()
        .network(architecture)
        .map(
            tested ->
                ScorePassport.accuracy(reading(tested), HitCount.of(tested.predictions().rows())));
  }

  /** Passport of a bar of the chart by difficulty. */
  Optional<Passport> bin(ErrorsSnapshot snapshot, Difficulty difficulty, int network, Bin bin) {
    int reference = network - snapshot.networks().size();
    if (reference >= 0) {
      return Optional.of(
          reference(snapshot, snapshot.references().get(reference), difficulty, bin));
    }
    TestedNetwork tested = snapshot.networks().get(network);
    HitCount hitCount = HitCount.of(tested.predictions(), difficulty.of(snapshot.tests()), bin);
    return Optional.of(
        ScorePassport.bin(
            reading(tested, snapshot), difficulty, ErrorsTexts.name(difficulty), bin, hitCount));
  }

  private static Passport reference(
      ErrorsSnapshot snapshot, MemorylessReference reference, Difficulty difficulty, Bin bin) {
    List<FilteredPassport.Row> rows = new ArrayList<>();
    for (int i = 0; i < snapshot.tests().size(); i++) {
      rows.add(
          new FilteredPassport.Row(snapshot.tests().get(i), List.of(reference.answers().get(i))));
    }
    return new FilteredPassport(
            snapshot.prepared().dataset().name(),
            snapshot.prepared().dataset().fingerprint(),
            List.of(reference.id()),
            rows)
        .bin(reference.name(), difficulty, ErrorsTexts.name(difficulty), bin);
  }

  /** Passport of what a network says of a text. */
  Optional<Passport> answer(Architecture architecture, String text, SentencePrediction shown) {
    if (shown == null) {
      return Optional.empty();
    }
    return model
        .classifier(architecture)
        .map(
            classifier -> {
              Inspection inspection = classifier.inspect(text);
              NetworkReading reading =
                  new NetworkReading(classifier, inspection, model.origin(classifier));
              int label = inspection.labels().indexOf(shown.label());
              return ClassProbabilityPassport.of(reading, label).shownAs(shown.text());
            });
  }

  /** Tells the columns of answers in a table of test sentences theirs. */
  void onAnswers(TableView<SentenceRow> table) {
    onAnswers(table, SentenceRow::text, SentenceRow::answers);
  }

  /** The same in a table of any sentences. */
  <R> void onAnswers(
      TableView<R> table,
      Function<R, String> text,
      Function<R, ? extends Map<? extends NetworkKey, SentencePrediction>> answers) {
    for (TableColumn<R, ?> column : table.getColumns()) {
      for (Architecture architecture : Architecture.values()) {
        if (AnswerColumns.id(architecture).equals(column.getId())) {
          HowDoWeKnow.column(
              column,
              row -> answer(architecture, text.apply(row), answers.apply(row).get(architecture)));
        }
      }
    }
  }

  private Optional<TestedNetwork> chosen() {
    return model.snapshotProperty().get().network(model.architectureProperty().get());
  }

  private ExamplesReading reading(TestedNetwork tested) {
    return reading(tested, model.snapshotProperty().get());
  }

  private ExamplesReading reading(TestedNetwork tested, ErrorsSnapshot snapshot) {
    Classifier classifier = tested.classifier();
    return new ExamplesReading(classifier, model.origin(classifier), Part.TEST, snapshot.tests());
  }
}
