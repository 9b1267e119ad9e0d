package org.remanence.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.engine.AttentionEdit;
import org.remanence.engine.CellEdit;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Pooling;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.ColumnBlock;
import org.remanence.explain.CellReading;
import org.remanence.explain.CellRun;
import org.remanence.explain.LayerEdit;
import org.remanence.explain.PlayedLayer;
import org.remanence.explain.StepValues;
import org.remanence.explain.UnitSum;
import org.remanence.explain.batch.BatchOptions;
import org.remanence.explain.batch.BatchRun;
import org.remanence.explain.weights.WeightHistogram;
import org.remanence.explain.weights.WeightTensor;
import org.remanence.model.Architecture;
import org.remanence.model.Attribution;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Inspection;
import org.remanence.model.LargeWeights;
import org.remanence.model.Magnitude;
import org.remanence.model.SampleModels;
import org.remanence.passport.network.AttentionEditPassport;
import org.remanence.passport.network.AttentionPassport;
import org.remanence.passport.network.BatchPassport;
import org.remanence.passport.network.CellGradientPassport;
import org.remanence.passport.network.CellValuePassport;
import org.remanence.passport.network.ClassProbabilityPassport;
import org.remanence.passport.network.ContributionPassport;
import org.remanence.passport.network.HeadPassport;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.NetworkReading;
import org.remanence.passport.network.NormPassport;
import org.remanence.passport.network.SignalDifferencePassport;
import org.remanence.passport.network.SignalPassport;
import org.remanence.passport.network.TagProbabilityPassport;
import org.remanence.passport.network.UnitSumPassport;
import org.remanence.passport.network.UnitsTogetherPassport;
import org.remanence.passport.network.WeightPassport;
import org.remanence.passport.network.WeightSharePassport;
import org.remanence.passport.network.WhatIfPassport;
import org.remanence.passport.network.WordsReadPassport;
import org.remanence.text.Padding;
import org.remanence.text.Task;

/** Passports of all numbers inside small networks of every architecture. */
final class NetworkPassports {
  private static final String TEXT = "Bon film, mais trop long";

  private NetworkPassports() {}

  static Stream<Passport> all() {
    Stream<Passport> ofTexts =
        Stream.concat(
                Stream.of(Architecture.values())
                    .flatMap(
                        architecture ->
                            Stream.of(true, false).map(mask -> reading(architecture, mask))),
                pooled())
            .flatMap(reading -> Stream.concat(of(reading).stream(), padded(reading)));
    return Stream.of(ofTexts, ofTaggers(), weights()).flatMap(each -> each);
  }

  /** Of the weights of each kind of block, also at both ends of their histograms. */
  private static Stream<Passport> weights() {
    return Stream.of(Architecture.GRU, Architecture.BIDIRECTIONAL_LSTM, Architecture.TRANSFORMER)
        .map(architecture -> reading(architecture, true).classifier())
        .flatMap(
            network ->
                WeightTensor.of(network.shape()).stream()
                    .filter(tensor -> tensor.blocks().size() > 1)
                    .map(tensor -> weightShare(network, tensor)));
  }

  private static Passport weightShare(Classifier network, WeightTensor tensor) {
    ColumnBlock block = tensor.blocks().get(1);
    float[][] values = tensor.values(network.weights(), block);
    double limit = Math.max(0.1, Magnitude.largest(values));
    WeightHistogram histogram = WeightHistogram.of(values, limit);
    int last = WeightHistogram.BINS - 1;
    int bin = histogram.counts().get(last) > 0 ? last : WeightHistogram.BINS / 2;
    return WeightSharePassport.of(network, NetworkOrigin.UNKNOWN, tensor, block, histogram, bin);
  }

  /** Of networks that tag words: as they are, and with something changed inside. */
  private static Stream<Passport> ofTaggers() {
    List<LayerEdit> edits =
        List.of(new LayerEdit(0, new CellEdit(Signal.HIDDEN_STATE, CellEdit.ALL, 1, 0.25)));
    return Stream.of(
            tagger(Architecture.BIDIRECTIONAL_LSTM, true),
            tagger(Architecture.STACKED_LSTM, false),
            tagger(Architecture.TRANSFORMER, true))
        .flatMap(
            tagger -> {
              NetworkReading read = read(tagger, List.of());
              Stream<Passport> own = Stream.of(TagProbabilityPassport.of(read, List.of(), 1, 2));
              return tagger.architecture().isRecurrent()
                  ? Stream.concat(
                      own, Stream.of(TagProbabilityPassport.of(read(tagger, edits), edits, 3, 0)))
                  : own;
            });
  }

  private static NetworkReading read(Classifier network, List<LayerEdit> edits) {
    Inspection inspection = network.inspect(TEXT, LayerEdit.byLayer(edits));
    return new NetworkReading(network, inspection, NetworkOrigin.UNKNOWN);
  }

  private static Classifier tagger(Architecture architecture, boolean mask) {
    Classifier texts = reading(architecture, mask).classifier();
    return new Classifier(
        Task.TAGGING,
        architecture,
        texts.hyperparameters(),
        texts.vocabulary(),
        texts.labels(),
        texts.weights());
  }

  private static Stream<NetworkReading> pooled() {
    return Stream.of(
        reading(Architecture.LSTM, false, Pooling.ATTENTION),
        reading(Architecture.BIDIRECTIONAL_LSTM, true, Pooling.ATTENTION),
        reading(Architecture.STACKED_LSTM, true, Pooling.MEAN),
        reading(Architecture.GRU, true, Pooling.MAX),
        reading(Architecture.TRANSFORMER, true, Pooling.ATTENTION));
  }

  /** Of a batch read as trained, the other way about, and with layers that were not trained. */
  private static Stream<Passport> padded(NetworkReading reading) {
    BatchOptions own = BatchOptions.of(reading.classifier());
    return Stream.of(
            own,
            own.withPadding(Padding.BEHIND).withMask(!own.mask()),
            own.withAnotherLayer(true).withBothDirections(true))
        .map(options -> BatchRun.of(reading.classifier(), List.of(TEXT, "Le film"), options))
        .map(run -> new BatchPassport(run, NetworkOrigin.UNKNOWN, 1))
        .flatMap(
            of -> {
              int step = of.run().steps() - 1;
              int top = of.run().trace().states().size() - 1;
              return Stream.of(
                  of.vector(step, 2),
                  of.state(0, step, 4),
                  of.state(top, BatchPassport.LAST, 3),
                  of.probability(BatchPassport.LAST, 1),
                  of.probability(step, 2));
            });
  }

  static NetworkReading reading(Architecture architecture, boolean mask) {
    return reading(architecture, mask, Pooling.LAST);
  }

  private static NetworkReading reading(Architecture architecture, boolean mask, Pooling pooling) {
    Hyperparameters settings =
        SampleModels.hyperparameters(7, 5, mask).with(h -> h.pooling = pooling);
    Classifier classifier =
        LargeWeights.in(SampleModels.of(architecture, settings, 3).classifier());
    return new NetworkReading(classifier, classifier.inspect(TEXT), NetworkOrigin.UNKNOWN);
  }

  private static List<Passport> of(NetworkReading reading) {
    List<Passport> passports = new ArrayList<>();
    int layers = reading.inspection().trace().layers().size();
    for (int layer = 0; layer < layers; layer++) {
      for (Signal signal : reading.layer(layer).cell().signals()) {
        passports.add(SignalPassport.of(reading, layer, signal, 2, 4));
      }
      passports.add(NormPassport.of(reading, layer, 3));
      if (reading.classifier().architecture().isRecurrent()) {
        passports.addAll(sums(reading, layer));
      }
    }
    passports.add(ClassProbabilityPassport.of(reading, 1));
    if (!reading.inspection().trace().attention().isEmpty()) {
      passports.add(AttentionPassport.of(reading, 2));
      passports.addAll(changedAttention(reading));
    }
    for (int head = 0; head < reading.inspection().trace().heads().size(); head++) {
      passports.add(HeadPassport.of(reading, head, 3, 1));
    }
    float[][] prefixes = reading.classifier().prefixProbabilities(reading.inspection());
    passports.add(ClassProbabilityPassport.after(reading, 1, 2, prefixes[1][2]));
    Attribution shown = reading.classifier().attribute(reading.inspection(), 1);
    passports.add(ContributionPassport.gradientTimesInput(reading, shown, 0));
    passports.add(ContributionPassport.leftOut(reading, shown, 1));
    passports.add(WeightPassport.embedding(reading, 1, 6));
    passports.add(WeightPassport.of(reading, kernel(reading.classifier()), 3, 2));
    passports.add(WeightPassport.of(reading, "dense.bias", 1));
    Inspection other = reading.classifier().inspect("Mais trop long, ce film");
    passports.add(
        SignalDifferencePassport.of(reading, other, layers - 1, Signal.HIDDEN_STATE, 2, 0, 3));
    passports.add(UnitsTogetherPassport.of(reading, layers - 1, Signal.HIDDEN_STATE, 1));
    if (reading.classifier().architecture().isRecurrent()) {
      passports.addAll(ofCells(reading, layers));
    } else {
      passports.addAll(cellValues(reading, List.of(), 0));
    }
    passports.add(
        WordsReadPassport.of(
            reading.classifier(),
            reading.origin(),
            String.join(" ", Collections.nCopies(5, TEXT))));
    return passports;
  }

  private static List<Passport> changedAttention(NetworkReading reading) {
    AttentionEdit edit = new AttentionEdit(Map.of(0, 0.0, 3, 0.5));
    NetworkReading after =
        new NetworkReading(
            reading.classifier(), reading.classifier().inspect(TEXT, edit), reading.origin());
    AttentionEditPassport set = new AttentionEditPassport(after, reading.inspection(), edit);
    return List.of(set.weight(2), set.weight(3), set.probability(1));
  }

  private static String kernel(Classifier classifier) {
    return classifier.architecture().isRecurrent()
        ? "recurrent.0.kernel"
        : "transformer.0.input.kernel";
  }

  private static List<Passport> ofCells(NetworkReading reading, int layers) {
    List<Passport> passports = new ArrayList<>(whatIf(reading));
    for (int layer = 0; layer < layers; layer++) {
      passports.addAll(cellValues(reading, List.of(), layer));
      passports.addAll(gradients(reading, layer));
    }
    return passports;
  }

  /** Every number of the drawing: of a unit at the first word, of all units at the last. */
  private static List<Passport> cellValues(
      NetworkReading reading, List<LayerEdit> edits, int layer) {
    int last = reading.inspection().tokens().size() - 1;
    return Stream.concat(
            cellValues(reading, edits, layer, 0, 3),
            cellValues(reading, edits, layer, last, StepValues.ALL_UNITS))
        .toList();
  }

  private static Stream<Passport> cellValues(
      NetworkReading reading, List<LayerEdit> edits, int layer, int token, int unit) {
    PlayedLayer played = CellRun.of(reading.classifier(), reading.inspection()).played(layer);
    return played.values(token, unit).values().entrySet().stream()
        .map(
            each -> {
              Passport passport =
                  CellValuePassport.of(reading, edits, layer, each.getKey(), token, unit);
              assertThat(passport.value()).isEqualTo(each.getValue());
              return passport;
            });
  }

  /** Of a unit at the first word, and of all together at the last. */
  private static List<Passport> gradients(NetworkReading reading, int layer) {
    CellRun run = CellRun.of(reading.classifier(), TEXT, List.of()).withGradient();
    int last = run.tokens().size() - 1;
    return Stream.concat(
            run.gradients(layer, 0, 3).values().keySet().stream()
                .map(each -> CellGradientPassport.of(reading, run, layer, each, 0, 3)),
            run.gradients(layer, last, StepValues.ALL_UNITS).values().keySet().stream()
                .map(
                    each ->
                        CellGradientPassport.of(
                            reading, run, layer, each, last, StepValues.ALL_UNITS)))
        .toList();
  }

  private static List<Passport> sums(NetworkReading reading, int layer) {
    int last = reading.inspection().tokens().size() - 1;
    return IntStream.of(0, last)
        .boxed()
        .flatMap(
            token ->
                UnitSum.of(CellReading.of(reading.inspection()), layer, token, 3).stream()
                    .map(
                        sum ->
                            UnitSumPassport.of(reading, List.of(), layer, sum.signal(), token, 3)))
        .toList();
  }

  private static List<Passport> whatIf(NetworkReading reading) {
    LayerTrace top = reading.layer(reading.inspection().trace().layers().size() - 1);
    Signal changed = top.cell().signals().iterator().next();
    List<LayerEdit> edits =
        List.of(
            new LayerEdit(0, new CellEdit(changed, CellEdit.ALL, 1, 0.25)),
            new LayerEdit(0, new CellEdit(changed, 2, CellEdit.ALL, 0.75)));
    Inspection edited =
        reading.classifier().inspect(TEXT, Map.of(0, edits.stream().map(LayerEdit::cell).toList()));
    NetworkReading other = new NetworkReading(reading.classifier(), edited, NetworkOrigin.UNKNOWN);
    WhatIfPassport whatIf = new WhatIfPassport(other, reading.inspection(), edits);
    List<Passport> passports = new ArrayList<>(cellValues(other, edits, 0));
    passports.addAll(
        List.of(
            whatIf.value(0, Signal.HIDDEN_STATE, 2, 4),
            whatIf.distance(0, Signal.HIDDEN_STATE, 2),
            whatIf.probability(2),
            whatIf.outcome(1, 0, List.of(Signal.HIDDEN_STATE), 2, 4),
            whatIf.outcome(0, 0, List.of(Signal.HIDDEN_STATE), 3, -1)));
    return passports;
  }
}
