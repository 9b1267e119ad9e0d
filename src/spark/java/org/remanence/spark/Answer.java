package org.remanence.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.JsonFields;
import org.remanence.model.file.StrictJson;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.execution.RunExecutor;
import org.remanence.study.execution.RunResult;
import org.remanence.study.execution.RunResultJson;

/** What comes back of a run, as JSON. */
record Answer(JsonNode json) {
  private static final Path SOURCE = Path.of("spark");

  static String of(RunResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("seconds", result.seconds());
    json.set("result", RunResultJson.write(result));
    return text(json);
  }

  static String of(String key, Throwable problem) {
    return text(
        JsonNodeFactory.instance
            .objectNode()
            .put("key", key)
            .put(
                "failure",
                problem instanceof LocalizedException
                    ? problem.getLocalizedMessage()
                    : problem.toString()));
  }

  static Answer parse(String text) {
    return new Answer(StrictJson.parse(SOURCE, "answer", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Tells it of the run that it is about. */
  void deliver(Map<String, PlannedRun> runs, RunExecutor.Listener listener) {
    JsonFields fields = new JsonFields(SOURCE, "answer", json);
    if (fields.has("failure")) {
      listener.failed(
          run(runs, fields.text("key")),
          new LocalizedException("study.run.elsewhere", fields.text("failure")));
      return;
    }
    RunResult result =
        RunResultJson.read(
            SOURCE, json.path("result"), fields.number("seconds", 0, Double.MAX_VALUE));
    listener.finished(run(runs, result.key()), result);
  }

  private static PlannedRun run(Map<String, PlannedRun> runs, String key) {
    return Objects.requireNonNull(runs.get(key), key);
  }

  private static String text(ObjectNode json) {
    return new String(StrictJson.format(json), StandardCharsets.UTF_8);
  }
}
