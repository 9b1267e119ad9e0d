package org.remanence.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.remanence.model.HyperparametersJson;
import org.remanence.notebook.CodeLocation;
import org.remanence.notebook.analysis.ExperimentEvent.SplitMade;
import org.remanence.notebook.check.Finding;
import org.remanence.notebook.check.NotebookReport;
import org.remanence.notebook.summary.ExperimentSummary;
import org.remanence.notebook.summary.InlineTexts;
import org.remanence.notebook.summary.NetworkSettings;

/** Report on a notebook, findings and what was recognised, for programs. */
public final class NotebookJson {
  private NotebookJson() {}

  public static ObjectNode of(NotebookReport report, ExperimentSummary summary) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("file", String.valueOf(report.notebook().file()));
    json.put("recognised", report.experiment().isRecognised());
    ArrayNode findings = json.putArray("findings");
    report.findings().forEach(finding -> add(findings.addObject(), finding));
    ArrayNode splits = json.putArray("splits");
    report
        .experiment()
        .events(SplitMade.class)
        .forEach(
            split -> {
              ObjectNode node = splits.addObject();
              put(node, split.location());
              split.tests().ifPresent(tests -> node.put("held_out", tests));
            });
    ArrayNode networks = json.putArray("networks");
    summary.networks().forEach(network -> add(networks.addObject(), network));
    summary.texts().ifPresent(texts -> add(json.putArray("texts"), texts));
    summary.command().ifPresent(command -> json.put("command", command.line()));
    return json;
  }

  private static void add(ObjectNode json, Finding finding) {
    json.put("id", finding.id());
    put(json, finding.location());
    json.put("title", finding.title())
        .put("what", finding.what())
        .put("why", finding.why())
        .put("remedy", finding.remedy())
        .put("measure", finding.measure());
  }

  private static void put(ObjectNode json, CodeLocation location) {
    json.put("cell", location.cell());
    location.execution().ifPresent(count -> json.put("execution", count));
    json.put("line", location.line()).put("code", location.code());
  }

  private static void add(ObjectNode json, NetworkSettings network) {
    json.put("name", network.stack().name());
    put(json, network.training().network().location());
    ObjectNode settings = json.putObject("settings");
    network.values().forEach((name, value) -> HyperparametersJson.put(settings, name, value));
    if (!network.optimizer().isEmpty()) {
      settings.put("optimizer", network.optimizer());
    }
    network.seed().ifPresent(seed -> settings.put("seed", seed));
  }

  private static void add(ArrayNode json, InlineTexts texts) {
    for (int i = 0; i < texts.texts().size(); i++) {
      ObjectNode row = json.addObject().put("text", texts.texts().get(i));
      if (!texts.labels().isEmpty()) {
        row.put("label", texts.labels().get(i));
      }
    }
  }
}
