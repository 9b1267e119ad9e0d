package org.remanence.notebook.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.remanence.notebook.CodeLocation;
import org.remanence.notebook.analysis.DataPart;
import org.remanence.notebook.analysis.DataValue;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.Experiment.Column;
import org.remanence.notebook.analysis.ExperimentEvent.Deduplicated;
import org.remanence.notebook.analysis.ExperimentEvent.SplitMade;
import org.remanence.notebook.analysis.ExperimentEvent.Trained;
import org.remanence.text.Tokenizer;

/** The same texts on both sides of a split, where they stand in the notebook itself. */
final class RepeatedTextsCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Experiment experiment) {
    List<Finding> findings = new ArrayList<>();
    List<DataValue> told = new ArrayList<>();
    for (SplitMade split : experiment.events(SplitMade.class).toList()) {
      Optional<Finding> finding =
          kept(experiment, split.whole())
              .filter(texts -> !experiment.isLabels(split.whole()))
              .flatMap(
                  texts ->
                      split.random()
                          ? atRandom(split.location(), texts)
                          : inOrder(split.location(), texts, split.tests()));
      if (finding.isPresent() && told.stream().noneMatch(split.whole()::shares)) {
        told.add(split.whole());
        findings.add(finding.get());
      }
    }
    experiment.events(Trained.class).forEach(trained -> addOwnSplit(experiment, trained, findings));
    addLists(experiment, findings);
    return findings;
  }

  /** All texts, unless repetitions are taken out of them. */
  private static Optional<List<List<String>>> kept(Experiment experiment, DataValue data) {
    return experiment.events(Deduplicated.class).anyMatch(event -> event.texts().shares(data))
        ? Optional.empty()
        : experiment.texts(data).map(RepeatedTextsCheck::sentences);
  }

  private static List<List<String>> sentences(Column column) {
    return column.data().texts().orElse(List.of()).stream().map(Tokenizer::tokenize).toList();
  }

  private static Optional<Finding> atRandom(CodeLocation location, List<List<String>> texts) {
    int different = (int) texts.stream().distinct().count();
    int repeated = texts.size() - different;
    return repeated > 0
        ? Optional.of(new Finding("repeated-texts", location, repeated, texts.size(), different))
        : Optional.empty();
  }

  /** The last ones are held out. */
  private static Optional<Finding> inOrder(
      CodeLocation location, List<List<String>> texts, OptionalInt tests) {
    if (tests.isEmpty() || tests.getAsInt() > texts.size()) {
      return Optional.empty();
    }
    int training = texts.size() - tests.getAsInt();
    return across(location, texts.subList(0, training), texts.subList(training, texts.size()));
  }

  private static Optional<Finding> across(
      CodeLocation location, List<List<String>> training, List<List<String>> tests) {
    Set<List<String>> known = new HashSet<>(training);
    int repeated = (int) tests.stream().filter(known::contains).count();
    return repeated > 0
        ? Optional.of(new Finding("texts-on-both-sides", location, repeated, tests.size()))
        : Optional.empty();
  }

  /** Keras’s own {@code validation_split} takes the last texts. */
  private static void addOwnSplit(Experiment experiment, Trained trained, List<Finding> findings) {
    if (trained.validationSplit().isEmpty()
        || !(trained.inputs() instanceof DataValue inputs)
        || inputs.part() != DataPart.WHOLE) {
      return;
    }
    kept(experiment, inputs)
        .filter(texts -> !inputs.shuffled())
        .flatMap(texts -> inOrder(trained.location(), texts, trained.validationTexts(texts.size())))
        .ifPresent(findings::add);
  }

  /** Lists that were written apart. */
  private static void addLists(Experiment experiment, List<Finding> findings) {
    List<List<String>> training = new ArrayList<>();
    List<Column> columns =
        experiment.columns().stream()
            .filter(column -> !experiment.isLabels(column.data()))
            .toList();
    for (Column column : columns) {
      if (column.data().part() == DataPart.TRAINING) {
        training.addAll(sentences(column));
      }
    }
    for (Column column : columns) {
      boolean own =
          experiment
              .events(SplitMade.class)
              .noneMatch(split -> split.whole().shares(column.data()));
      if (column.data().part() == DataPart.TEST && own) {
        across(column.location(), training, sentences(column)).ifPresent(findings::add);
      }
    }
  }
}
