package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkKey;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.TrainedModel;
import org.remanence.study.Predictions;
import org.remanence.study.lint.LintReport;
import org.remanence.study.lint.LintSubject;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.training.PreparedData;
import org.remanence.training.baselines.Baseline;

/**
 * Snapshot of the networks' answers to the test part.
 *
 * @param prepared data and split; null before a training
 * @param incompatible networks that do not know all labels of the data
 * @param references what answers the same texts without memory
 * @param judged what the lint looked at; empty before a training
 */
record ErrorsSnapshot(
    PreparedData prepared,
    List<TestedNetwork> networks,
    List<Architecture> incompatible,
    List<MemorylessReference> references,
    List<SentenceRow> rows,
    Optional<LintSubject> judged,
    LintReport lint) {
  static final ErrorsSnapshot NONE =
      new ErrorsSnapshot(
          null, List.of(), List.of(), List.of(), List.of(), Optional.empty(), LintReport.NONE);

  /**
   * Request for a snapshot.
   *
   * @param classifiers with how each came to be
   * @param finished trainings that are over, which know how long they took
   * @param baselines measured on the same test part; empty while they are not
   */
  record Request(
      PreparedData prepared,
      Map<Classifier, Provenance> classifiers,
      List<TrainedModel> finished,
      List<Baseline> baselines) {

    List<LabelledText> tests() {
      return prepared.split().examples(prepared.dataset(), Part.TEST);
    }

    boolean fits(Classifier classifier) {
      return ErrorsSnapshot.fits(prepared, classifier);
    }
  }

  /** Returns whether data can test a network: it has their task and all their labels. */
  static boolean fits(PreparedData data, Classifier classifier) {
    return classifier.task() == data.dataset().task()
        && classifier.labels().containsAll(data.data().labels());
  }

  /**
   * Tests the networks. Takes a while; not for the JavaFX thread.
   *
   * @param before an earlier answer, whose predictions are taken again where nothing changed
   * @param onTested receives how many networks have read the texts so far
   */
  static ErrorsSnapshot of(Request request, ErrorsSnapshot before, IntConsumer onTested) {
    PreparedData prepared = request.prepared();
    if (prepared == null) {
      return NONE;
    }
    List<LabelledText> tests = request.tests();
    int read = 0;
    List<TestedNetwork> networks = new ArrayList<>();
    List<Architecture> incompatible = new ArrayList<>();
    for (Classifier classifier : request.classifiers().keySet()) {
      Optional<TestedNetwork> known = before.tested(prepared, classifier);
      if (known.isPresent()) {
        networks.add(known.get());
      } else if (request.fits(classifier)) {
        networks.add(new TestedNetwork(classifier, Predictions.of(classifier, tests)));
        onTested.accept(++read);
      } else {
        incompatible.add(classifier.architecture());
      }
    }
    List<SentenceRow> rows =
        IntStream.range(0, tests.size())
            .mapToObj(i -> SentenceRow.of(tests.get(i), answers(networks, i)))
            .toList();
    LintSubject judged = judged(request, networks);
    return new ErrorsSnapshot(
        prepared,
        List.copyOf(networks),
        incompatible,
        MemorylessReference.of(tests, prepared.data().labels(), request.baselines()),
        rows,
        Optional.of(judged),
        LintReport.of(judged));
  }

  private static Map<NetworkKey, SentencePrediction> answers(
      List<TestedNetwork> networks, int test) {
    Map<NetworkKey, SentencePrediction> answers = new LinkedHashMap<>();
    networks.forEach(
        each -> answers.put(each.architecture(), SentencePrediction.of(each.predictions(), test)));
    return answers;
  }

  private static LintSubject judged(Request request, List<TestedNetwork> networks) {
    List<LintSubject.Judged> judged =
        networks.stream().map(network -> judged(request, network)).toList();
    PreparedData prepared = request.prepared();
    return new LintSubject(prepared.dataset(), prepared.split(), judged, request.baselines());
  }

  private static LintSubject.Judged judged(Request request, TestedNetwork network) {
    Provenance provenance = request.classifiers().get(network.classifier());
    return request.finished().stream()
        .filter(model -> model.classifier() == network.classifier())
        .findFirst()
        .map(model -> LintSubject.Judged.of(model, provenance, network.predictions()))
        .orElseGet(
            () ->
                new LintSubject.Judged(
                    network.classifier(), provenance, network.predictions(), 0, 0));
  }

  /** Number of networks that have the test texts still to read. */
  int untested(Request request) {
    return (int)
        request.classifiers().keySet().stream()
            .filter(each -> request.prepared() != null && request.fits(each))
            .filter(each -> tested(request.prepared(), each).isEmpty())
            .count();
  }

  private Optional<TestedNetwork> tested(PreparedData data, Classifier classifier) {
    return networks.stream()
        .filter(network -> prepared == data && network.classifier() == classifier)
        .findFirst();
  }

  List<Architecture> architectures() {
    return networks.stream().map(TestedNetwork::architecture).toList();
  }

  Optional<TestedNetwork> network(Architecture architecture) {
    return networks.stream().filter(each -> each.architecture() == architecture).findFirst();
  }

  /** The test sentences, in their order. */
  List<LabelledText> tests() {
    return rows.stream().map(SentenceRow::example).toList();
  }
}
