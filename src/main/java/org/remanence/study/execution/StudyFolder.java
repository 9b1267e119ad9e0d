package org.remanence.study.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.remanence.files.AtomicFiles;
import org.remanence.files.Leftovers;
import org.remanence.files.OwnFile;
import org.remanence.files.SetAside;
import org.remanence.files.WriteLock;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.JsonFields;
import org.remanence.model.file.StrictJson;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.RunIdentity;
import org.remanence.study.design.StudyPlan;

/**
 * The folder that a study is kept in. {@code runs/KEY.json} holds a finished run and {@code
 * times/KEY.json} its seconds, so that a study that was broken off goes on where it was: the key is
 * a hash of everything that determines the run, and the file says what that was.
 */
public final class StudyFolder {
  private static final String RUNS = "runs";

  /** A result has a few kilobytes. */
  private static final int MAX_BYTES = 16 << 20;

  /** Others write a study’s tables and report in a moment. */
  public static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path folder;
  private final Consumer<SetAside> onSetAside;

  private StudyFolder(Path folder, Consumer<SetAside> onSetAside) {
    this.folder = folder;
    this.onSetAside = onSetAside;
  }

  /**
   * Makes the folder if it is not there, and makes sure that files can be written to it.
   *
   * @param onSetAside is told of each file that cannot be read: what it held is computed again
   * @throws LocalizedException if that is not so
   */
  public static StudyFolder open(Path folder, Consumer<SetAside> onSetAside) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new LocalizedException("study.folder.file", folder);
    }
    StudyFolder opened = new StudyFolder(folder, onSetAside);
    try {
      Files.createDirectories(opened.runs());
      Files.createDirectories(opened.times());
      Files.delete(Files.createTempFile(opened.runs(), ".remanence", ".tmp"));
      List.of(folder, opened.runs(), opened.times()).forEach(Leftovers::remove);
    } catch (IOException e) {
      throw new LocalizedException(e, "study.folder.not-writable", folder);
    }
    return opened;
  }

  /** Returns whether a folder holds a finished run; it is not read, and may be damaged. */
  public static boolean holds(Path folder, PlannedRun run) {
    return Files.isRegularFile(folder.resolve(RUNS).resolve(name(run.key())));
  }

  public Path path() {
    return folder;
  }

  /** The kept result of a run; empty if there is none, or none that can be trusted. */
  public Optional<RunResult> find(PlannedRun run) {
    Path file = runs().resolve(name(run.key()));
    return read(
            file,
            bytes -> {
              JsonNode json = StrictJson.parse(file, "run", bytes);
              RunResult result = RunResultJson.read(file, json.path("result"), seconds(run.key()));
              boolean own =
                  json.path("run") instanceof ObjectNode description
                      && RunIdentity.key(description).equals(run.key())
                      && result.key().equals(run.key());
              return Optional.of(result).filter(kept -> own);
            })
        .flatMap(own -> own);
  }

  /** Reads a file of the study; empty if it is not there, or was set aside. */
  <T> Optional<T> read(Path file, OwnFile.Reader<T> reader) {
    return OwnFile.read(file, MAX_BYTES, reader, onSetAside);
  }

  /**
   * Error that tells the user of a file of a study that was set aside.
   *
   * @param damaged as told to whoever opened the study
   */
  public static LocalizedException problem(SetAside damaged) {
    return SetAside.told("study.folder.set-aside", List.of(damaged));
  }

  /**
   * Claims a run for this process; empty if somebody works on it already.
   *
   * @throws LocalizedException if that cannot be written down
   */
  Optional<WriteLock> claim(PlannedRun run) {
    return WriteLock.tryTake(runs().resolve(name(run.key())));
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

  /** NaN where they are not known: they are no part of the result. */
  private double seconds(String key) {
    Path file = times().resolve(name(key));
    return read(
            file,
            bytes ->
                new JsonFields(file, "time", StrictJson.parse(file, "time", bytes))
                    .number("seconds", 0, Double.MAX_VALUE))
        .orElse(Double.NaN);
  }

  private static void write(Path file, JsonNode json) {
    AtomicFiles.write(file, out -> out.write(StrictJson.format(json)));
  }

  private Path runs() {
    return folder.resolve(RUNS);
  }

  private Path times() {
    return folder.resolve("times");
  }

  private static String name(String key) {
    return key + ".json";
  }
}
