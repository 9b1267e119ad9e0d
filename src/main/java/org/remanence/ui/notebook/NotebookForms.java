package org.remanence.ui.notebook;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.Hyperparameter;
import org.remanence.notebook.summary.ExperimentSummary;
import org.remanence.notebook.summary.InlineTexts;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.results.StudyViewModel;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.ui.training.TrainingViewModel;

/** Puts what was recognised of a notebook into the window’s forms. For the JavaFX thread. */
public final class NotebookForms {
  private final TrainingViewModel training;
  private final StudyViewModel study;
  private final Path tables;
  private final Predicate<String> confirm;
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;

  /**
   * @param tables folder in which the texts of notebooks are kept as tables
   * @param confirm asks whether to go on
   * @param onFailure shows a failure to the user
   */
  public NotebookForms(
      TrainingViewModel training,
      StudyViewModel study,
      Path tables,
      Predicate<String> confirm,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    this.training = training;
    this.study = study;
    this.tables = tables;
    this.confirm = confirm;
    this.tasks = tasks;
    this.onFailure = onFailure;
  }

  /** Returns whether there is a network that the training form can describe. */
  static boolean canFill(ExperimentSummary summary) {
    return !summary.experiment().isLanguageModel() && !summary.architectures().isEmpty();
  }

  /**
   * Fills the training form, and chooses the notebook’s texts, after asking where something else
   * was typed. What was not recognised stays as it is.
   *
   * @param name of the notebook, which the table of its texts is called after
   * @return whether the user agreed
   */
  boolean fillTraining(ExperimentSummary summary, String name) {
    return fill(summary, name, replaced(summary), () -> {});
  }

  /**
   * The same, and a study of these networks. If it {@linkplain #begins begins}, that is once the
   * notebook’s own texts are read; else the user starts it.
   */
  boolean fillStudy(ExperimentSummary summary, String name) {
    List<String> replaced = new ArrayList<>(replaced(summary));
    if (!study.isUntouched()) {
      replaced.add(Messages.text("notebook.page.study"));
    }
    if (!fill(summary, name, replaced, begins(summary) ? study::start : () -> {})) {
      return false;
    }
    training.keepDuplicatesProperty().set(false);
    training.maskProperty().set(true);
    Double epochs = summary.settings().get(Hyperparameter.EPOCHS);
    study.prepare(
        summary.architectures(),
        epochs == null ? OptionalInt.empty() : OptionalInt.of(epochs.intValue()));
    return true;
  }

  /**
   * Returns whether a study begins by itself: the notebook brings texts with labels, which become
   * the data, and no other study is under way.
   */
  boolean begins(ExperimentSummary summary) {
    return labelled(summary).isPresent() && !study.underWayProperty().get();
  }

  private static Optional<InlineTexts> labelled(ExperimentSummary summary) {
    return summary.texts().filter(texts -> !texts.labels().isEmpty());
  }

  private boolean fill(
      ExperimentSummary summary, String name, List<String> replaced, Runnable whenRead) {
    String names = String.join(", ", replaced);
    if (!replaced.isEmpty() && !confirm.test(Messages.text("notebook.page.replace", names))) {
      return false;
    }
    values(summary).forEach(NumberField::set);
    List<Architecture> chosen = summary.architectures();
    for (Architecture each : Architecture.values()) {
      training.chosen(each).set(chosen.contains(each));
    }
    labelled(summary)
        .ifPresent(
            texts ->
                tasks.run(
                    () -> NotebookTable.write(tables, name, texts),
                    table -> training.texts().openFile(table, whenRead),
                    onFailure));
    return true;
  }

  /** Fields whose numbers were recognised, and these. */
  private Map<NumberField, Double> values(ExperimentSummary summary) {
    Map<NumberField, Double> values = new LinkedHashMap<>();
    summary.settings().forEach((name, value) -> values.put(training.form().field(name), value));
    NumberField share = training.form().testShare();
    summary
        .testShare()
        .filter(share.spec().range()::contains)
        .ifPresent(value -> values.put(share, value));
    summary.seed().ifPresent(seed -> values.put(training.form().seed(), (double) seed));
    return values;
  }

  /** Names of the fields in which something else is typed than what stands there at first. */
  private List<String> replaced(ExperimentSummary summary) {
    return values(summary).entrySet().stream()
        .filter(value -> isReplaced(value.getKey(), value.getValue()))
        .map(value -> value.getKey().spec().name())
        .toList();
  }

  private boolean isReplaced(NumberField field, double value) {
    OptionalDouble typed = field.typed();
    return !typed.equals(OptionalDouble.of(value))
        && !typed.equals(OptionalDouble.of(atFirst(field)));
  }

  /** Number that stands there unless another one is typed; the length depends on the data. */
  private double atFirst(NumberField field) {
    double usual = field.spec().defaultValue();
    return field == training.form().field(Hyperparameter.MAX_LENGTH)
            && training.texts().choiceProperty().get() != null
        ? training.texts().choiceProperty().get().maxLength((int) usual)
        : usual;
  }

  /** Account of what was put in and what was not, in the language in use. */
  String said(ExperimentSummary summary) {
    Map<NumberField, Double> values = values(summary);
    List<NumberField> others =
        training.form().basics().stream().filter(field -> !values.containsKey(field)).toList();
    List<NumberField> impossible =
        others.stream().filter(field -> isRecognised(field, summary)).toList();
    List<NumberField> unknown =
        others.stream().filter(field -> !impossible.contains(field)).toList();
    String architectures =
        summary.architectures().stream().map(ArchitectureNames::of).collect(joining(", "));
    return Stream.of(
            Messages.text("notebook.page.filled", architectures),
            names("notebook.page.unknown", unknown),
            names("notebook.page.impossible", impossible),
            Messages.text(data(summary)))
        .filter(line -> !line.isEmpty())
        .collect(joining("\n"));
  }

  private boolean isRecognised(NumberField field, ExperimentSummary summary) {
    return summary.networks().stream()
        .flatMap(network -> network.values().keySet().stream())
        .anyMatch(name -> training.form().field(name) == field);
  }

  private static String names(String key, List<NumberField> fields) {
    String names = fields.stream().map(field -> field.spec().name()).collect(joining(", "));
    return fields.isEmpty() ? "" : Messages.text(key, names);
  }

  private static String data(ExperimentSummary summary) {
    return summary.texts().isEmpty()
        ? "notebook.page.data-elsewhere"
        : summary.texts().get().labels().isEmpty()
            ? "notebook.page.data-unlabelled"
            : "notebook.page.data-taken";
  }
}
