package org.remanence.notebook.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.remanence.notebook.Place;
import org.remanence.notebook.lesson.Data;
import org.remanence.notebook.lesson.Event.Deduplicated;
import org.remanence.notebook.lesson.Event.SplitMade;
import org.remanence.notebook.lesson.Event.Trained;
import org.remanence.notebook.lesson.Lesson;
import org.remanence.notebook.lesson.Lesson.Column;
import org.remanence.notebook.lesson.Part;
import org.remanence.text.Tokenizer;

/** The same texts on both sides of a split, where they stand in the notebook itself. */
final class RepeatedTextsCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Lesson lesson) {
    List<Finding> findings = new ArrayList<>();
    List<Data> told = new ArrayList<>();
    for (SplitMade split : lesson.events(SplitMade.class).toList()) {
      Optional<Finding> finding =
          kept(lesson, split.whole())
              .flatMap(
                  texts ->
                      split.random()
                          ? atRandom(split.place(), texts)
                          : inOrder(split.place(), texts, split.tests()));
      if (finding.isPresent() && told.stream().noneMatch(split.whole()::shares)) {
        told.add(split.whole());
        findings.add(finding.get());
      }
    }
    lesson.events(Trained.class).forEach(trained -> addOwnSplit(lesson, trained, findings));
    addLists(lesson, findings);
    return findings;
  }

  /** All texts, unless repetitions are taken out of them. */
  private static Optional<List<List<String>>> kept(Lesson lesson, Data data) {
    return lesson.events(Deduplicated.class).anyMatch(event -> event.texts().shares(data))
        ? Optional.empty()
        : lesson.texts(data).map(RepeatedTextsCheck::sentences);
  }

  private static List<List<String>> sentences(Column column) {
    return column.data().texts().orElse(List.of()).stream().map(Tokenizer::tokenize).toList();
  }

  private static Optional<Finding> atRandom(Place place, List<List<String>> texts) {
    int different = (int) texts.stream().distinct().count();
    int repeated = texts.size() - different;
    return repeated > 0
        ? Optional.of(new Finding("repeated-texts", place, repeated, texts.size(), different))
        : Optional.empty();
  }

  /** The last ones are held out. */
  private static Optional<Finding> inOrder(
      Place place, List<List<String>> texts, OptionalInt tests) {
    if (tests.isEmpty() || tests.getAsInt() > texts.size()) {
      return Optional.empty();
    }
    int training = texts.size() - tests.getAsInt();
    return across(place, texts.subList(0, training), texts.subList(training, texts.size()));
  }

  private static Optional<Finding> across(
      Place place, List<List<String>> training, List<List<String>> tests) {
    Set<List<String>> known = new HashSet<>(training);
    int repeated = (int) tests.stream().filter(known::contains).count();
    return repeated > 0
        ? Optional.of(new Finding("texts-on-both-sides", place, repeated, tests.size()))
        : Optional.empty();
  }

  /** Keras’s own {@code validation_split} takes the last texts. */
  private static void addOwnSplit(Lesson lesson, Trained trained, List<Finding> findings) {
    if (trained.validationSplit().isEmpty()
        || !(trained.inputs() instanceof Data inputs)
        || inputs.part() != Part.WHOLE) {
      return;
    }
    double share = trained.validationSplit().get();
    kept(lesson, inputs)
        .flatMap(
            texts -> {
              int training = (int) Math.floor(texts.size() * (1 - share));
              return inOrder(trained.place(), texts, OptionalInt.of(texts.size() - training));
            })
        .ifPresent(findings::add);
  }

  /** Lists that were written apart. */
  private static void addLists(Lesson lesson, List<Finding> findings) {
    List<List<String>> training = new ArrayList<>();
    for (Column column : lesson.columns()) {
      if (column.data().part() == Part.TRAINING) {
        training.addAll(sentences(column));
      }
    }
    for (Column column : lesson.columns()) {
      boolean own =
          lesson.events(SplitMade.class).noneMatch(split -> split.whole().shares(column.data()));
      if (column.data().part() == Part.TEST && own) {
        across(column.place(), training, sentences(column)).ifPresent(findings::add);
      }
    }
  }
}
