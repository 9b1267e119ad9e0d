package org.remanence.notebook.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.remanence.i18n.NumberText;
import org.remanence.notebook.CodeLocation;
import org.remanence.notebook.analysis.DataPart;
import org.remanence.notebook.analysis.DataValue;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.ExperimentEvent.Evaluated;
import org.remanence.notebook.analysis.ExperimentEvent.SplitMade;
import org.remanence.notebook.analysis.ExperimentEvent.Trained;
import org.remanence.study.WilsonInterval;

/** An accuracy of so few texts that it can hardly be told. */
final class FewTestsCheck implements NotebookCheck {
  /** From here on the interval is narrower than ±10 points whatever the accuracy. */
  private static final int ENOUGH = 100;

  /** The accuracy that the interval is told for. */
  private static final double EXAMPLE = 0.9;

  private record Measured(CodeLocation location, int texts) {}

  @Override
  public List<Finding> check(Experiment experiment) {
    return measured(experiment)
        .filter(measured -> measured.texts > 0 && measured.texts < ENOUGH)
        .map(
            measured -> {
              int right = (int) Math.round(EXAMPLE * measured.texts);
              WilsonInterval interval = WilsonInterval.of(right, measured.texts);
              return new Finding(
                  "few-tests",
                  measured.location,
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
  private static Optional<Measured> measured(Experiment experiment) {
    Stream<Measured> evaluated =
        experiment
            .events(Evaluated.class)
            .filter(event -> event.inputs() instanceof DataValue data && data.part().isHeldOut())
            .flatMap(event -> of(event.location(), ((DataValue) event.inputs()).size()));
    Stream<Measured> split =
        experiment.events(Trained.class).findAny().isPresent()
            ? experiment
                .events(SplitMade.class)
                .filter(made -> made.whole().part() == DataPart.WHOLE)
                .flatMap(made -> of(made.location(), made.tests()))
            : Stream.of();
    Stream<Measured> validation =
        experiment
            .events(Trained.class)
            .flatMap(trained -> of(trained.location(), validationTexts(trained)));
    return Stream.of(evaluated, split, validation).flatMap(stream -> stream).findFirst();
  }

  private static Stream<Measured> of(CodeLocation location, OptionalInt size) {
    return size.stream().mapToObj(texts -> new Measured(location, texts));
  }

  private static OptionalInt validationTexts(Trained trained) {
    if (trained.validationSplit().isEmpty()) {
      return trained.validationInputs().map(DataValue::size).orElse(OptionalInt.empty());
    }
    return trained.inputs() instanceof DataValue data && data.size().isPresent()
        ? trained.validationTexts(data.size().getAsInt())
        : OptionalInt.empty();
  }
}
