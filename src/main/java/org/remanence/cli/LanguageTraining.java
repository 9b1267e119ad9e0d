package org.remanence.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.progress.LanguageProgress;
import org.remanence.cli.progress.Terminal;
import org.remanence.i18n.Messages;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.text.corpus.EncodedCorpus;
import org.remanence.training.language.LanguageTrainingJob;
import org.remanence.training.language.LanguageTrainingRequest;
import org.remanence.training.language.LanguageTrainingService;

/** Trains a language model for a command, with progress, until it is done or Ctrl-C. */
final class LanguageTraining {
  private final Supplier<LanguageTrainingService> services;

  LanguageTraining(Supplier<LanguageTrainingService> services) {
    this.services = services;
  }

  /**
   * The end of a training.
   *
   * @param model null if it was interrupted before its first epoch was over
   */
  record Outcome(@Nullable TrainedLanguageModel model, boolean interrupted) {}

  /**
   * Trains and reports progress on {@code err}.
   *
   * @param use what to do with the outcome; an interrupted process ends only after it
   * @return the exit code that {@code use} says
   */
  int run(LanguageTrainingRequest request, PrintWriter err, ToIntFunction<Outcome> use) {
    request.shape(); // Refuses what cannot be trained before anything is told.
    AtomicBoolean interrupted = new AtomicBoolean();
    AtomicReference<@Nullable LanguageTrainingJob> running = new AtomicReference<>();
    Runnable finish =
        () -> {
          interrupted.set(true);
          Optional.ofNullable(running.get()).ifPresent(LanguageTrainingJob::finish);
        };
    // First of all: until something is told, nobody knows that there is something to interrupt.
    try (Interruption interruption = new Interruption(finish)) {
      reportCorpus(request.corpus(), err);
      try (LanguageTrainingService service = services.get()) {
        LanguageTrainingJob job =
            service.submit(request, new LanguageProgress(err, Terminal.watchesStderr()));
        running.set(job);
        if (interrupted.get()) {
          job.finish();
        }
        TrainedLanguageModel model = await(job);
        return use.applyAsInt(new Outcome(model, model == null || interrupted.get()));
      }
    }
  }

  /** The finished model; null if there is none. */
  private static @Nullable TrainedLanguageModel await(LanguageTrainingJob job) {
    try {
      return job.result().join();
    } catch (CancellationException e) {
      return null; // Before its first epoch was over.
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void reportCorpus(EncodedCorpus corpus, PrintWriter err) {
    err.println(
        Messages.text(
            "cli.text.corpus",
            corpus.name(),
            corpus.level().ordinal(),
            corpus.heldOut() ? corpus.train().size() : corpus.test().size(),
            corpus.heldOut() ? corpus.validation().size() : 0,
            corpus.heldOut() ? corpus.test().size() : 0,
            corpus.vocabulary().size()));
    err.flush();
  }
}
