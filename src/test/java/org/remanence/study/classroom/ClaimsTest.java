package org.remanence.study.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.execution.RunStore;

/** Who works on a run, by files that are created once and by the clock of the share alone. */
class ClaimsTest {
  private static final Duration LONG = Membership.VANISHED.plusSeconds(1);

  private final Classroom classroom = new Classroom();
  private final PlannedRun run = classroom.study.plan().runs().get(0);

  @AfterEach
  void close() throws IOException {
    classroom.close();
  }

  @Test
  void aRunIsClaimedByOneAndGivenBack() {
    RunStore one = classroom.machine("one").runs();
    RunStore two = classroom.machine("two").runs();
    RunStore.Claim claim = one.claim(run).orElseThrow();
    assertThat(two.claim(run)).isEmpty();
    assertThat(one.claim(run)).isEmpty();
    claim.close();
    assertThat(two.claim(run)).isPresent();
  }

  @Test
  void aMachineThatGivesSignsOfLifeKeepsItsRunHoweverLongItTakes() {
    ClassSession one = classroom.machine("one");
    ClassSession two = classroom.machine("two");
    assertThat(one.runs().claim(run)).isPresent();
    for (int i = 0; i < 30; i++) {
      classroom.pass(Membership.BEAT);
      one.beat();
      two.beat();
      assertThat(two.runs().claim(run)).isEmpty();
    }
  }

  @Test
  void theRunOfOneThatVanishedIsTakenOverByOne() {
    ClassSession gone = classroom.machine("gone");
    RunStore.Claim old = gone.runs().claim(run).orElseThrow();
    List<ClassSession> others = List.of(classroom.machine("two"), classroom.machine("three"));
    passWith(others, LONG);
    RunStore.Claim claim = others.get(0).runs().claim(run).orElseThrow();
    assertThat(others.get(1).runs().claim(run)).isEmpty();
    old.close(); // It was asleep, and leaves now: that takes nothing from the others.
    assertThat(others.get(1).runs().claim(run)).isEmpty();
    claim.close();
    assertThat(others.get(1).runs().claim(run)).isPresent();
  }

  /** Lets time pass in which these give signs of life. */
  private void passWith(List<ClassSession> present, Duration time) {
    for (Duration passed = Duration.ZERO;
        passed.compareTo(time) < 0;
        passed = passed.plus(Membership.BEAT)) {
      classroom.pass(Membership.BEAT);
      present.forEach(ClassSession::beat);
    }
  }

  @Test
  void ofThoseWhoTakeOverAtTheSameMomentOneGetsIt() throws Exception {
    assertThat(classroom.machine("gone").runs().claim(run)).isPresent();
    List<ClassSession> others = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      others.add(classroom.machine("machine " + i));
    }
    passWith(others, LONG);
    ExecutorService threads = Executors.newFixedThreadPool(others.size());
    CyclicBarrier together = new CyclicBarrier(others.size());
    List<Future<Optional<RunStore.Claim>>> claims = new ArrayList<>();
    for (ClassSession each : others) {
      claims.add(
          threads.submit(
              () -> {
                together.await();
                return each.runs().claim(run);
              }));
    }
    int taken = 0;
    for (Future<Optional<RunStore.Claim>> each : claims) {
      taken += each.get().isPresent() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(taken).isEqualTo(1);
  }

  @Test
  void whenTheShareWasGoneForAllNobodyIsTakenForVanished() {
    ClassSession one = classroom.machine("one");
    ClassSession two = classroom.machine("two");
    assertThat(one.runs().claim(run)).isPresent();
    classroom.pass(LONG.multipliedBy(5)); // Nobody could write.
    two.beat();
    assertThat(two.runs().claim(run)).as("the first one to be back").isEmpty();
    one.beat();
    passWith(List.of(one, two), LONG);
    assertThat(two.runs().claim(run)).isEmpty();
    passWith(List.of(two), LONG);
    assertThat(two.runs().claim(run)).as("the other has vanished since").isPresent();
  }

  @Test
  void aClaimThatIsHalfWrittenCountsAsLongAsItIsNew() throws IOException {
    ClassSession one = classroom.machine("one");
    Path torn = classroom.study.files().claims().resolve(run.key() + ".1");
    Files.writeString(torn, "{\"mem");
    assertThat(one.runs().claim(run)).isEmpty();
    passWith(List.of(one), LONG);
    assertThat(one.runs().claim(run)).isPresent();
  }
}
