package org.remanence.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.model.Architecture;
import org.remanence.settings.Settings;
import org.remanence.settings.SettingsStore;
import org.remanence.settings.TestSentence;
import org.remanence.study.StudySamples;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.StudyFolder;
import org.remanence.training.history.RunHistory;
import org.remanence.training.history.SampleRuns;

/**
 * A damaged file of the program’s own stops nothing and hides none of its neighbours: it is read,
 * or set aside and told once, with where it lies.
 */
class DamagedFilesTest {
  private static final StudyPlan PLAN = StudySamples.plan(StudySamples.TINY);
  private static final PlannedRun FIRST = PLAN.runs().get(0);
  private static final PlannedRun SECOND = PLAN.runs().get(1);

  @TempDir Path folder;

  /** What is read when the program or a study starts, and what must be there whatever happens. */
  private enum Kind {
    SETTINGS {
      @Override
      Path write(Path folder) {
        Path file = folder.resolve("settings.json");
        try (SettingsStore store = new SettingsStore(file)) {
          store.update(
              s ->
                  s.with(
                      e -> {
                        e.window = new Settings.Placement(1, 2, 800, 600, false);
                        e.recent = List.of("/data/lstm.rema");
                        e.training = Map.of("hidden", "64");
                        e.lessons = Map.of("gate", 2);
                        e.sentences = Map.of("en", List.of(new TestSentence("so good", "good")));
                      }));
        }
        return file;
      }

      @Override
      boolean read(Path folder, List<SetAside> told) {
        try (SettingsStore store = new SettingsStore(folder.resolve("settings.json"))) {
          store.setAside().ifPresent(told::add);
          return !store.get().equals(Settings.DEFAULT);
        }
      }
    },
    RUN {
      @Override
      Path write(Path folder) {
        RunHistory history = new RunHistory(folder);
        history.put(SampleRuns.of("neighbour", Architecture.GRU, Instant.EPOCH));
        history.put(SampleRuns.of("run", Architecture.LSTM, Instant.EPOCH));
        return folder.resolve("run.json");
      }

      @Override
      boolean read(Path folder, List<SetAside> told) {
        RunHistory history = new RunHistory(folder);
        told.addAll(history.load());
        assertThat(history.runs()).extracting(run -> run.id()).contains("neighbour");
        return history.runs().size() == 2;
      }
    },
    RESULT {
      @Override
      Path write(Path folder) {
        return keepTwo(folder).resolve("runs").resolve(FIRST.key() + ".json");
      }

      @Override
      boolean read(Path folder, List<SetAside> told) {
        StudyFolder study = StudyFolder.open(folder, told::add);
        assertThat(study.find(SECOND)).contains(StudySamples.invented(SECOND));
        return study.find(FIRST).isPresent();
      }
    },
    SECONDS {
      @Override
      Path write(Path folder) {
        return keepTwo(folder).resolve("times").resolve(FIRST.key() + ".json");
      }

      @Override
      boolean read(Path folder, List<SetAside> told) {
        StudyFolder study = StudyFolder.open(folder, told::add);
        assertThat(study.find(SECOND)).contains(StudySamples.invented(SECOND));
        // The seconds are no part of the result, which stays.
        return !Double.isNaN(study.find(FIRST).orElseThrow().seconds());
      }
    };

    /** Writes the file and its neighbours. */
    abstract Path write(Path folder) throws IOException;

    /** Reads all; returns whether what the file holds was found. */
    abstract boolean read(Path folder, List<SetAside> told);

    static Path keepTwo(Path folder) {
      StudyFolder study = StudyFolder.open(folder, damaged -> {});
      study.keep(PLAN, FIRST, StudySamples.invented(FIRST));
      study.keep(PLAN, SECOND, StudySamples.invented(SECOND));
      return folder;
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatCannotPassForTheFileIsSetAside(Kind kind) throws IOException {
    Path file = kind.write(folder);
    byte[] good = Files.readAllBytes(file);
    for (Map.Entry<String, byte[]> damage : Damage.ofJson(good).entrySet()) {
      Files.write(file, damage.getValue());
      assertSetAside(kind, file, damage);
    }
    Files.createDirectory(file);
    List<SetAside> told = new ArrayList<>();
    assertThat(kind.read(folder, told)).as("a folder").isFalse();
    Files.deleteIfExists(file);
    Files.write(file, good);
    assertThat(kind.read(folder, told)).as("the good one").isTrue();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aFileCutAnywhereIsSetAside(Kind kind) throws IOException {
    Path file = kind.write(folder);
    byte[] good = Files.readString(file).stripTrailing().getBytes(UTF_8);
    for (Map.Entry<String, byte[]> damage : Damage.cuts(good).entrySet()) {
      Files.write(file, damage.getValue());
      assertSetAside(kind, file, damage);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anyOtherValueIsTakenOrSetAside(Kind kind) throws IOException {
    Path file = kind.write(folder);
    for (Map.Entry<String, byte[]> damage : Damage.doubtful(Files.readAllBytes(file)).entrySet()) {
      Files.write(file, damage.getValue());
      List<SetAside> told = new ArrayList<>();
      kind.read(folder, told);
      assertThat(told).as(damage.getKey()).hasSizeLessThan(2);
      assertThat(Files.exists(file)).as(damage.getKey()).isEqualTo(told.isEmpty());
    }
  }

  private void assertSetAside(Kind kind, Path file, Map.Entry<String, byte[]> damage)
      throws IOException {
    List<SetAside> told = new ArrayList<>();
    assertThat(kind.read(folder, told)).as(damage.getKey()).isFalse();
    Path place = file.resolveSibling(file.getFileName() + ".bak");
    assertThat(told).as(damage.getKey()).containsExactly(new SetAside(file, place));
    assertThat(Files.readAllBytes(place)).as(damage.getKey()).isEqualTo(damage.getValue());
    assertThat(file).doesNotExist();
    assertThat(kind.read(folder, told)).isFalse();
    assertThat(told).as("told once").hasSize(1);
  }
}
