package org.remanence.notebook.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.remanence.i18n.NumberText;
import org.remanence.notebook.Place;
import org.remanence.notebook.lesson.Data;
import org.remanence.notebook.lesson.Event.Evaluated;
import org.remanence.notebook.lesson.Event.SplitMade;
import org.remanence.notebook.lesson.Event.Trained;
import org.remanence.notebook.lesson.Lesson;
import org.remanence.notebook.lesson.Part;
import org.remanence.study.WilsonInterval;

/** An accuracy of so few texts that it can hardly be told. */
final class FewTestsCheck implements NotebookCheck {
  /** From here on the interval is narrower than ±10 points whatever the accuracy. */
  private static final int ENOUGH = 100;

  /** The accuracy that the interval is told for. */
  private static final double EXAMPLE = 0.9;

  private record Measured(Place place, int texts) {}

  @Override
  public List<Finding> check(Lesson lesson) {
    return measured(lesson)
        .filter(measured -> measured.texts > 0 && measured.texts < ENOUGH)
        .map(
            measured -> {
              int right = (int) Math.round(EXAMPLE * measured.texts);
              WilsonInterval interval = WilsonInterval.of(right, measured.texts);
              return new Finding(
                  "few-tests",
                  measured.place,
                  measured.texts,
                  right,
                  NumberText.accuracy(interval.low()),
                  NumberText.accuracy(interval.high()),
                  NumberText.points(interval.width()));
            })
        .stream()
        .toList();
  }

  /** Data that the network is measured on in the end, if the number of its texts is known. */
  private static Optional<Measured> measured(Lesson lesson) {
    Stream<Measured> evaluated =
        lesson
            .events(Evaluated.class)
            .filter(event -> event.inputs() instanceof Data data && data.part().isHeldOut())
            .flatMap(event -> of(event.place(), ((Data) event.inputs()).size()));
    Stream<Measured> split =
        lesson.events(Trained.class).findAny().isPresent()
            ? lesson
                .events(SplitMade.class)
                .filter(made -> made.whole().part() == Part.WHOLE)
                .flatMap(made -> of(made.place(), made.tests()))
            : Stream.of();
    Stream<Measured> validation =
        lesson
            .events(Trained.class)
            .flatMap(trained -> of(trained.place(), validationTexts(trained)));
    return Stream.of(evaluated, split, validation).flatMap(stream -> stream).findFirst();
  }

  private static Stream<Measured> of(Place place, OptionalInt size) {
    return size.stream().mapToObj(texts -> new Measured(place, texts));
  }

  private static OptionalInt validationTexts(Trained trained) {
    Optional<Double> share = trained.validationSplit();
    if (share.isEmpty()) {
      return trained.validationInputs().map(Data::size).orElse(OptionalInt.empty());
    }
    return trained.inputs() instanceof Data data && data.size().isPresent()
        ? OptionalInt.of(
            data.size().getAsInt() - (int) Math.floor(data.size().getAsInt() * (1 - share.get())))
        : OptionalInt.empty();
  }
}
