package org.remanence.study.classroom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.remanence.files.AtomicFiles;
import org.remanence.files.BoundedFile;
import org.remanence.files.SetAside;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.JsonFields;
import org.remanence.model.file.StrictJson;
import org.remanence.study.execution.RunStore;
import org.remanence.threads.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process in a class study, at work or looking on. It gives a sign of life as long as it is
 * open; closing it is leaving. Where the folder is gone, it waits until it is back.
 */
public final class ClassSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClassSession.class);

  /** Between two looks at runs of others, and two attempts at a folder that is gone. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final ClassStudy study;
  private final Share share;
  private final Membership membership;
  private final Claims claims;
  private final ClassRuns runs;
  private final ClassWatch watch;
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("class-study-heartbeat"));

  /**
   * Receives what the user is to know, on any thread.
   *
   * @param onTrouble is told why the session waits, and with nothing that it goes on
   * @param onSetAside is told of each torn file
   */
  public record Listener(
      Consumer<Optional<LocalizedException>> onTrouble, Consumer<SetAside> onSetAside) {}

  ClassSession(ClassStudy study, Member member, Listener listener, Duration pause) {
    this.study = study;
    ClassFolder folder = study.files();
    share = new Share(study.folder(), pause, listener.onTrouble());
    membership = new Membership(folder, member);
    claims = new Claims(folder, membership);
    runs = new ClassRuns(folder, share, claims, member, listener.onSetAside(), pause);
    watch = new ClassWatch(study, runs, membership);
  }

  /** Opens a session that works on runs. */
  public static ClassSession work(ClassStudy study, Listener listener) {
    return open(study, true, listener);
  }

  /** Opens a session that looks on. */
  public static ClassSession watch(ClassStudy study, Listener listener) {
    return open(study, false, listener);
  }

  private static ClassSession open(ClassStudy study, boolean works, Listener listener) {
    Member member =
        new Member(
            UUID.randomUUID().toString(),
            MachineName.find(),
            String.valueOf(ProcessHandle.current().pid()),
            works);
    ClassSession session = new ClassSession(study, member, listener, PAUSE);
    // Once: where a share is not mounted any more, none is to be made of the local disk.
    session.share.attempt(
        () -> {
          study.files().make();
          return study;
        });
    session.beat();
    long every = Membership.BEAT.toMillis();
    session.heart.scheduleWithFixedDelay(session::beat, every, every, TimeUnit.MILLISECONDS);
    return session;
  }

  /** Gives a sign of life, if the folder lets it. */
  void beat() {
    share.attempt(
        () -> {
          membership.beat();
          return membership;
        });
  }

  /** The study that it is about. */
  public ClassStudy study() {
    return study;
  }

  /** Store of the runs, from which machines take one after another. */
  public RunStore runs() {
    return runs;
  }

  /** Looks at the folder; empty if it is gone at the moment. For one thread at a time. */
  public Optional<ClassState> look() {
    return share.attempt(watch::look);
  }

  /** Does something in the folder; empty if it is gone at the moment. */
  <T> Optional<T> attempt(Share.Work<T> work) {
    return share.attempt(work);
  }

  /**
   * Claims the right to write the report; empty if another machine is doing so.
   *
   * @throws LocalizedException if the folder is gone and {@link #stop} was called
   */
  Optional<RunStore.Claim> claimReport() {
    return share.patiently(() -> claims.claim("report"));
  }

  /**
   * Makes sure that this machine computes the same as the one that was first at work.
   *
   * @param digits of the {@linkplain NumericProbe probe}, computed here
   * @throws LocalizedException if it does not
   */
  void requireSame(String digits) {
    share.patiently(
        () -> {
          agree(digits);
          return digits;
        });
  }

  private void agree(String digits) throws IOException {
    Path file = study.files().digits();
    byte[] own =
        StrictJson.format(
            JsonNodeFactory.instance
                .objectNode()
                .put("machine", membership.member().machine())
                .put("digits", digits));
    if (AtomicFiles.create(file, out -> out.write(own))) {
      return;
    }
    byte[] first = BoundedFile.bytes(file, Member.MAX_BYTES).orElse(new byte[0]);
    JsonFields fields = new JsonFields(file, "digits", StrictJson.parse(file, "digits", first));
    if (!fields.text("digits").equals(digits)) {
      throw new LocalizedException(
          "classroom.other-digits", study.folder(), fields.text("machine"));
    }
  }

  /** Waits no more for a folder that is gone. */
  public void stop() {
    share.stop();
  }

  /** Leaves. */
  @Override
  public void close() {
    stop();
    heart.shutdown();
    try {
      heart.awaitTermination(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      membership.leave();
    } catch (IOException e) {
      LOG.info("{} sees later that this machine has left", study.folder(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
