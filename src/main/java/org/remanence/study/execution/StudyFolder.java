package org.remanence.study.execution;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import org.remanence.study.design.StudyPlan;

/**
 * The folder that a study is kept in. {@code runs/KEY.json} holds a finished run and {@code
 * times/KEY.json} its seconds, so that a study that was broken off goes on where it was: the key is
 * a hash of everything that determines the run, and the file says what that was.
 */
public final class StudyFolder implements RunStore {
  private static final String RUNS = "runs";
  private static final Duration AGAIN = Duration.ofMillis(500);

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

  @Override
  public Optional<RunResult> find(PlannedRun run) {
    Path file = runs().resolve(name(run.key()));
    return read(file, bytes -> RunFile.read(file, bytes, run, seconds(run.key())))
        .flatMap(own -> own);
  }

  /** Reads a file of the study; empty if it is not there, or was set aside. */
  <T> Optional<T> read(Path file, OwnFile.Reader<T> reader) {
    return OwnFile.read(file, RunFile.MAX_BYTES, reader, onSetAside);
  }

  /**
   * Error that tells the user of a file of a study that was set aside.
   *
   * @param damaged as told to whoever opened the study
   */
  public static LocalizedException problem(SetAside damaged) {
    return SetAside.told("study.folder.set-aside", List.of(damaged));
  }

  @Override
  public Optional<Claim> claim(PlannedRun run) {
    return WriteLock.tryTake(runs().resolve(name(run.key()))).map(lock -> lock::close);
  }

  /** Its file is the last to be written: once it is there, the run is done. */
  @Override
  public void keep(StudyPlan plan, PlannedRun run, RunResult result) {
    write(
        times().resolve(name(run.key())),
        StrictJson.format(JsonNodeFactory.instance.objectNode().put("seconds", result.seconds())));
    write(runs().resolve(name(run.key())), RunFile.bytes(plan, run, result));
  }

  @Override
  public Duration again() {
    return AGAIN;
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

  private static void write(Path file, byte[] bytes) {
    AtomicFiles.write(file, out -> out.write(bytes));
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
