package org.remanence.study.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.StudyYaml;
import org.remanence.study.config.TransferSettings;
import org.remanence.study.design.StudyConfiguration;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.statistics.LabelsNeeded;
import org.remanence.study.statistics.MeanEstimate;

/** A study’s outcome as JSON; the same in every language. */
final class StudyJson {
  private static final int FORMAT_VERSION = 1;

  private StudyJson() {}

  static ObjectNode of(StudyAnalysis analysis) {
    StudyPlan plan = analysis.plan();
    StudyConfig config = plan.config();
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("format_version", FORMAT_VERSION);
    json.putObject("data")
        .put("name", plan.dataset().name())
        .put("fingerprint", plan.fingerprint())
        .put("examples", plan.dataset().examples().size())
        .put("labels", plan.dataset().labels().size());
    json.put("description", StudyYaml.write(config));
    json.put("repeatable", config.fairness().repeatable())
        .put("runs", plan.runs().size())
        .put("finished", analysis.results().size())
        .put("diverged", analysis.diverged());
    config.trials().ifPresent(trials -> json.put("trials", trials));
    config.transfer().ifPresent(transfer -> transfer(transfer, json.putObject("transfer")));
    json.putObject("method")
        .put("test", "corrected resampled t-test (Nadeau and Bengio 2003)")
        .put("test_to_training_texts", analysis.overlap())
        .put("correction", "Holm")
        .put("confidence", MeanEstimate.CONFIDENCE)
        .put("alpha", Verdict.ALPHA)
        .put("power", Verdict.POWER);
    ArrayNode configurations = json.putArray("configurations");
    for (Contender contender : analysis.configurations()) {
      ObjectNode configuration = contender(contender, analysis, configurations);
      if (config.trials().isPresent()) {
        chosen(contender.configuration().orElseThrow(), analysis, configuration.putArray("chosen"));
      }
    }
    ArrayNode tuned = json.putArray("tuned");
    analysis.tuned().forEach(c -> contender(c, analysis, tuned));
    ArrayNode baselines = json.putArray("baselines");
    for (BaselineMean baseline : analysis.baselineMeans()) {
      ObjectNode mean =
          baselines
              .addObject()
              .put("name", baseline.name())
              .put("parameters_min", baseline.parameters().min())
              .put("parameters_max", baseline.parameters().max());
      estimate(baseline.accuracy(), mean.putObject("test_accuracy"));
      estimate(baseline.loss(), mean.putObject("test_loss"));
    }
    ArrayNode pairs = json.putArray("pairs");
    for (ComparisonFamily family : analysis.families()) {
      family.pairs().forEach(pair -> pair(family, pair, pairs));
    }
    if (config.transfer().isPresent()) {
      ArrayNode saved = json.putArray("labels_saved");
      analysis.labelsSaved().forEach(each -> labelsSaved(each, saved.addObject()));
    }
    return json;
  }

  private static void transfer(TransferSettings transfer, ObjectNode json) {
    json.put("start", transfer.encoder().source())
        .put("start_fingerprint", transfer.encoder().fingerprint());
    ArrayNode labels = json.putArray("labels");
    transfer.labels().forEach(labels::add);
  }

  /** A number of labels is null where more than those tried are needed. */
  private static void labelsSaved(LabelsSaved saved, ObjectNode json) {
    json.put("architecture", saved.architecture().id())
        .put("labels", saved.labels())
        .put("splits", saved.splits());
    estimate(saved.with(), json.putObject("test_accuracy_with"));
    estimate(saved.without(), json.putObject("test_accuracy_without"));
    LabelsNeeded needed = saved.needed();
    if (needed != null) {
      ObjectNode numbers = json.putObject("labels_needed");
      number(numbers, "value", needed.value());
      number(numbers, "low", needed.low());
      number(numbers, "high", needed.high());
    }
    json.put("verdict", saved.kind().id());
  }

  /** Adds what each run of a configuration chose. */
  private static void chosen(
      StudyConfiguration configuration, StudyAnalysis analysis, ArrayNode list) {
    analysis
        .results()
        .forEach(
            (run, result) -> {
              if (run.configuration().equals(configuration) && result.tuned().isPresent()) {
                list.addObject()
                    .put("seed", run.seed())
                    .put("fold", run.fold() + 1)
                    .setAll(result.tuned().get().toJson());
              }
            });
  }

  private static ObjectNode contender(Contender contender, StudyAnalysis analysis, ArrayNode list) {
    double overlap = analysis.overlap();
    ObjectNode json =
        list.addObject()
            .put("name", contender.name())
            .put("architecture", contender.architecture().id());
    contender
        .configuration()
        .ifPresent(
            configuration ->
                json.put("settings", configuration.label())
                    .put("hidden", configuration.hidden())
                    .put("weights", configuration.weights())
                    .put("diverged", contender.diverged()));
    analysis
        .parameters(contender)
        .ifPresent(
            range -> json.put("parameters_min", range.min()).put("parameters_max", range.max()));
    estimate(contender.accuracy(overlap), json.putObject("test_accuracy"));
    estimate(contender.loss(overlap), json.putObject("test_loss"));
    return json;
  }

  private static void pair(ComparisonFamily family, PairedComparison pair, ArrayNode list) {
    ObjectNode json =
        list.addObject()
            .put("question", family.question().id())
            .put("first", pair.first().name())
            .put("second", pair.second().name());
    estimate(pair.test().difference(), json.putObject("difference"));
    json.put("p", pair.test().p())
        .put("p_corrected", pair.corrected())
        .put("tests", pair.tests())
        .put("verdict", pair.verdict().kind().id());
    if (pair.verdict().kind() == Verdict.Kind.BETTER) {
      json.put("better", pair.ahead().name());
    }
    pair.verdict().seedsNeeded().ifPresent(seeds -> json.put("seeds_needed", seeds));
  }

  private static void estimate(MeanEstimate estimate, ObjectNode json) {
    json.put("runs", estimate.n());
    number(json, "mean", estimate.mean());
    number(json, "sd", estimate.sd());
    number(json, "low", estimate.low());
    number(json, "high", estimate.high());
  }

  /** JSON has neither NaN nor infinity. */
  private static void number(ObjectNode json, String name, double value) {
    if (!Double.isFinite(value)) {
      json.putNull(name);
    } else {
      json.put(name, value);
    }
  }
}
