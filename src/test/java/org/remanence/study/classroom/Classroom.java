package org.remanence.study.classroom;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.remanence.files.SetAside;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.StudySamples;
import org.remanence.study.design.StudyPlan;

/** A share in memory with a clock of its own, which stands until it is set forward. */
final class Classroom implements AutoCloseable {
  private static final String YAML = StudySamples.TINY.replace("seeds: 3", "seeds: 5");

  /** By no clock of a machine. */
  private Instant time = Instant.parse("1999-12-31T23:00:00Z");

  private final FileSystem share =
      Jimfs.newFileSystem(
          Configuration.unix().toBuilder().setFileTimeSource(() -> FileTime.from(time)).build());
  final List<Optional<LocalizedException>> troubles = new CopyOnWriteArrayList<>();
  final List<SetAside> setAside = new CopyOnWriteArrayList<>();
  final ClassStudy study;

  Classroom() {
    StudyPlan plan = StudySamples.plan(YAML);
    study = new ClassStudy(share.getPath("/share/class"), plan);
    try {
      study.files().make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void pass(Duration duration) {
    time = time.plus(duration);
  }

  /** A machine at work that gave one sign of life. */
  ClassSession machine(String name) {
    ClassSession session = member(name, true);
    session.beat();
    return session;
  }

  ClassSession member(String name, boolean works) {
    return new ClassSession(
        study,
        new Member(UUID.randomUUID().toString(), name, "1", works),
        new ClassSession.Listener(troubles::add, setAside::add),
        Duration.ofMillis(1));
  }

  /** Names of the files in one of its folders, without those that begin with a dot. */
  List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    share.close();
  }
}
