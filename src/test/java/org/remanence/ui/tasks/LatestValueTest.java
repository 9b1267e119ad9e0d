package org.remanence.ui.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two threads meet where the value is changed, and where it is read: both are acted out on one. */
class LatestValueTest {
  private static final long INTERVAL_MS = 100;
  private static final long INTERVAL_NANOS = 100_000_000;

  private final Deque<Runnable> uiThread = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();
  private Runnable whenClockIsRead = () -> {};
  private long now = Long.MAX_VALUE - 1;
  private final LatestValue<String> value =
      new LatestValue<>(uiThread::add, "", shown::add, INTERVAL_MS, this::clock);

  private long clock() {
    whenClockIsRead.run();
    return now;
  }

  private void draw() {
    assertThat(uiThread).as("hand-overs that wait").hasSize(1);
    uiThread.remove().run();
  }

  @Test
  void ofSeveralValuesTheLastIsShownOnce() {
    value.set("a");
    value.set("b");
    value.update(text -> text + "c");
    assertThat(value.get()).isEqualTo("bc");
    draw();
    assertThat(shown).containsExactly("bc");
    assertThat(uiThread).isEmpty();
    value.set("d");
    draw();
    assertThat(shown).containsExactly("bc", "d");
  }

  @Test
  void aValueSetWhileTheHandOverBeginsIsShown() {
    value.set("a");
    AtomicBoolean first = new AtomicBoolean(true);
    whenClockIsRead =
        () -> {
          if (first.getAndSet(false)) {
            value.set("b");
          }
        };
    draw();
    assertThat(shown).containsExactly("b");
    draw();
    assertThat(shown).containsExactly("b", "b");
  }

  @Test
  void aValueSetWhileAnotherIsShownIsShownNext() {
    List<String> seen = new ArrayList<>();
    List<LatestValue<String>> self = new ArrayList<>();
    self.add(
        new LatestValue<>(
            uiThread::add,
            "",
            text -> {
              seen.add(text);
              if (text.equals("a")) {
                self.get(0).set("b");
              }
            }));
    self.get(0).set("a");
    draw();
    draw();
    assertThat(seen).containsExactly("a", "b");
    assertThat(uiThread).isEmpty();
  }

  @Test
  void noneOfTwoChangesThatMeetIsLost() {
    AtomicInteger tries = new AtomicInteger();
    value.update(
        text -> {
          if (tries.getAndIncrement() == 0) {
            value.update(other -> other + "b");
          }
          return text + "a";
        });
    assertThat(tries).hasValue(2);
    draw();
    assertThat(shown).containsExactly("ba");
  }

  @Test
  void aChangeThatCanWaitIsShownWithALaterOne() {
    value.updateUnhurried(text -> "a");
    draw();
    now += INTERVAL_NANOS - 1;
    value.updateUnhurried(text -> text + "b");
    assertThat(uiThread).isEmpty();
    now++;
    value.updateUnhurried(text -> text + "c");
    draw();
    assertThat(shown).containsExactly("a", "abc");
    value.updateUnhurried(text -> text + "d");
    value.set(value.get() + "!");
    draw();
    assertThat(shown).last().isEqualTo("abcd!");
  }

  @Test
  void anOfferThatComesTooSoonIsNotEvenMade() {
    AtomicInteger made = new AtomicInteger();
    value.offer(() -> "a" + made.incrementAndGet());
    value.offer(() -> "b" + made.incrementAndGet());
    draw();
    value.offer(() -> "c" + made.incrementAndGet());
    assertThat(uiThread).isEmpty();
    now += INTERVAL_NANOS;
    value.offer(() -> "d" + made.incrementAndGet());
    draw();
    assertThat(shown).containsExactly("a1", "d2");
  }
}
