package org.remanence.ui.results.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkSizes;
import org.remanence.study.EpochCost;
import org.remanence.study.StepTimer;
import org.remanence.text.Dataset;
import org.remanence.text.Tokenizer;
import org.remanence.training.jobs.RunControl;
import org.remanence.ui.tasks.TaskRunner;

/**
 * Times a few training steps of networks that were not trained on these texts before, to tell how
 * long an epoch takes. It stands still while trainings run. For the JavaFX thread.
 */
final class EpochProbe {
  /** Batches are padded to their longest text. */
  private static final double LONG = 0.9;

  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final ReadOnlyObjectWrapper<Map<Network, Double>> seconds =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Set<Network> asked = new HashSet<>();
  private final ObservableBooleanValue trainings;
  private RunControl control;

  /** Properties that an epoch’s time depends on. */
  private record Network(
      String data, Architecture architecture, int embedding, int hidden, int batch, int length) {
    static Network of(String fingerprint, Work work) {
      Hyperparameters settings = work.settings();
      return new Network(
          fingerprint,
          work.architecture(),
          settings.embedding(),
          settings.hidden(),
          settings.batchSize(),
          settings.maxLength());
    }
  }

  /**
   * @param trainings whether trainings need the machine
   * @param onFailure shows a failure to the user
   */
  EpochProbe(TaskRunner tasks, ObservableBooleanValue trainings, Consumer<Throwable> onFailure) {
    this.tasks = tasks;
    this.onFailure = onFailure;
    this.trainings = trainings;
    trainings.addListener((property, before, now) -> giveWay());
  }

  /** Changes with every answer. */
  ReadOnlyObjectProperty<?> changes() {
    return seconds.getReadOnlyProperty();
  }

  /** Seconds per epoch as they were timed; empty if they were not. */
  OptionalDouble secondsPerEpoch(String fingerprint, Work work) {
    Double known = seconds.get().get(Network.of(fingerprint, work));
    return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
  }

  /** Times the networks that were not timed yet; what is asked later takes the place of this. */
  void ask(Dataset data, List<Work> work) {
    String fingerprint = data.fingerprint();
    Map<Network, Hyperparameters> missing = new LinkedHashMap<>();
    for (Work each : work) {
      Network network = Network.of(fingerprint, each);
      if (!seconds.get().containsKey(network)) {
        missing.put(network, each.settings());
      }
    }
    if (missing.isEmpty() || asked.containsAll(missing.keySet())) {
      return;
    }
    cancel();
    asked.addAll(missing.keySet());
    RunControl current = new RunControl(() -> false);
    control = current;
    giveWay();
    tasks.run(
        () -> time(data, missing, current),
        timed -> {
          Map<Network, Double> all = new HashMap<>(seconds.get());
          all.putAll(timed);
          seconds.set(Map.copyOf(all));
        },
        failure -> {
          if (!(failure instanceof CancellationException
              || failure instanceof InterruptedException)) {
            onFailure.accept(failure);
          }
        });
  }

  private void giveWay() {
    if (control != null) {
      control.setPaused(trainings.get());
    }
  }

  /** Ends what is under way. */
  void cancel() {
    if (control != null) {
      control.cancel();
    }
    asked.clear();
  }

  private static Map<Network, Double> time(
      Dataset data, Map<Network, Hyperparameters> networks, RunControl current)
      throws InterruptedException {
    int texts = (int) Math.ceil(EpochCost.whole(data.examples().size()));
    int length = length(data);
    Map<Network, Double> timed = new HashMap<>();
    for (Map.Entry<Network, Hyperparameters> each : networks.entrySet()) {
      Hyperparameters like = each.getValue();
      NetworkSizes sizes = NetworkSizes.of(like.maxWords(), like, data.labels().size());
      StepTimer.Workload workload =
          new StepTimer.Workload(
              sizes, Math.max(1, Math.min(like.maxLength(), length)), like.batchSize());
      timed.put(
          each.getKey(),
          StepTimer.measure(each.getKey().architecture(), workload, current)
              .secondsPerEpoch(texts));
    }
    return timed;
  }

  /** Number of words that a batch is padded to, where that is not too long for a network. */
  private static int length(Dataset data) {
    List<Integer> lengths = new ArrayList<>();
    data.examples().forEach(example -> lengths.add(Tokenizer.tokenize(example.text()).size()));
    lengths.sort(null);
    return lengths.get((int) (LONG * (lengths.size() - 1)));
  }
}
