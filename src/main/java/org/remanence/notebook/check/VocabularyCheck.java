package org.remanence.notebook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.notebook.lesson.Data;
import org.remanence.notebook.lesson.Event;
import org.remanence.notebook.lesson.Event.Evaluated;
import org.remanence.notebook.lesson.Event.SplitMade;
import org.remanence.notebook.lesson.Event.Trained;
import org.remanence.notebook.lesson.Event.VocabularyFitted;
import org.remanence.notebook.lesson.Lesson;
import org.remanence.notebook.lesson.Part;

/** A vocabulary made of texts that a network is measured on later. */
final class VocabularyCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Lesson lesson) {
    List<Finding> findings = new ArrayList<>();
    for (Event event : lesson.events(VocabularyFitted.class).toList()) {
      VocabularyFitted fitted = (VocabularyFitted) event;
      if (fitted.texts() instanceof Data texts && measuredOn(texts, lesson)) {
        findings.add(new Finding("vocabulary", fitted.place()));
      }
    }
    return findings;
  }

  private static boolean measuredOn(Data texts, Lesson lesson) {
    if (texts.part() == Part.TEST) {
      return true;
    }
    return texts.part() == Part.WHOLE
        && (lesson.events(SplitMade.class).anyMatch(split -> split.whole().shares(texts))
            || heldOut(lesson).anyMatch(measured -> measured.shares(texts))
            || lesson.events(Trained.class).anyMatch(trained -> splitsItself(trained, texts)));
  }

  private static Stream<Data> heldOut(Lesson lesson) {
    Stream<Optional<Data>> inputs =
        Stream.concat(
            lesson.events(Evaluated.class).map(measured -> data(measured.inputs())),
            lesson.events(Trained.class).map(Trained::validationInputs));
    return inputs.flatMap(Optional::stream).filter(data -> data.part().isHeldOut());
  }

  private static Optional<Data> data(Object value) {
    return value instanceof Data data ? Optional.of(data) : Optional.empty();
  }

  private static boolean splitsItself(Trained trained, Data texts) {
    return trained.validationSplit().isPresent()
        && trained.inputs() instanceof Data inputs
        && inputs.shares(texts);
  }
}
