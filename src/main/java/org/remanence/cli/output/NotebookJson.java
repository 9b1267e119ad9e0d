package org.remanence.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.notebook.Place;
import org.remanence.notebook.check.Finding;
import org.remanence.notebook.check.NotebookReport;
import org.remanence.notebook.lesson.Event.SplitMade;
import org.remanence.notebook.summary.LessonSummary;
import org.remanence.notebook.summary.LessonTexts;
import org.remanence.notebook.summary.NetworkSettings;

/** Report on a notebook, findings and what was recognised, for programs. */
public final class NotebookJson {
  private NotebookJson() {}

  public static ObjectNode of(NotebookReport report, LessonSummary summary) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("file", String.valueOf(report.notebook().file()));
    json.put("recognised", report.lesson().isRecognised());
    ArrayNode findings = json.putArray("findings");
    report.findings().forEach(finding -> add(findings.addObject(), finding));
    ArrayNode splits = json.putArray("splits");
    report
        .lesson()
        .events(SplitMade.class)
        .forEach(
            split -> {
              ObjectNode node = splits.addObject();
              put(node, split.place());
              split.tests().ifPresent(tests -> node.put("held_out", tests));
            });
    ArrayNode networks = json.putArray("networks");
    summary.networks().forEach(network -> add(networks.addObject(), network));
    summary.texts().ifPresent(texts -> add(json.putArray("texts"), texts));
    summary.command().ifPresent(command -> json.put("command", command));
    return json;
  }

  private static void add(ObjectNode json, Finding finding) {
    json.put("id", finding.id());
    put(json, finding.place());
    json.put("title", finding.title())
        .put("what", finding.what())
        .put("why", finding.why())
        .put("remedy", finding.remedy())
        .put("measure", finding.measure());
  }

  private static void put(ObjectNode json, Place place) {
    json.put("cell", place.cell());
    place.execution().ifPresent(count -> json.put("execution", count));
    json.put("line", place.line()).put("code", place.code());
  }

  private static void add(ObjectNode json, NetworkSettings network) {
    json.put("name", network.stack().name());
    put(json, network.training().network().place());
    ObjectNode settings = json.putObject("settings");
    settings(network)
        .forEach(
            (name, value) -> {
              if (value instanceof Integer whole) {
                settings.put(name, whole);
              } else if (value instanceof Double number) {
                settings.put(name, number);
              } else {
                settings.put(name, value.toString());
              }
            });
  }

  /** Those that are known, by the names that Keras has for them. */
  static Map<String, Object> settings(NetworkSettings network) {
    Map<String, Object> settings = new LinkedHashMap<>();
    put(settings, "max_words", network.words());
    put(settings, "maxlen", network.length());
    put(settings, "embedding", network.embedding());
    put(settings, "units", network.units());
    put(settings, "dropout", network.dropout());
    put(settings, "recurrent_dropout", network.recurrentDropout());
    if (!network.optimizer().isEmpty()) {
      settings.put("optimizer", network.optimizer());
    }
    put(settings, "learning_rate", network.learningRate());
    put(settings, "epochs", network.epochs());
    put(settings, "batch_size", network.batchSize());
    put(settings, "patience", network.patience());
    put(settings, "seed", network.seed());
    return settings;
  }

  private static void put(Map<String, Object> settings, String name, OptionalInt value) {
    value.ifPresent(number -> settings.put(name, number));
  }

  private static void put(Map<String, Object> settings, String name, Optional<Double> value) {
    value.ifPresent(number -> settings.put(name, number));
  }

  private static void add(ArrayNode json, LessonTexts texts) {
    for (int i = 0; i < texts.texts().size(); i++) {
      ObjectNode row = json.addObject().put("text", texts.texts().get(i));
      if (!texts.labels().isEmpty()) {
        row.put("label", texts.labels().get(i));
      }
    }
  }
}
