package org.remanence.study.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.ClassWeights;
import org.remanence.model.Hyperparameter;
import org.remanence.model.LearningRateSchedule;
import org.remanence.study.config.OptimisationSettings;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.TransferSettings;
import org.remanence.study.design.GridPoint;
import org.remanence.study.design.StudyConfiguration;
import org.remanence.study.design.TransferCondition;

/** Names of contenders and their settings for people, in the language in use. */
public final class StudyNames {
  private static final int SEEDS_NAMED = 6;

  private StudyNames() {}

  /** On its own, such as {@code GRU (units 32)}; a tuned architecture says that it is one. */
  public static String of(Contender contender) {
    String name = ArchitectureNames.of(contender.architecture());
    return contender
        .configuration()
        .map(configuration -> with(name, configuration))
        .orElseGet(() -> Messages.text("study.report.tuned-row", name));
  }

  /** A network with the settings that vary. */
  public static String of(StudyConfiguration configuration) {
    return with(ArchitectureNames.of(configuration.architecture()), configuration);
  }

  /** The question that a family of pairs answers. */
  public static String question(ComparisonFamily family, StudyConfig config) {
    String key = "study.question." + family.question().id();
    return config.trials().isPresent()
            && family.question() == ComparisonFamily.Question.ARCHITECTURES
        ? Messages.text("study.question.each-tuned", config.trials().getAsInt())
        : Messages.text(key);
  }

  public static String of(BaselineMean baseline) {
    return Messages.text("architecture.baseline." + baseline.name());
  }

  /** After an article. */
  static String within(Contender contender) {
    String name = ArchitectureNames.within(contender.architecture());
    return contender.configuration().map(configuration -> with(name, configuration)).orElse(name);
  }

  /** Its seeds: all of them, or the first ones and the last where they follow one another. */
  public static String seeds(StudyConfig config) {
    List<Long> seeds = config.seeds();
    int last = seeds.size() - 1;
    boolean follow = IntStream.rangeClosed(1, last).allMatch(i -> seeds.get(i) == seeds.get(0) + i);
    return last < SEEDS_NAMED || !follow
        ? seeds.stream().map(String::valueOf).collect(joining(", "))
        : seeds.get(0) + ", " + seeds.get(1) + ", …, " + seeds.get(last);
  }

  /**
   * Settings that runs were given: those that differ from their defaults, learning rate, and seeds.
   */
  public static String given(StudyConfig config) {
    Map<Hyperparameter, List<Double>> listed = new EnumMap<>(Hyperparameter.class);
    listed.putAll(config.settings());
    if (config.trials().isEmpty()) {
      listed.put(Hyperparameter.LEARNING_RATE, config.values(Hyperparameter.LEARNING_RATE));
      // A budget of time ends a training, not patience.
      if (config.fairness().endsByEpochs()) {
        listed.put(Hyperparameter.PATIENCE, config.values(Hyperparameter.PATIENCE));
      }
    }
    String settings = settings(listed, config.optimisation());
    int count = config.seeds().size();
    return settings.isEmpty()
        ? Messages.text("study.report.settings.none", count, seeds(config))
        : Messages.text("study.report.settings", settings, count, seeds(config));
  }

  static String list(List<Architecture> architectures) {
    return architectures.stream().map(ArchitectureNames::of).collect(joining(", "));
  }

  /** Start and numbers of labels that a study of transfer compares, in a few sentences. */
  public static String of(TransferSettings transfer) {
    return Messages.text(
        "study.transfer",
        transfer.encoder().source(),
        NameList.of(transfer.labels().stream().map(NumberText::whole)));
  }

  /** Settings or condition of a network beside its architecture; empty if none varies. */
  public static String varied(StudyConfiguration configuration) {
    return configuration.transfer().map(StudyNames::of).orElseGet(() -> of(configuration.point()));
  }

  private static String of(TransferCondition condition) {
    return Messages.text("study.condition", condition.labels(), start(condition.languageModel()));
  }

  /** A network with what it starts from. */
  public static String started(String network, TransferSettings transfer, boolean pretrained) {
    return network + ", " + start(pretrained ? transfer.encoder().source() : "");
  }

  private static String start(String languageModel) {
    return languageModel.isEmpty()
        ? Messages.text("study.start.drawn")
        : Messages.text("study.start.pretrained", languageModel);
  }

  /** Its number of labels, else the settings that vary: what networks beside each other share. */
  public static String place(StudyConfiguration configuration) {
    return configuration.labels().map(NumberText::whole).orElseGet(() -> of(configuration.point()));
  }

  /** The settings that vary, with their values; empty if none does. */
  private static String of(GridPoint point) {
    return point.varied().entrySet().stream()
        .map(entry -> of(entry.getKey()) + "\u00a0" + value(entry.getKey(), entry.getValue()))
        .collect(joining(", "));
  }

  public static String of(Hyperparameter setting) {
    return Messages.text("study.setting." + setting.id());
  }

  /** Settings with their values, then how weights are changed, where that is not the default. */
  public static String settings(
      Map<Hyperparameter, List<Double>> settings, OptimisationSettings optimisation) {
    List<String> parts = new ArrayList<>();
    settings.forEach(
        (setting, values) ->
            parts.add(
                values.stream()
                    .map(value -> value(setting, value))
                    .collect(joining(" | ", of(setting) + "\u00a0", ""))));
    LearningRateSchedule schedule = optimisation.schedule();
    if (schedule.kind() != LearningRateSchedule.Kind.CONSTANT) {
      parts.add(
          Messages.text(
              "study.schedule." + schedule.kind().id(),
              NumberText.setting(schedule.factor()),
              schedule.every()));
    }
    if (optimisation.clipping().kind() != Clipping.Kind.NONE) {
      parts.add(
          Messages.text(
              "study.clipping." + optimisation.clipping().kind().id(),
              NumberText.setting(optimisation.clipping().limit())));
    }
    if (optimisation.classWeights() == ClassWeights.BALANCED) {
      parts.add(Messages.text("study.balanced"));
    }
    return String.join(", ", parts);
  }

  private static String with(String name, StudyConfiguration configuration) {
    String varied = varied(configuration);
    return varied.isEmpty() ? name : name + " (" + varied + ")";
  }

  private static String value(Hyperparameter setting, double value) {
    return switch (setting.range().kind()) {
      case FLAG -> Messages.text(value == 1 ? "study.yes" : "study.no");
      case CHOICE -> Messages.text("pooling." + setting.format(value));
      case WHOLE, DECIMAL -> NumberText.setting(value);
    };
  }
}
