package org.remanence.files;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.lab.Lab;
import org.remanence.lab.LabFile;
import org.remanence.lab.LabView;
import org.remanence.lab.SampleLabs;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.SampleLanguageModels;
import org.remanence.settings.SettingsStore;
import org.remanence.study.ResultFolder;
import org.remanence.study.StudySamples;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.StudyFolder;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Split;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.training.history.RunHistory;
import org.remanence.training.history.SampleRuns;
import org.slf4j.LoggerFactory;

/**
 * Whichever change of a save goes wrong, and however, each file is afterwards as it was or as it
 * was to become: whole, and without remains unless the power was gone.
 */
class FaultySavesTest {
  private final FaultyDisk disk = new FaultyDisk();
  private final Logger settingsLog = (Logger) LoggerFactory.getLogger(SettingsStore.class);

  @BeforeEach
  void silence() {
    settingsLog.setLevel(Level.OFF);
  }

  @AfterEach
  void close() throws IOException {
    settingsLog.setLevel(null);
    disk.close();
  }

  /** Something that is saved, in its first or second state. */
  private enum Save {
    SETTINGS {
      @Override
      void run(Path folder, boolean second) {
        try (SettingsStore store = new SettingsStore(folder.resolve("settings.json"))) {
          store.update(s -> s.with(e -> e.theme = second ? "dark" : "projector"));
        }
      }
    },
    HISTORY {
      @Override
      void run(Path folder, boolean second) {
        Architecture architecture = second ? Architecture.GRU : Architecture.RNN;
        new RunHistory(folder).put(SampleRuns.of("run", architecture, Instant.EPOCH));
      }
    },
    MODEL {
      @Override
      void run(Path folder, boolean second) {
        RemaFile.write(folder.resolve("model.rema"), model(second));
      }
    },
    LANGUAGE_MODEL {
      @Override
      void run(Path folder, boolean second) {
        LanguageModelFile.write(
            folder.resolve("writer.rema"),
            SampleLanguageModels.trained(
                second ? Architecture.GRU : Architecture.LSTM, TokenLevel.WORD));
      }
    },
    LAB {
      @Override
      void run(Path folder, boolean second) {
        Lab lab =
            second
                ? SampleLabs.whole()
                : new Lab(
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    new LabView("states", 0, "", Map.of()));
        LabFile.write(folder.resolve("lab.remalab"), lab, SampleLabs::epoch);
      }
    },
    RESULTS {
      @Override
      void run(Path folder, boolean second) {
        ResultFolder.open(folder).save(DATA, SPLIT, List.of(), List.of(model(second)));
      }
    },
    STUDY {
      @Override
      void run(Path folder, boolean second) {
        StudyFolder.open(folder, damaged -> {})
            .keep(
                PLAN,
                PLAN.runs().get(0),
                StudySamples.scored(PLAN.runs().get(0), 0.5, second ? 0.75 : 0.25));
      }
    };

    private static final StudyPlan PLAN = StudySamples.plan(StudySamples.TINY);
    private static final Dataset DATA =
        new Dataset(
            "data", List.of(new LabelledText("a", "x", 2, 0), new LabelledText("b", "y", 3, 0)));
    private static final Split SPLIT = new Split(List.of(Part.TEST, Part.TRAIN), 0);

    abstract void run(Path folder, boolean second);

    private static TrainedModel model(boolean second) {
      return SampleModels.of(
          Architecture.RNN, SampleModels.hyperparameters(4, 3, true), second ? 8 : 7);
    }
  }

  @ParameterizedTest
  @EnumSource(Save.class)
  void eachFileIsAsItWasOrAsItWasToBecome(Save save) throws IOException {
    disk.reset(Map.of());
    save.run(disk.folder(), false);
    Map<String, String> before = disk.contents();
    disk.plan(FaultyDisk.Fault.FAILS, Integer.MAX_VALUE);
    save.run(disk.folder(), true);
    Map<String, String> after = disk.contents();
    int changes = disk.changes();
    assertThat(after).isNotEqualTo(before);
    assertThat(changes).isGreaterThan(3);
    for (FaultyDisk.Fault fault : FaultyDisk.Fault.values()) {
      for (int change = 1; change <= changes; change++) {
        disk.reset(before);
        disk.plan(fault, change);
        boolean said = saves(save);
        disk.restart();
        String when = fault + " at change " + change + " of " + changes;
        assertThat(whole(before, after)).as(when).isTrue();
        if (fault != FaultyDisk.Fault.POWER) {
          assertThat(remains()).as(when).isEmpty();
        }
        if (said) {
          assertThat(disk.contents()).as(when).containsAllEntriesOf(after);
        }
        save.run(disk.folder(), true);
        assertThat(disk.contents()).as("saved again, " + when).containsAllEntriesOf(after);
      }
    }
  }

  /** Returns whether it said that it saved; the settings say nothing. */
  private boolean saves(Save save) {
    try {
      save.run(disk.folder(), true);
      return save != Save.SETTINGS;
    } catch (LocalizedException | FaultyDisk.PowerCut e) {
      return false;
    }
  }

  private boolean whole(Map<String, String> before, Map<String, String> after) throws IOException {
    Map<String, String> now = disk.contents();
    now.keySet().removeIf(FaultySavesTest::isTemporary);
    now.keySet().removeIf(name -> name.endsWith(".lock")); // One that is left means nothing.
    return now.entrySet().stream()
            .allMatch(
                file ->
                    file.getValue().equals(before.get(file.getKey()))
                        || file.getValue().equals(after.get(file.getKey())))
        && now.keySet().containsAll(before.keySet());
  }

  private List<String> remains() throws IOException {
    return disk.contents().keySet().stream()
        .filter(FaultySavesTest::isTemporary)
        .collect(Collectors.toList());
  }

  private static boolean isTemporary(String name) {
    return name.endsWith(".tmp");
  }
}
