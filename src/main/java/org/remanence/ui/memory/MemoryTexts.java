package org.remanence.ui.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.study.lag.LagEvent;
import org.remanence.study.lag.LagGradient;
import org.remanence.study.lag.LagSettings;
import org.remanence.study.lag.LagSnapshot;
import org.remanence.study.lag.LagTexts;
import org.remanence.text.lag.LagExample;
import org.remanence.text.lag.LagTask;
import org.remanence.ui.tab.ArchitectureStyle;

/** The Memory lab in words. */
final class MemoryTexts {
  /** Lag and seed of the example of a task. */
  private static final int SHOWN_LAG = 10;

  private static final long SHOWN_SEED = 3;

  private MemoryTexts() {}

  static String lag(int lag) {
    return Messages.text("memory.lag.value", lag);
  }

  /** Describes what the task asks for, with an example of it. */
  static String about(LagTask task, int longest) {
    LagExample example = task.draw(SHOWN_LAG, new Random(SHOWN_SEED));
    return Messages.text(
        "memory.about",
        Messages.text("memory.task.about." + task.id()),
        example.text(),
        example.label(),
        task.shortest(),
        longest);
  }

  /** All problems of what is chosen. */
  static List<String> problems(MemoryForm form) {
    List<String> problems = new ArrayList<>(form.fields().problems());
    if (LagSettings.NETWORKS.stream().noneMatch(each -> form.chosen(each).get())) {
      problems.add(Messages.text("memory.problem.networks"));
    }
    if (problems.isEmpty()) {
      LagSettings settings = form.settings();
      for (Architecture each : settings.unequal()) {
        problems.add(
            Messages.text(
                "memory.problem.weights",
                ArchitectureStyle.name(each),
                ArchitectureStyle.name(LagSettings.REFERENCE),
                settings.units()));
      }
    }
    return problems;
  }

  static String empty() {
    return Messages.text("memory.empty.text", LagSettings.QUESTIONS);
  }

  static String status(LagSnapshot state, boolean running) {
    String runs = Messages.text("memory.runs", state.runs(), state.planned());
    return running || state.runs() == state.planned()
        ? runs
        : Messages.text("memory.stopped", runs);
  }

  /** Each network as it was last looked at. */
  static String looks(Collection<LagEvent.Looked> looks) {
    return looks.stream().map(MemoryTexts::look).collect(Collectors.joining("\n"));
  }

  private static String look(LagEvent.Looked look) {
    String name = ArchitectureStyle.name(look.architecture());
    return look.metrics()
        .map(metrics -> look(name, look.seed(), metrics))
        .orElseGet(() -> Messages.text("memory.look.drawn", name, look.seed()));
  }

  private static String look(String name, long seed, EpochMetrics metrics) {
    return Messages.text(
        "memory.look",
        name,
        seed,
        metrics.epoch(),
        NumberText.accuracy(metrics.validationAccuracy()),
        NumberText.loss(metrics.validationLoss()));
  }

  /** Describes what is plotted of all networks, and of which nothing is. */
  static String gradient(Collection<Architecture> networks) {
    StringBuilder about =
        new StringBuilder(Messages.text("memory.gradient.about", LagGradient.PROBES));
    if (!networks.stream().allMatch(Architecture::isRecurrent)) {
      about.append(' ').append(Messages.text("memory.gradient.transformer"));
    }
    if (networks.stream().anyMatch(each -> each.layers() > 1)) {
      about.append(' ').append(Messages.text("memory.gradient.layers"));
    }
    return about.toString();
  }

  /** Describes the parts of a cell's gradient. */
  static String parts(Architecture architecture) {
    return Messages.text("memory.parts.about." + architecture.id());
  }

  static String part(Architecture architecture, LagGradient.Part part) {
    return part == LagGradient.Part.REST
        ? Messages.text("memory.part.rest")
        : Messages.text("memory.part.carried." + architecture.id());
  }

  static String accuracyTitle(LagSnapshot state) {
    String title = Messages.text("memory.accuracy.title", LagTexts.task(state.settings().task()));
    return state.runs() < state.planned()
        ? Messages.text("memory.so-far", title, state.runs(), state.planned())
        : title;
  }

  /** Describes the bands. */
  static String interval(LagSettings settings) {
    return Messages.text(
        "memory.interval", LagSettings.QUESTIONS, NumberText.accuracy(settings.chance()));
  }
}
