package org.remanence.ui.memory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remanence.model.Architecture;
import org.remanence.study.memory.LabEvent;
import org.remanence.study.memory.LabSettings;
import org.remanence.study.memory.LagAccuracy;

/**
 * The lab at a moment; immutable.
 *
 * @param looks newest look at each network
 * @param accuracies of the networks that have a run, in their order
 * @param progress share of all epochs that is done or no longer needed
 * @param ended whether nothing more will come
 */
record LabState(
    LabSettings settings,
    Map<Architecture, LabEvent.Looked> looks,
    List<LagAccuracy> accuracies,
    double progress,
    boolean ended) {

  static LabState of(LabSettings settings) {
    return new LabState(settings, Map.of(), List.of(), 0, false);
  }

  LabState after(LabEvent event) {
    if (event instanceof LabEvent.Looked looked) {
      Map<Architecture, LabEvent.Looked> newest = new EnumMap<>(Architecture.class);
      newest.putAll(looks);
      newest.put(looked.architecture(), looked);
      return new LabState(settings, newest, accuracies, progress, ended);
    } else if (event instanceof LabEvent.RunDone done) {
      return new LabState(settings, looks, with(done), progress, ended);
    } else if (event instanceof LabEvent.Progressed progressed) {
      return new LabState(settings, looks, accuracies, progressed.share(), ended);
    }
    return new LabState(settings, looks, accuracies, progress, true);
  }

  private List<LagAccuracy> with(LabEvent.RunDone done) {
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
  int runs() {
    return accuracies.stream().mapToInt(each -> each.runs().size()).sum();
  }

  /** Runs of all networks and seeds. */
  int planned() {
    return settings.networks().size() * settings.seeds();
  }
}
