package org.remanence.study.lag;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remanence.model.Architecture;

/**
 * Measurements of the memory lab at a moment; immutable.
 *
 * @param looks newest look at each network
 * @param accuracies of the networks that have a run, in their order
 * @param networks those whose training is over, in the order in which it ended
 * @param progress share of all epochs that is done or no longer needed
 * @param ended whether nothing more will come
 */
public record LagSnapshot(
    LagSettings settings,
    Map<Architecture, LagEvent.Looked> looks,
    List<LagAccuracy> accuracies,
    List<LagNetwork> networks,
    double progress,
    boolean ended) {

  /** Nothing is measured yet. */
  public static LagSnapshot of(LagSettings settings) {
    return new LagSnapshot(settings, Map.of(), List.of(), List.of(), 0, false);
  }

  /** The same after an event. */
  public LagSnapshot after(LagEvent event) {
    if (event instanceof LagEvent.Looked looked) {
      Map<Architecture, LagEvent.Looked> newest = new EnumMap<>(Architecture.class);
      newest.putAll(looks);
      newest.put(looked.architecture(), looked);
      return new LagSnapshot(settings, newest, accuracies, networks, progress, ended);
    } else if (event instanceof LagEvent.Trained trained) {
      List<LagNetwork> all = new ArrayList<>(networks);
      all.add(trained.network());
      return new LagSnapshot(settings, looks, accuracies, all, progress, ended);
    } else if (event instanceof LagEvent.RunDone done) {
      return new LagSnapshot(settings, looks, with(done), networks, progress, ended);
    } else if (event instanceof LagEvent.Progressed progressed) {
      return new LagSnapshot(settings, looks, accuracies, networks, progressed.share(), ended);
    }
    return new LagSnapshot(settings, looks, accuracies, networks, progress, true);
  }

  private List<LagAccuracy> with(LagEvent.RunDone done) {
    List<LagAccuracy> all = new ArrayList<>();
    for (Architecture each : settings.networks()) {
      Optional<LagAccuracy> known =
          accuracies.stream().filter(accuracy -> accuracy.architecture() == each).findFirst();
      if (each == done.architecture()) {
        all.add(
            known
                .map(accuracy -> accuracy.with(done.run()))
                .orElseGet(() -> new LagAccuracy(each, List.of(done.run()))));
      } else {
        known.ifPresent(all::add);
      }
    }
    return all;
  }

  /** Runs that have ended. */
  public int runs() {
    return accuracies.stream().mapToInt(each -> each.runs().size()).sum();
  }

  /** Runs of all networks and seeds. */
  public int planned() {
    return settings.networks().size() * settings.seeds();
  }
}
