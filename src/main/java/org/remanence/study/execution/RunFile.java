package org.remanence.study.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.remanence.model.file.StrictJson;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.RunIdentity;
import org.remanence.study.design.StudyPlan;

/** A finished run as a file holds it: what the run was, and what came of it. */
public final class RunFile {
  /** A result has a few kilobytes. */
  public static final int MAX_BYTES = 16 << 20;

  private RunFile() {}

  /** The content of the file, which is the same whoever did the run. */
  public static byte[] bytes(StudyPlan plan, PlannedRun run, RunResult result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("run", plan.identity(run));
    json.set("result", RunResultJson.write(result));
    return StrictJson.format(json);
  }

  /**
   * Reads a result.
   *
   * @param file named in errors
   * @param seconds that it took
   * @return empty if it is that of another run
   * @throws org.remanence.i18n.LocalizedException naming what is wrong with the file, such as one
   *     that was cut
   */
  public static Optional<RunResult> read(Path file, byte[] bytes, PlannedRun run, double seconds) {
    JsonNode json = StrictJson.parse(file, "run", bytes);
    RunResult result = RunResultJson.read(file, json.path("result"), seconds);
    boolean own =
        json.path("run") instanceof ObjectNode description
            && RunIdentity.key(description).equals(run.key())
            && result.key().equals(run.key());
    return Optional.of(result).filter(kept -> own);
  }
}
