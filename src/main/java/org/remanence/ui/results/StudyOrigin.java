package org.remanence.ui.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.model.Hyperparameter;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.StudyNames;
import org.remanence.study.report.VerdictText;
import org.remanence.ui.kit.DataNames;
import org.remanence.ui.tab.ArchitectureStyle;

/** Description of the study that results are of, and of the differences of another one from it. */
final class StudyOrigin {
  /** Listed even where they have their default value. */
  private static final Set<Hyperparameter> ALWAYS =
      EnumSet.of(
          Hyperparameter.LEARNING_RATE,
          Hyperparameter.EPOCHS,
          Hyperparameter.PATIENCE,
          Hyperparameter.HIDDEN);

  private StudyOrigin() {}

  /** Networks, texts, splits, what is made equal, settings, and how much of it is finished. */
  static String of(StudyAnalysis analysis) {
    StudyConfig config = analysis.plan().config();
    String what =
        Messages.text(
            "study.page.origin",
            NameList.of(config.architectures().stream().map(ArchitectureStyle::name)),
            DataNames.title(config.data()),
            Messages.text(
                "study.page.origin.seeds", VerdictText.splits(config), StudyNames.seeds(config)),
            Messages.text("study.page.mode"),
            Messages.text("study.page.mode." + config.fairness().mode().id()),
            StudyNames.settings(listed(config), config.optimisation()));
    List<String> parts = new ArrayList<>(List.of(what));
    config.trials().ifPresent(n -> parts.add(Messages.text("study.page.origin.tuned", n)));
    config.transfer().ifPresent(transfer -> parts.add(StudyNames.of(transfer)));
    if (config.keepDuplicates() && analysis.plan().dataset().hasRepeats()) {
      parts.add(Messages.text("study.report.duplicates"));
    }
    if (!analysis.complete()) {
      parts.add(soFar(analysis) + ".");
    }
    return String.join(" ", parts);
  }

  /** Number of runs of an unfinished study, in words. */
  static String soFar(StudyAnalysis analysis) {
    return Messages.text(
        "study.page.so-far", analysis.results().size(), analysis.plan().runs().size());
  }

  /**
   * The settings listed of a study: those that differ from their defaults, and the most important.
   */
  private static Map<Hyperparameter, List<Double>> listed(StudyConfig config) {
    Map<Hyperparameter, List<Double>> listed = new EnumMap<>(Hyperparameter.class);
    for (Hyperparameter setting : Hyperparameter.values()) {
      if (ALWAYS.contains(setting) || config.settings().containsKey(setting)) {
        listed.put(setting, config.values(setting));
      }
    }
    if (!config.fairness().endsByEpochs()) {
      listed.remove(Hyperparameter.EPOCHS);
      listed.remove(Hyperparameter.PATIENCE);
    }
    return listed;
  }

  /**
   * The names of what differs, in the language in use; none if both have the same runs.
   *
   * @param sameTexts whether both were made from the same texts
   */
  static List<String> differences(StudyConfig one, StudyConfig other, boolean sameTexts) {
    List<String> names = new ArrayList<>();
    add(
        names,
        "study.page.differs.data",
        sameTexts && one.keepDuplicates() == other.keepDuplicates());
    add(names, "study.page.differs.networks", one.architectures().equals(other.architectures()));
    add(names, "study.page.differs.seeds", one.seeds().equals(other.seeds()));
    add(names, "study.page.differs.folds", one.folds() == other.folds());
    add(names, "study.page.differs.mode", one.fairness().equals(other.fairness()));
    add(names, "study.page.differs.tuning", one.trials().equals(other.trials()));
    add(names, "study.page.differs.transfer", one.transfer().equals(other.transfer()));
    for (Hyperparameter setting : Hyperparameter.values()) {
      if (!one.values(setting).equals(other.values(setting))) {
        names.add(StudyNames.of(setting));
      }
    }
    add(
        names,
        "study.page.differs.optimisation",
        Objects.equals(one.optimisation(), other.optimisation()));
    return names;
  }

  private static void add(List<String> names, String key, boolean same) {
    if (!same) {
      names.add(Messages.text(key));
    }
  }
}
