package org.remanence.study;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.remanence.files.CsvLines;
import org.remanence.files.Formulas;
import org.remanence.model.TrainedModel;
import org.remanence.text.LabelledText;

/** Scores of each tag in a comparison’s files. */
final class TagTables {
  private TagTables() {}

  /**
   * A line for each tag of each network: its words in the test part, precision, recall, F1; and how
   * many of its words have other tags as well, and the share of these that is right (its recall).
   */
  static void csv(List<TrainedModel> models, List<LabelledText> tests, OutputStream out)
      throws IOException {
    CsvLines csv = CsvLines.to(out, Formulas.ESCAPED);
    csv.add(
        "architecture",
        "tag",
        "support",
        "precision",
        "recall",
        "f1",
        "ambiguous_support",
        "ambiguous_recall");
    for (TrainedModel model : models) {
      TagPredictions predictions = TagPredictions.of(model.classifier(), tests);
      ClassificationReport report = predictions.report();
      for (int i = 0; i < report.labels().size(); i++) {
        int label = i;
        ClassificationReport.Scores scores = report.scores(i);
        HitCount ambiguous = predictions.hits(word -> word.ambiguous() && word.label() == label);
        csv.add(
            model.classifier().architecture().id(),
            report.labels().get(i),
            String.valueOf(scores.support()),
            String.valueOf(scores.precision()),
            String.valueOf(scores.recall()),
            String.valueOf(scores.f1()),
            String.valueOf(ambiguous.examples()),
            ambiguous.examples() == 0 ? "" : String.valueOf(ambiguous.accuracy()));
      }
    }
    csv.flush();
  }
}
