package org.remanence.study.lag;

import java.util.ArrayList;
import java.util.List;
import org.remanence.model.Architecture;
import org.remanence.study.WilsonInterval;

/**
 * Share of right answers of one architecture by the lag, over all of its runs so far; none is left
 * out. Lags are told by their index in {@link LagSettings#askedLags()}.
 *
 * @param runs one for each seed, one or more
 */
public record LagAccuracy(Architecture architecture, List<LagRun> runs) {
  public LagAccuracy {
    runs = List.copyOf(runs);
  }

  /** The same with one run more. */
  public LagAccuracy with(LagRun run) {
    List<LagRun> all = new ArrayList<>(runs);
    all.add(run);
    return new LagAccuracy(architecture, all);
  }

  /** Mean of the seeds. */
  public double mean(int lag) {
    return runs.stream().mapToDouble(run -> run.share(lag)).average().orElse(Double.NaN);
  }

  /**
   * From the lowest to the highest end of the seeds' 95 % Wilson intervals: both the chance of the
   * questions and that of the seeds are in it.
   */
  public WilsonInterval range(int lag) {
    return WilsonInterval.around(
        runs.stream()
            .map(run -> WilsonInterval.of(run.hits().get(lag), LagSettings.QUESTIONS))
            .toList());
  }

  /** Returns whether it lies above another with every seed: the ranges do not touch. */
  public boolean isAbove(LagAccuracy other, int lag) {
    return range(lag).low() > other.range(lag).high();
  }

  /** Questions at a lag that some run had in training, word for word, of all its questions. */
  public double knownShare(int lag) {
    return runs.stream().mapToInt(run -> run.known().get(lag)).average().orElse(0)
        / LagSettings.QUESTIONS;
  }
}
