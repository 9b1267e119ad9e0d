package org.remanence.study.tuning;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.TestMetrics;
import org.remanence.training.history.EpochLog;
import org.remanence.training.history.EpochRecord;
import org.remanence.training.history.RunData;
import org.remanence.training.history.RunHistory;
import org.remanence.training.history.RunRecord;
import org.remanence.training.history.RunTuning;

/**
 * Listens to a tuning and puts the chosen trial among the runs once it is over. One that was broken
 * off chose nothing, and leaves no run.
 */
public final class TuningRecorder implements Consumer<TuningEvent> {
  private final RunHistory history;
  private final String id;
  private final String name;
  private final TuningRequest request;
  private final RunData data;
  private final Consumer<LocalizedException> onFailure;
  private final Map<Integer, EpochLog> trials = new HashMap<>();
  private Instant began;

  /**
   * @param onFailure told if the run cannot be written; on the tuning’s thread
   */
  public TuningRecorder(
      RunHistory history,
      String name,
      TuningRequest request,
      RunData data,
      Consumer<LocalizedException> onFailure) {
    this.history = history;
    this.id = request.training().architecture().id() + "-" + UUID.randomUUID();
    this.name = name;
    this.request = request;
    this.data = data;
    this.onFailure = onFailure;
  }

  /** Of the run that is to be kept. */
  public String id() {
    return id;
  }

  @Override
  public void accept(TuningEvent event) {
    if (event instanceof TuningEvent.Started) {
      began = Instant.now();
    } else if (event instanceof TuningEvent.Training training) {
      trials
          .computeIfAbsent(training.progress().trial().number(), number -> new EpochLog())
          .accept(training.event());
    } else if (event instanceof TuningEvent.Finished finished) {
      put(finished.result());
    }
  }

  private void put(TunedModel tuned) {
    Tuning tuning = tuned.tuning();
    TestMetrics metrics = tuned.model().metrics();
    // Those that the chosen patience would have left out were trained all the same.
    List<EpochRecord> epochs =
        trials.get(tuning.chosenTrial()).epochs().subList(0, metrics.epochs());
    try {
      history.put(
          new RunRecord(
              id,
              name,
              began,
              request.training().architecture(),
              tuning.chosen(),
              data,
              request.training().shape().parameters(),
              RunRecord.Outcome.FINISHED,
              metrics.epochs() < tuning.chosen().epochs(),
              "",
              metrics,
              epochs,
              List.of(),
              Optional.of(
                  new RunTuning(
                      tuning.trials().size(),
                      tuning.chosenTrial(),
                      tuning.epochs(),
                      tuning.seconds()))));
    } catch (LocalizedException e) {
      onFailure.accept(e);
    }
  }
}
