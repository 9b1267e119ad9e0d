package org.remanence.notebook.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.notebook.CodeLocation;
import org.remanence.notebook.analysis.AbstractValue;
import org.remanence.notebook.analysis.DataValue;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.Experiment.Column;
import org.remanence.notebook.analysis.ExperimentEvent.SplitMade;
import org.remanence.notebook.analysis.ExperimentEvent.Trained;
import org.remanence.notebook.analysis.ExperimentEvent.VocabularyFitted;

/**
 * The texts that stand in a notebook as lists.
 *
 * @param labels one for each text, or none at all where they were not recognised
 */
public record InlineTexts(CodeLocation location, List<String> texts, List<String> labels) {
  /** Empty where the texts come from elsewhere. */
  static Optional<InlineTexts> of(Experiment experiment) {
    Stream<DataValue> used =
        Stream.concat(
            experiment.events(SplitMade.class).map(SplitMade::whole),
            experiment
                .events(VocabularyFitted.class)
                .flatMap(fitted -> fitted.texts().data().stream()));
    return used.filter(data -> !experiment.isLabels(data))
        .flatMap(data -> experiment.texts(data).stream())
        .findFirst()
        .map(column -> of(experiment, column));
  }

  private static InlineTexts of(Experiment experiment, Column column) {
    List<String> texts = column.data().texts().orElse(List.of());
    List<String> labels =
        experiment
            .events(Trained.class)
            .flatMap(trained -> trained.labels().data().stream())
            .flatMap(data -> experiment.labels(data, texts.size()).stream())
            .findFirst()
            .map(InlineTexts::names)
            .orElse(List.of());
    return new InlineTexts(column.location(), texts, labels);
  }

  private static List<String> names(DataValue labels) {
    List<String> names = new ArrayList<>();
    for (AbstractValue label : labels.known()) {
      names.add(
          label.whole().isPresent()
              ? String.valueOf(label.whole().getAsInt())
              : label.text().orElseGet(() -> label.number().map(String::valueOf).orElse("")));
    }
    return names;
  }
}
