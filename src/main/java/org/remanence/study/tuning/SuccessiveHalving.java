package org.remanence.study.tuning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.remanence.study.tuning.HalvingSchedule.Rung;

/**
 * Finds the best trial by training all of them a little, the better half further, and so on. The
 * lowest validation loss so far decides; of equals, the trial that comes first goes on.
 */
final class SuccessiveHalving {
  private static final Comparator<TrialLoss> BEST_FIRST =
      Comparator.comparingDouble(TrialLoss::loss).thenComparing(s -> s.trial().number());

  private final HalvingSchedule schedule;
  private final Objective objective;
  private final List<TrialLoss> dropped = new ArrayList<>();

  /** Trains trials. */
  interface Objective {

    /**
     * Trains a trial, from where it was, until the end of a rung; one that was dropped starts over.
     *
     * @return its lowest validation loss so far; not finite if it diverged
     */
    double train(Trial trial, Rung rung) throws InterruptedException;

    /** Drops a trial: what was trained of it is not needed any more. */
    void drop(Trial trial);

    /** These go on after a rung, or the last of them is the best. */
    void survived(Rung rung, List<Trial> survivors);
  }

  private record TrialLoss(Trial trial, double loss) {}

  SuccessiveHalving(HalvingSchedule schedule, Objective objective) {
    this.schedule = schedule;
    this.objective = objective;
  }

  /** The best of the trials, trained to the last epoch; empty if all diverge. */
  Optional<Trial> best(List<Trial> trials) throws InterruptedException {
    List<Trial> field = trials;
    List<Rung> rungs = schedule.rungs();
    for (Rung rung : rungs) {
      if (field.isEmpty()) {
        break;
      }
      boolean last = rung.number() == rungs.size();
      field = better(field, rung, last ? 1 : rungs.get(rung.number()).trials());
    }
    return field.isEmpty() ? lastResort(rungs.get(rungs.size() - 1)) : Optional.of(field.get(0));
  }

  /** The best {@code kept} of {@code field} in their order; no more of them are held at a time. */
  private List<Trial> better(List<Trial> field, Rung rung, int kept) throws InterruptedException {
    List<TrialLoss> ranking = new ArrayList<>();
    for (Trial trial : field) {
      double loss = objective.train(trial, rung);
      if (!Double.isFinite(loss)) {
        objective.drop(trial);
        continue;
      }
      ranking.add(new TrialLoss(trial, loss));
      ranking.sort(BEST_FIRST);
      if (ranking.size() > kept) {
        TrialLoss worst = ranking.remove(kept);
        dropped.add(worst);
        objective.drop(worst.trial());
      }
    }
    List<Trial> survivors =
        ranking.stream()
            .map(TrialLoss::trial)
            .sorted(Comparator.comparingInt(Trial::number))
            .toList();
    objective.survived(rung, survivors);
    return survivors;
  }

  /** All that went on diverged later: the best of those left behind that does not. */
  private Optional<Trial> lastResort(Rung end) throws InterruptedException {
    List<TrialLoss> left = dropped.stream().sorted(BEST_FIRST).toList();
    for (TrialLoss entry : left) {
      if (Double.isFinite(objective.train(entry.trial(), end))) {
        return Optional.of(entry.trial());
      }
      objective.drop(entry.trial());
    }
    return Optional.empty();
  }
}
