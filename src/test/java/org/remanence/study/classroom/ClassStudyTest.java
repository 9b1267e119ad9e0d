package org.remanence.study.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.study.StudySamples;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.StudyYaml;
import org.remanence.study.design.StudyPlan;
import org.remanence.training.BackgroundTrainingService;

/** The folder that a class study is prepared in, and who is refused. */
class ClassStudyTest {
  private static final String VERSION = "1.2";
  private static final String YAML =
      """
      data: plants.csv
      architectures: [rnn, gru]
      seeds: 3
      epochs: 2
      hidden: 4
      embedding: 4
      """;

  @TempDir Path place;
  private Path folder;
  private StudyPlan plan;

  @BeforeEach
  void prepare() throws IOException {
    StringBuilder table = new StringBuilder("text,label\n");
    StudySamples.plants()
        .examples()
        .forEach(each -> table.append('"' + each.text() + "\"," + each.label() + "\n"));
    Files.writeString(place.resolve("plants.csv"), table);
    plan = plan(YAML);
    folder = place.resolve("share");
    ClassStudy.prepare(folder, plan, VERSION);
  }

  private StudyPlan plan(String yaml) {
    StudyConfig config = StudyYaml.parse(place.resolve("study.yaml"), yaml);
    return StudyPlan.of(config, config.data().load());
  }

  @Test
  void theTextsTravelWithItAndTheRunsAreTheSame() throws IOException {
    Files.delete(place.resolve("plants.csv"));
    Path elsewhere = Files.move(folder, place.resolve("mounted elsewhere"));
    ClassStudy joined = ClassStudy.open(elsewhere, VERSION);
    assertThat(joined.plan().runs()).isEqualTo(plan.runs());
    assertThat(joined.plan().config().data().file()).contains(elsewhere.resolve("plants.csv"));
  }

  @Test
  void thePreparedStudyIsOpenedAgainAndAnotherOneIsRefused() {
    assertThat(ClassStudy.prepare(folder, plan, VERSION).plan().runs()).isEqualTo(plan.runs());
    StudyPlan other = plan(YAML.replace("seeds: 3", "seeds: 4"));
    refused(() -> ClassStudy.prepare(folder, other, VERSION)).hasMessageContaining("another class");
  }

  @Test
  void anotherTableOfThatNameIsNotReplaced() throws IOException {
    Path other = Files.createDirectory(place.resolve("other"));
    Files.writeString(other.resolve("plants.csv"), "text,label\n");
    refused(() -> ClassStudy.prepare(other, plan, VERSION)).hasMessageContaining("plants.csv");
    assertThat(Files.readString(other.resolve("plants.csv"))).isEqualTo("text,label\n");
  }

  @Test
  void runsThatAreGivenATimeAreRefused() {
    StudyPlan timed = plan(YAML.replace("epochs: 2\n", "mode: equal-time\nseconds: 1\n"));
    refused(() -> ClassStudy.prepare(place.resolve("timed"), timed, VERSION))
        .hasMessageContaining("equally fast");
    assertThat(place.resolve("timed")).doesNotExist();
  }

  @Test
  void anotherProgramOtherTextsAndOtherRunsAreRefused() throws IOException {
    refused(() -> ClassStudy.open(folder, "1.3")).hasMessageContaining("1.2", "1.3");
    Path yaml = folder.resolve(ClassStudy.DESCRIPTION);
    String described = Files.readString(yaml);
    Files.writeString(yaml, described.replace("epochs: [2]", "epochs: [3]"));
    assertThat(Files.readString(yaml)).isNotEqualTo(described);
    refused(() -> ClassStudy.open(folder, VERSION)).hasMessageContaining("was changed");
    Files.writeString(yaml, described);
    Path table = folder.resolve("plants.csv");
    Files.writeString(table, Files.readString(table) + "la rose dort,vivante\n");
    refused(() -> ClassStudy.open(folder, VERSION)).hasMessageContaining("the texts of plants.csv");
    refused(() -> ClassStudy.open(place, VERSION)).hasMessageContaining("no class study");
    Files.writeString(folder.resolve("class-study.json"), "{\"program\" :");
    refused(() -> ClassStudy.open(folder, VERSION)).hasMessageContaining("class-study.json");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable work) {
    return assertThatThrownBy(work).isInstanceOf(LocalizedException.class);
  }

  @Test
  void theProbeIsTheSameEachTimeAndTellsSettingsApart() {
    StudyPlan other = plan(YAML.replace("hidden: 4", "hidden: 5"));
    try (BackgroundTrainingService service = new BackgroundTrainingService(1)) {
      String digits = NumericProbe.digits(plan, service);
      assertThat(digits).hasSize(64).isEqualTo(NumericProbe.digits(plan, service));
      assertThat(NumericProbe.digits(other, service)).isNotEqualTo(digits);
    }
  }
}
