package org.remanence.study.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Heartbeat of this process in a class study: a file that it writes over, whose time of change says
 * when that was by the clock of the share. Only such times are compared, never the clocks of
 * machines.
 */
final class Membership {
  /** Between two heartbeats. */
  static final Duration BEAT = Duration.ofSeconds(10);

  /** Age of a heartbeat from which its machine counts as vanished. */
  static final Duration VANISHED = Duration.ofSeconds(60);

  /** After so long without a heartbeat of its own a machine does not judge others. */
  private static final Duration LATE = Duration.ofSeconds(30);

  private final Member member;
  private final Path file;
  private long beats;
  private volatile @Nullable Seen seen;

  /**
   * Own heartbeat.
   *
   * @param time by the share’s clock
   * @param nanos of this machine’s stopwatch
   * @param judgesFrom the share’s time from which this machine judges others
   */
  private record Seen(Instant time, long nanos, Instant judgesFrom) {}

  Membership(ClassFolder folder, Member member) {
    this.member = member;
    file = folder.members().resolve(member.id() + ".json");
  }

  Member member() {
    return member;
  }

  /**
   * Gives a sign of life. After a gap, such as a share that was gone for all, the others are given
   * the time to do so as well.
   */
  synchronized void beat() throws IOException {
    Files.write(file, member.bytes(++beats), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Instant now = Files.getLastModifiedTime(file).toInstant();
    Seen before = seen;
    Instant judgesFrom = before == null ? now : before.judgesFrom;
    if (before != null && before.time.plus(LATE).isBefore(now)) {
      judgesFrom = now.plus(VANISHED);
    }
    seen = new Seen(now, System.nanoTime(), judgesFrom);
  }

  /** Returns whether a machine that gave its last sign of life then has vanished. */
  boolean isVanished(Instant lastBeat) {
    Seen own = seen;
    if (own == null) {
      return false;
    }
    Duration since = Duration.ofNanos(System.nanoTime() - own.nanos);
    Instant now = own.time.plus(since);
    return since.compareTo(LATE) < 0
        && !now.isBefore(own.judgesFrom)
        && lastBeat.plus(VANISHED).isBefore(now);
  }

  /** Takes part no more. */
  void leave() throws IOException {
    Files.deleteIfExists(file);
  }
}
