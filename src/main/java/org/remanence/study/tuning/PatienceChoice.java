package org.remanence.study.tuning;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.model.EpochMetrics;
import org.remanence.training.EarlyStopping;

/**
 * Patience that would have served best a trial that was trained without any. Its validation losses
 * say at which epoch each would have stopped it, so that this takes no further training.
 *
 * @param patience the smallest that leads to the trial's lowest validation loss
 * @param epochs after which it ends training
 */
record PatienceChoice(int patience, int epochs) {
  static final List<Integer> TRIED = List.of(3, 5, 10);

  /**
   * Chooses.
   *
   * @param history of all epochs that a training may have
   * @param given a patience that is tried as well
   */
  static PatienceChoice of(List<EpochMetrics> history, int given) {
    int none = history.size();
    int best = stop(history, none).bestEpoch();
    return IntStream.concat(TRIED.stream().mapToInt(Integer::intValue), IntStream.of(given, none))
        .filter(patience -> patience <= none)
        .sorted()
        .mapToObj(patience -> stop(history, patience))
        .filter(stop -> stop.bestEpoch() == best)
        .findFirst()
        .map(stop -> new PatienceChoice(stop.patience(), stop.epochs()))
        .orElseThrow();
  }

  private record Stop(int patience, int epochs, int bestEpoch) {}

  private static Stop stop(List<EpochMetrics> history, int patience) {
    EarlyStopping stopping = new EarlyStopping(patience);
    int epochs = 0;
    while (epochs < history.size() && !stopping.exhausted()) {
      stopping.improves(history.get(epochs).validationLoss());
      epochs++;
    }
    return new Stop(patience, epochs, stopping.bestEpoch());
  }
}
