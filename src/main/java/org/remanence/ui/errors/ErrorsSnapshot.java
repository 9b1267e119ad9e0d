package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.TrainedModel;
import org.remanence.study.Predictions;
import org.remanence.study.lint.LintReport;
import org.remanence.study.lint.Subject;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.training.PreparedData;
import org.remanence.training.baselines.Baseline;

/**
 * What the networks make of the test part.
 *
 * @param prepared data and split; null before a training
 * @param strangers networks that do not know all labels of the data
 */
record ErrorsSnapshot(
    PreparedData prepared,
    List<Tested> networks,
    List<Architecture> strangers,
    List<SentenceRow> rows,
    LintReport lint) {
  static final ErrorsSnapshot NONE =
      new ErrorsSnapshot(null, List.of(), List.of(), List.of(), LintReport.NONE);

  /**
   * What is asked.
   *
   * @param finished trainings that are over, which know how long they took
   * @param baselines measured on the same test part; empty while they are not
   */
  record Request(
      PreparedData prepared,
      List<Classifier> classifiers,
      List<TrainedModel> finished,
      List<Baseline> baselines) {}

  /**
   * Tests the networks. Takes a while; not for the JavaFX thread.
   *
   * @param before an earlier answer, whose predictions are taken again where nothing changed
   */
  static ErrorsSnapshot of(Request request, ErrorsSnapshot before) {
    PreparedData prepared = request.prepared();
    if (prepared == null) {
      return NONE;
    }
    List<LabelledText> tests = prepared.split().examples(prepared.dataset(), Part.TEST);
    List<Tested> networks = new ArrayList<>();
    List<Architecture> strangers = new ArrayList<>();
    for (Classifier classifier : request.classifiers()) {
      if (classifier.labels().containsAll(prepared.data().labels())) {
        Optional<Tested> known = before.tested(prepared, classifier);
        networks.add(
            known.orElseGet(() -> new Tested(classifier, Predictions.of(classifier, tests))));
      } else {
        strangers.add(classifier.architecture());
      }
    }
    List<SentenceRow> rows =
        IntStream.range(0, tests.size())
            .mapToObj(i -> SentenceRow.of(tests.get(i), i, networks))
            .toList();
    return new ErrorsSnapshot(
        prepared, List.copyOf(networks), strangers, rows, lint(request, networks));
  }

  private static LintReport lint(Request request, List<Tested> networks) {
    List<Subject.Judged> judged =
        networks.stream().map(network -> judged(network, request.finished())).toList();
    PreparedData prepared = request.prepared();
    return LintReport.of(
        new Subject(prepared.dataset(), prepared.split(), judged, request.baselines()));
  }

  private static Subject.Judged judged(Tested network, List<TrainedModel> finished) {
    return finished.stream()
        .filter(model -> model.classifier() == network.classifier())
        .findFirst()
        .map(model -> Subject.Judged.of(model, network.predictions()))
        .orElseGet(() -> new Subject.Judged(network.classifier(), network.predictions(), 0, 0));
  }

  private Optional<Tested> tested(PreparedData data, Classifier classifier) {
    return networks.stream()
        .filter(network -> prepared == data && network.classifier() == classifier)
        .findFirst();
  }

  List<Architecture> architectures() {
    return networks.stream().map(Tested::architecture).toList();
  }

  Optional<Tested> network(Architecture architecture) {
    return networks.stream().filter(each -> each.architecture() == architecture).findFirst();
  }

  /** The test sentences, in their order. */
  List<LabelledText> tests() {
    return rows.stream().map(SentenceRow::example).toList();
  }
}
