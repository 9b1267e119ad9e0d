package org.remanence.handout;

import java.util.List;
import java.util.Objects;
import org.remanence.explain.CellRun;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;

/**
 * Reading of a sentence by a network of the lab.
 *
 * @param inspection behind the run
 * @param answersAfterWords class probabilities after each word, had the sentence ended there: a row
 *     for each word; the network reads every beginning for them
 */
record HandOutReading(CellRun run, Inspection inspection, float[][] answersAfterWords) {

  static HandOutReading of(Classifier network, String text) {
    CellRun run = CellRun.of(network, text, List.of());
    Inspection inspection = Objects.requireNonNull(run.inspection(), "read by a network");
    return new HandOutReading(run, inspection, network.prefixProbabilities(inspection));
  }

  List<String> tokens() {
    return run.tokens();
  }
}
