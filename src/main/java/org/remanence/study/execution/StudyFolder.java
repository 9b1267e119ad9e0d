package org.remanence.study.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.JsonFields;
import org.remanence.model.file.StrictJson;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.RunIdentity;
import org.remanence.study.design.StudyPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that a study is kept in. {@code runs/KEY.json} holds a finished run and {@code
 * times/KEY.json} its seconds, so that a study that was broken off goes on where it was: the key is
 * a hash of everything that determines the run, and the file says what that was.
 */
public final class StudyFolder {
  private static final Logger LOG = LoggerFactory.getLogger(StudyFolder.class);

  private final Path folder;

  private StudyFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder if it is not there, and makes sure that files can be written to it.
   *
   * @throws LocalizedException if that is not so
   */
  public static StudyFolder open(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new LocalizedException("study.folder.file", folder);
    }
    StudyFolder opened = new StudyFolder(folder);
    try {
      Files.createDirectories(opened.runs());
      Files.createDirectories(opened.times());
      Files.delete(Files.createTempFile(opened.runs(), ".remanence", ".tmp"));
    } catch (IOException e) {
      throw new LocalizedException(e, "study.folder.not-writable", folder);
    }
    return opened;
  }

  /** Returns whether a folder holds a finished run; it is not read, and may be damaged. */
  public static boolean holds(Path folder, PlannedRun run) {
    return Files.isRegularFile(new StudyFolder(folder).runs().resolve(name(run.key())));
  }

  public Path path() {
    return folder;
  }

  /** The kept result of a run; empty if there is none, or none that can be trusted. */
  public Optional<RunResult> find(PlannedRun run) {
    Path file = runs().resolve(name(run.key()));
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = StrictJson.parse(file, "run", Files.readAllBytes(file));
      JsonNode identity = json.path("run");
      RunResult result = RunResultJson.read(file, json.path("result"), seconds(run.key()));
      boolean own =
          identity instanceof ObjectNode description
              && RunIdentity.key(description).equals(run.key())
              && result.key().equals(run.key());
      return own ? Optional.of(result) : Optional.empty();
    } catch (IOException | LocalizedException e) {
      LOG.warn("{} is damaged; the run is done again: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Keeps a finished run. Its file is the last to be written: once it is there, the run is done.
   *
   * @throws LocalizedException naming the file that could not be written
   */
  public void keep(StudyPlan plan, PlannedRun run, RunResult result) {
    write(
        times().resolve(name(run.key())),
        JsonNodeFactory.instance.objectNode().put("seconds", result.seconds()));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("run", plan.identity(run));
    json.set("result", RunResultJson.write(result));
    write(runs().resolve(name(run.key())), json);
  }

  private double seconds(String key) throws IOException {
    Path file = times().resolve(name(key));
    if (!Files.isRegularFile(file)) {
      return Double.NaN;
    }
    return new JsonFields(file, "time", StrictJson.parse(file, "time", Files.readAllBytes(file)))
        .number("seconds", 0, Double.MAX_VALUE);
  }

  private static void write(Path file, JsonNode json) {
    AtomicFiles.write(file, out -> out.write(StrictJson.format(json)));
  }

  private Path runs() {
    return folder.resolve("runs");
  }

  private Path times() {
    return folder.resolve("times");
  }

  private static String name(String key) {
    return key + ".json";
  }
}
