package org.remanence.notebook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.remanence.notebook.analysis.DataPart;
import org.remanence.notebook.analysis.DataValue;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.ExperimentEvent.SplitMade;
import org.remanence.notebook.analysis.ExperimentEvent.Trained;
import org.remanence.notebook.analysis.ExperimentEvent.VocabularyFitted;

/** A vocabulary made of texts that a network is measured on later. */
final class VocabularyCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Experiment experiment) {
    List<Finding> findings = new ArrayList<>();
    for (VocabularyFitted fitted : experiment.events(VocabularyFitted.class).toList()) {
      if (fitted.texts() instanceof DataValue texts && measuredOn(texts, experiment)) {
        findings.add(new Finding("vocabulary", fitted.location()));
      }
    }
    return findings;
  }

  private static boolean measuredOn(DataValue texts, Experiment experiment) {
    if (texts.part() == DataPart.TEST) {
      return true;
    }
    return texts.part() == DataPart.WHOLE
        && (experiment.events(SplitMade.class).anyMatch(split -> split.whole().shares(texts))
            || heldOut(experiment).anyMatch(measured -> measured.shares(texts))
            || experiment.events(Trained.class).anyMatch(trained -> splitsItself(trained, texts)));
  }

  private static Stream<DataValue> heldOut(Experiment experiment) {
    Stream<DataValue> validation =
        experiment.events(Trained.class).flatMap(trained -> trained.validationInputs().stream());
    return Stream.concat(experiment.measured(), validation).filter(data -> data.part().isHeldOut());
  }

  private static boolean splitsItself(Trained trained, DataValue texts) {
    return trained.validationSplit().isPresent()
        && trained.inputs() instanceof DataValue inputs
        && inputs.shares(texts);
  }
}
