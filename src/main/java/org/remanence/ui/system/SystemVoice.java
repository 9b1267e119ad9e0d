package org.remanence.ui.system;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.ui.sound.Voice;
import org.remanence.ui.tasks.TaskRunner;

/** The voice that comes with the operating system, in a process of its own for each sentence. */
public final class SystemVoice implements Voice {
  private final SpeechProgram program;
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final ReadOnlyBooleanWrapper speaking = new ReadOnlyBooleanWrapper();
  private final AtomicLong turn = new AtomicLong();
  private @Nullable Process process;

  SystemVoice(SpeechProgram program, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.program = program;
    this.tasks = tasks;
    this.onFailure = onFailure;
  }

  /**
   * That of this machine, if it has one.
   *
   * @param onFailure called on the JavaFX thread
   */
  public static Optional<Voice> find(TaskRunner tasks, Consumer<Throwable> onFailure) {
    return SpeechProgram.find(Programs.ofThisMachine())
        .map(program -> new SystemVoice(program, tasks, onFailure));
  }

  @Override
  public ReadOnlyBooleanProperty speakingProperty() {
    return speaking.getReadOnlyProperty();
  }

  @Override
  public void say(String sentence, Locale language) {
    long mine = turn.incrementAndGet();
    speaking.set(true);
    tasks.run(
        () -> speak(mine, SpeechProgram.inert(sentence), language.getLanguage()),
        said -> end(mine),
        failure -> {
          end(mine);
          onFailure.accept(failure);
        });
  }

  @Override
  public void stop() {
    if (speaking.get()) {
      turn.incrementAndGet();
      speaking.set(false);
      tasks.run(this::endProcess, ended -> {}, onFailure);
    }
  }

  private void end(long mine) {
    if (mine == turn.get()) {
      speaking.set(false);
    }
  }

  /** Speaks unless another sentence is to be spoken meanwhile, and waits until it is spoken. */
  private Object speak(long mine, String sentence, String language) throws InterruptedException {
    try {
      Optional<Process> started = start(mine, program.command(sentence, language));
      if (started.isEmpty()) {
        return this;
      }
      try (Writer input = started.get().outputWriter(StandardCharsets.UTF_8)) {
        input.write(program.reads() ? sentence : "");
      }
      int code = started.get().waitFor();
      if (code != 0 && mine == turn.get()) {
        throw new LocalizedException("sound.speech-failed", program.program(), code);
      }
    } catch (IOException e) {
      if (mine == turn.get()) {
        throw new LocalizedException(e, "sound.speech-not-started", program.program());
      }
    }
    return this;
  }

  private synchronized Optional<Process> start(long mine, List<String> command) throws IOException {
    if (mine != turn.get()) {
      return Optional.empty();
    }
    endProcess();
    process = quiet(command).start();
    return Optional.of(process);
  }

  private synchronized Object endProcess() throws IOException {
    if (process != null && process.isAlive()) {
      process.destroy();
      Optional<List<String>> stop = program.stop();
      if (stop.isPresent()) {
        quiet(stop.get()).start();
      }
    }
    return this;
  }

  private static ProcessBuilder quiet(List<String> command) {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }
}
