package org.remanence.training.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.files.SetAside;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;

class RunHistoryTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

  @TempDir Path temporary;

  @Test
  void runsSurviveARestartWithAllTheyHold() {
    RunRecord first = SampleRuns.of("a", Architecture.RNN, NOON);
    RunRecord second = SampleRuns.of("b", Architecture.STACKED_LSTM, NOON.plusSeconds(1));
    RunHistory history = new RunHistory(folder());
    history.put(first);
    history.put(second);
    RunHistory again = new RunHistory(folder());
    assertThat(again.load()).isEmpty();
    assertThat(again.runs()).containsExactly(second, first).isEqualTo(history.runs());
  }

  @Test
  void runsOfVersionsThatKeptNoAnswersStayReadable() throws IOException {
    RunHistory history = new RunHistory(folder());
    history.put(SampleRuns.of("old", Architecture.RNN, NOON));
    Path file = folder().resolve("old.json");
    String text = Files.readString(file);
    String without = text.replaceFirst(",\\s*\"answers\" : \\{[^}]*}", "");
    assertThat(without).isNotEqualTo(text);
    Files.writeString(file, without);
    assertThat(reloaded())
        .extracting(run -> run.metrics().answers())
        .containsExactly(Optional.empty());
  }

  @Test
  void answersThatAreNoneAreRefused() throws IOException {
    RunHistory history = new RunHistory(folder());
    history.put(SampleRuns.of("wrong", Architecture.RNN, NOON));
    Path file = folder().resolve("wrong.json");
    String text = Files.readString(file);
    for (String right : List.of("%%%", "////")) {
      Files.writeString(
          file, text.replace("\"right\" : \"DQ==\"", "\"right\" : \"" + right + "\""));
      assertThat(Files.readString(file)).contains(right);
      assertThat(new RunHistory(folder()).load()).hasSize(1);
    }
  }

  @Test
  void theBudgetOfATunedRunIsKeptAndRunsOfEarlierVersionsHaveNone() throws IOException {
    RunHistory history = new RunHistory(folder());
    RunRecord plain = SampleRuns.of("a", Architecture.RNN, NOON);
    RunRecord tuned = SampleRuns.tuned(plain, new RunTuning(8, 3, 190, 12.5));
    history.put(tuned);
    assertThat(reloaded()).containsExactly(tuned);
    Path file = folder().resolve("a.json");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("(?s)\"tuned\" : \\{.*?\\},", ""));
    assertThat(reloaded()).containsExactly(plain);
    Files.writeString(file, text.replace("\"chosen_trial\" : 3", "\"chosen_trial\" : 9"));
    assertThat(new RunHistory(folder()).load())
        .extracting(SetAside::place)
        .containsExactly(folder().resolve("a.json.bak"));
  }

  @Test
  void withoutAFolderThereAreNoRunsAndNoneIsMade() {
    RunHistory history = new RunHistory(folder());
    assertThat(history.load()).isEmpty();
    assertThat(history.runs()).isEmpty();
    assertThat(folder()).doesNotExist();
  }

  @Test
  void namesChangeAndDeletedRunsComeBackOnlyWhenPutBack() {
    RunRecord run = SampleRuns.of("a", Architecture.GRU, NOON);
    RunHistory history = new RunHistory(folder());
    history.put(run);
    history.rename("a", "Été: « deux »");
    assertThat(reloaded()).extracting(RunRecord::title).containsExactly("Été: « deux »");
    history.delete(history.runs().get(0));
    assertThat(history.runs()).isEmpty();
    assertThat(reloaded()).isEmpty();
    history.put(run);
    assertThat(reloaded()).containsExactly(run);
  }

  @Test
  void theOldestGiveWayAlsoOnTheDisk() {
    RunHistory history = new RunHistory(folder(), 3);
    for (int i = 0; i < 5; i++) {
      history.put(SampleRuns.of("r" + i, Architecture.RNN, NOON.plusSeconds(i)));
    }
    assertThat(history.runs()).extracting(RunRecord::id).containsExactly("r4", "r3", "r2");
    assertThat(reloaded()).isEqualTo(history.runs());
  }

  @Test
  void aFileThatCannotBeReadIsSetAsideAndHarmsNoOther() throws IOException {
    RunHistory history = new RunHistory(folder());
    history.put(SampleRuns.of("good", Architecture.RNN, NOON));
    history.put(SampleRuns.of("lies", Architecture.RNN, NOON));
    Path lies = folder().resolve("lies.json");
    String text = Files.readString(lies);
    Files.writeString(lies, text.replace("\"test_accuracy\" : 0.75", "\"test_accuracy\" : 8"));
    Path broken = Files.writeString(folder().resolve("broken.json"), "{");
    RunHistory again = new RunHistory(folder());
    assertThat(again.load())
        .extracting(SetAside::place)
        .containsExactlyInAnyOrder(
            folder().resolve("lies.json.bak"), folder().resolve("broken.json.bak"));
    assertThat(again.runs()).extracting(RunRecord::id).containsExactly("good");
    assertThat(broken).doesNotExist();
    assertThat(folder().resolve("broken.json.bak")).hasContent("{");
    assertThat(again.load()).isEmpty();
  }

  @Test
  void runsKeptBeforeItWasReadStay() {
    new RunHistory(folder()).put(SampleRuns.of("old", Architecture.RNN, NOON));
    RunHistory history = new RunHistory(folder());
    history.put(SampleRuns.of("new", Architecture.RNN, NOON.plusSeconds(9)));
    history.load();
    assertThat(history.runs()).extracting(RunRecord::id).containsExactly("new", "old");
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws IOException {
    Files.writeString(folder(), "a file where the folder should be");
    RunHistory history = new RunHistory(folder());
    RunRecord run = SampleRuns.of("a", Architecture.RNN, NOON);
    assertThatThrownBy(() -> history.put(run)).isInstanceOf(LocalizedException.class);
    assertThat(history.runs()).as("known for this session").containsExactly(run);
  }

  @Test
  void aFreeNameIsTheFirstThatIsNotTaken() {
    RunHistory history = new RunHistory(folder());
    history.put(SampleRuns.of("a", Architecture.GRU, NOON).withName("GRU 1"));
    history.put(SampleRuns.of("b", Architecture.GRU, NOON).withName("GRU 3"));
    assertThat(history.freeName(Architecture.GRU, false)).isEqualTo(new RunName("", 2));
    assertThat(history.freeName(Architecture.GRU, true)).isEqualTo(new RunName("", 1));
    assertThat(history.freeName(Architecture.LSTM, false)).isEqualTo(new RunName("", 1));
  }

  @Test
  void aRunThatNobodyNamedIsCalledInTheLanguageInUse() {
    RunRecord run = SampleRuns.of("a", Architecture.BIDIRECTIONAL_LSTM, NOON);
    RunRecord tuned = SampleRuns.tuned(run, new RunTuning(8, 1, 40, 12));
    RunHistory history = new RunHistory(folder());
    history.put(tuned.named(history.freeName(run.architecture(), true)));
    RunRecord read = reloaded().get(0);
    Messages.use(Locale.FRENCH);
    assertThat(read.title()).isEqualTo("LSTM bidirectionnel réglé 1");
    Messages.use(Locale.ENGLISH);
    assertThat(read.title()).isEqualTo("Bidirectional LSTM tuned 1");
    assertThat(read.withName("Mine").title()).isEqualTo("Mine");
  }

  @Test
  void listenersAreToldUntilTheyEnd() {
    List<Integer> sizes = new ArrayList<>();
    RunHistory history = new RunHistory(folder());
    Runnable end = history.listen(runs -> sizes.add(runs.size()));
    RunRecord run = SampleRuns.of("a", Architecture.RNN, NOON);
    history.put(run);
    history.delete(run);
    end.run();
    history.put(run);
    assertThat(sizes).containsExactly(1, 0);
  }

  private List<RunRecord> reloaded() {
    RunHistory history = new RunHistory(folder());
    assertThat(history.load()).isEmpty();
    return history.runs();
  }

  private Path folder() {
    return temporary.resolve("runs");
  }
}
