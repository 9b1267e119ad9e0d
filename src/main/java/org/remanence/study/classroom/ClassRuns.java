package org.remanence.study.classroom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.remanence.files.AtomicFiles;
import org.remanence.files.BoundedFile;
import org.remanence.files.SetAside;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.ForeignText;
import org.remanence.model.file.JsonFields;
import org.remanence.model.file.StrictJson;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunFile;
import org.remanence.study.execution.RunResult;
import org.remanence.study.execution.RunStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finished runs of a class study. The first result of a run stands; nothing replaces it. */
final class ClassRuns implements RunStore {
  private static final Logger LOG = LoggerFactory.getLogger(ClassRuns.class);

  /** Ending of a result that another machine computed otherwise. */
  static final String DIFFERS = ".differs";

  private static final String TIME = "time";
  private static final String SECONDS = "seconds";
  private static final String MACHINE = "machine";

  private final ClassFolder folder;
  private final Share share;
  private final Claims claims;
  private final Member self;
  private final Consumer<SetAside> onSetAside;
  private final Duration again;

  /**
   * A result, and who came to it.
   *
   * @param machine empty if that is not known
   */
  record Kept(RunResult result, Optional<String> machine) {}

  /** Seconds that a run took, and the machine. */
  private record Time(OptionalDouble seconds, Optional<String> machine) {
    static final Time UNKNOWN = new Time(OptionalDouble.empty(), Optional.empty());
  }

  /**
   * @param onSetAside is told of each file that is torn: its run is done again
   * @param again time between two looks at what others are working on
   */
  ClassRuns(
      ClassFolder folder,
      Share share,
      Claims claims,
      Member self,
      Consumer<SetAside> onSetAside,
      Duration again) {
    this.folder = folder;
    this.share = share;
    this.claims = claims;
    this.self = self;
    this.onSetAside = onSetAside;
    this.again = again;
  }

  @Override
  public Optional<RunResult> find(PlannedRun run) {
    return share.patiently(() -> read(run)).map(Kept::result);
  }

  /** The result of a run; empty if there is none that can be trusted. */
  Optional<Kept> read(PlannedRun run) throws IOException {
    Path file = file(run);
    Optional<byte[]> bytes;
    try {
      bytes = BoundedFile.bytes(file, RunFile.MAX_BYTES);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    Time time = time(run);
    Optional<RunResult> result = Optional.empty();
    try {
      result =
          RunFile.read(file, bytes.orElse(new byte[0]), run, time.seconds().orElse(Double.NaN));
    } catch (LocalizedException e) {
      LOG.info("{} is torn", file, e);
    }
    if (result.isEmpty()) {
      onSetAside.accept(SetAside.of(file));
    }
    return result.map(trusted -> new Kept(trusted, time.machine()));
  }

  private Time time(PlannedRun run) throws IOException {
    Path file = time(run.key());
    try {
      byte[] bytes = BoundedFile.bytes(file, Member.MAX_BYTES).orElse(new byte[0]);
      JsonFields fields = new JsonFields(file, TIME, StrictJson.parse(file, TIME, bytes));
      return new Time(
          OptionalDouble.of(fields.number(SECONDS, 0, Double.MAX_VALUE)),
          fields.has(MACHINE)
              ? Optional.of(ForeignText.printable(fields.text(MACHINE)))
              : Optional.empty());
    } catch (NoSuchFileException | LocalizedException e) {
      return Time.UNKNOWN; // It is no part of the result.
    }
  }

  @Override
  public Optional<Claim> claim(PlannedRun run) {
    return share.patiently(() -> claims.claim(run.key()));
  }

  /**
   * Keeps a result if it is the first of its run, or the same as that.
   *
   * @throws LocalizedException if another machine came to another result; both are kept
   */
  @Override
  public void keep(StudyPlan plan, PlannedRun run, RunResult result) {
    byte[] bytes = RunFile.bytes(plan, run, result);
    share.patiently(
        () -> {
          keep(run, bytes, result.seconds());
          return run;
        });
  }

  private void keep(PlannedRun run, byte[] bytes, double seconds) throws IOException {
    Path file = file(run);
    // Whoever sees a result has its time as well.
    create(
        time(run.key()),
        StrictJson.format(
            JsonNodeFactory.instance
                .objectNode()
                .put(SECONDS, seconds)
                .put(MACHINE, self.machine())));
    while (!create(file, bytes)) {
      Optional<byte[]> there = BoundedFile.bytes(file, RunFile.MAX_BYTES);
      if (there.isPresent() && Arrays.equals(there.get(), bytes)) {
        return;
      }
      if (read(run).isPresent()) {
        Path other = folder.runs().resolve(run.key() + "." + self.id() + DIFFERS);
        create(other, bytes);
        throw new LocalizedException("classroom.differs", file, other);
      }
      if (Files.exists(file)) {
        throw new IOException(file + " is torn and in the way");
      }
    }
  }

  private static boolean create(Path file, byte[] bytes) throws IOException {
    return AtomicFiles.create(file, out -> out.write(bytes));
  }

  private Path file(PlannedRun run) {
    return folder.runs().resolve(run.key() + ".json");
  }

  private Path time(String key) {
    return folder.times().resolve(key + ".json");
  }

  @Override
  public Duration again() {
    return again;
  }
}
