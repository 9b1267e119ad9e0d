package org.remanence.cli.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.remanence.files.CsvLines;
import org.remanence.files.Formulas;
import org.remanence.study.Predictions;

/** A table with a model’s answers behind its own columns, for other programs. */
public final class PredictionCsv {
  private final CsvLines csv;
  private final List<String> labels;
  private boolean begun;

  /**
   * @param labels the model’s
   */
  public PredictionCsv(List<String> labels, Formulas formulas, PrintWriter out) {
    this.labels = labels;
    this.csv = CsvLines.to(out, ',', formulas);
  }

  /** Prints the header once, before the first rows. */
  public void begin(List<String> columns) {
    if (!begun) {
      begun = true;
      List<String> header = new ArrayList<>(columns);
      header.addAll(List.of("predicted", "confidence"));
      csv.add(header);
    }
  }

  public void add(TableAnswer answer) {
    List<String> cells = new ArrayList<>(answer.row().cells());
    cells.add(answer.prediction().map(row -> labels.get(row.predicted())).orElse(""));
    cells.add(answer.prediction().map(Predictions.Row::confidence).map(String::valueOf).orElse(""));
    csv.add(cells);
  }

  public void end() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("a PrintWriter throws none", e);
    }
  }
}
