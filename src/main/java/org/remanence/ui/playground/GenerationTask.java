package org.remanence.ui.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.Generator;
import org.remanence.ui.playground.sampling.TypingSpeed;
import org.remanence.ui.tasks.LatestValue;

/**
 * Writes a branch on, token by token, until it is long enough or somebody stops it; runs in the
 * background and hands the newest text to the JavaFX thread.
 */
final class GenerationTask implements Callable<Branch> {
  /** No token is chosen: all are drawn. */
  static final int DRAWN = -1;

  private final Branch begun;
  private final Supplier<Generator> begin;
  private final int first;
  private final int length;
  private final TypingSpeed pace;
  private final LatestValue<Branch> latest;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * @param begin makes a generator that has read what {@code begun} holds, in the background
   * @param first the next token, chosen by hand; {@link #DRAWN} if it is drawn like the rest
   * @param length tokens of the finished branch
   * @param uiThread runs an action on the JavaFX thread, later
   * @param show takes the branch as it grows, on the JavaFX thread
   */
  GenerationTask(
      Branch begun,
      Supplier<Generator> begin,
      int first,
      int length,
      TypingSpeed pace,
      Consumer<Runnable> uiThread,
      Consumer<Branch> show) {
    this.begun = begun;
    this.begin = begin;
    this.first = first;
    this.length = length;
    this.pace = pace;
    this.latest = new LatestValue<>(uiThread, null, show);
  }

  /** Ends it after the token under way; from any thread. */
  void stop() {
    stopped.countDown();
  }

  @Override
  public Branch call() throws InterruptedException {
    Generator generator = begin.get();
    List<GeneratedToken> tokens = new ArrayList<>(begun.tokens());
    boolean chosen = first != DRAWN;
    while (tokens.size() < length && !isStopped(tokens.size() > begun.size())) {
      tokens.add(chosen ? generator.step(first) : generator.step());
      chosen = false;
      latest.offer(() -> begun.with(tokens, null));
    }
    return begun.with(tokens, generator.point());
  }

  private boolean isStopped(boolean pause) throws InterruptedException {
    return stopped.await(pause ? pace.intervalMs() : 0, TimeUnit.MILLISECONDS);
  }
}
