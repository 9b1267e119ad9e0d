package org.remanence.ui.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.EpochMetrics;
import org.remanence.study.WilsonInterval;
import org.remanence.study.lag.LagAccuracy;
import org.remanence.study.lag.LagEvent;
import org.remanence.study.lag.LagGradient;
import org.remanence.study.lag.LagRun;
import org.remanence.study.lag.LagSettings;
import org.remanence.text.lag.LagExample;
import org.remanence.text.lag.LagTask;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.TabAction;

/** The Memory lab in words. */
final class MemoryTexts {
  /** Lag and seed of the example of a task. */
  private static final int SHOWN_LAG = 10;

  private static final long SHOWN_SEED = 3;

  private MemoryTexts() {}

  static String task(LagTask task) {
    return Messages.text("memory.task." + TabAction.id(task));
  }

  static String lag(int lag) {
    return Messages.text("memory.lag.value", lag);
  }

  /** Describes what the task asks for, with an example of it. */
  static String about(LagTask task, int longest) {
    LagExample example = task.draw(SHOWN_LAG, new Random(SHOWN_SEED));
    return Messages.text(
        "memory.about",
        Messages.text("memory.task.about." + TabAction.id(task)),
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

  /** Describes what is plotted of all networks. */
  static String gradient() {
    return Messages.text("memory.gradient.about", LagGradient.PROBES);
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
    String title = Messages.text("memory.accuracy.title", task(state.settings().task()));
    return state.runs() < state.planned()
        ? Messages.text("memory.so-far", title, state.runs(), state.planned())
        : title;
  }

  /** Describes the bands. */
  static String interval(LagSettings settings) {
    return Messages.text(
        "memory.interval", LagSettings.QUESTIONS, NumberText.accuracy(settings.chance()));
  }

  /** The settings that the sentences hold for. */
  static String setup(LagSnapshot state) {
    LagSettings settings = state.settings();
    return Messages.text(
        "memory.setup",
        task(settings.task()),
        settings.task().shortest(),
        settings.trainedLag(),
        settings.units(),
        LagSettings.TRAINING,
        NumberText.setting(settings.learningRate()),
        LagSettings.BATCH,
        LagSettings.CLIP_NORM,
        settings.epochs(),
        LagSettings.KNOWN,
        state.runs(),
        state.planned());
  }

  /** Index of the longest lag in training. */
  static int trained(LagSettings settings) {
    return settings.askedLags().indexOf(settings.trainedLag());
  }

  /** Index of the longest lag that is asked. */
  static int last(LagSettings settings) {
    return settings.askedLags().size() - 1;
  }

  /** Outcome of one network. */
  static String outcome(LagSettings settings, LagAccuracy of) {
    String told =
        Messages.text(
            "memory.outcome",
            ArchitectureStyle.name(of.architecture()),
            settings.askedLags().get(trained(settings)),
            share(of, trained(settings)),
            settings.askedLags().get(last(settings)),
            share(of, last(settings)),
            of.runs().stream().filter(LagRun::knew).count(),
            of.runs().size());
    double known = of.knownShare(trained(settings));
    return known == 0
        ? told
        : told + " " + Messages.text("memory.outcome.known", NumberText.share(known, 0));
  }

  private static String share(LagAccuracy of, int lag) {
    WilsonInterval range = of.range(lag);
    return Messages.text(
        "memory.outcome.share",
        NumberText.accuracy(of.mean(lag)),
        NumberText.accuracy(range.low()),
        NumberText.accuracy(range.high()));
  }

  /**
   * Tells what follows from the bands at the longest lag in training, of guessing and each pair.
   */
  static List<String> comparisons(LagSnapshot state) {
    int lag = trained(state.settings());
    int tokens = state.settings().trainedLag();
    List<String> sentences = new ArrayList<>();
    List<LagAccuracy> all = state.accuracies();
    List<String> guessing =
        all.stream()
            .filter(each -> each.range(lag).low() <= state.settings().chance())
            .map(each -> ArchitectureStyle.name(each.architecture()))
            .toList();
    if (!guessing.isEmpty()) {
      sentences.add(Messages.text("memory.guessing", tokens, NameList.of(guessing.stream())));
    }
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        sentences.add(compare(all.get(i), all.get(j), lag, tokens));
      }
    }
    return sentences;
  }

  private static String compare(LagAccuracy one, LagAccuracy other, int lag, int tokens) {
    if (other.isAbove(one, lag)) {
      return compare(other, one, lag, tokens);
    }
    return Messages.text(
        one.isAbove(other, lag) ? "memory.above" : "memory.alike",
        tokens,
        ArchitectureStyle.name(one.architecture()),
        ArchitectureStyle.name(other.architecture()));
  }
}
