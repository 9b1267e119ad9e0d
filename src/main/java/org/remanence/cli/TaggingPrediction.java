package org.remanence.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.remanence.cli.output.JsonOutput;
import org.remanence.cli.output.PredictionJson;
import org.remanence.cli.output.PredictionTable;
import org.remanence.files.CsvLines;
import org.remanence.files.Formulas;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.study.TagPredictions;
import org.remanence.text.tagging.ConllSource;

/** A model’s tags of the words of a file, and how right they are. */
final class TaggingPrediction {
  private final TagPredictions answers;

  /** Reads the file and tags all of it. */
  TaggingPrediction(Classifier tagger, ConllSource source) {
    answers = TagPredictions.of(tagger, source.load().examples());
    if (answers.words().isEmpty()) {
      throw new LocalizedException("text.conll.empty", source.name());
    }
  }

  void print(PredictCommand.Format format, Formulas formulas, PrintWriter out) {
    switch (format) {
      case TABLE -> PredictionTable.print(answers, out);
      case JSON -> JsonOutput.print(json(), out);
      case CSV -> csv(formulas, out);
    }
  }

  private ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("accuracy", json.nullNode());
    boolean known = !answers.scored().isEmpty();
    if (known) {
      json.put("accuracy", answers.report().accuracy());
    }
    ArrayNode rows = json.putArray("rows");
    for (TagPredictions.Word word : answers.words()) {
      rows.addObject()
          .put("sentence", word.sentence() + 1)
          .put("text", word.text())
          .put("known", word.known())
          .put("ambiguous", word.ambiguous())
          .put("label", word.tag())
          .put("predicted", answers.labels().get(word.predicted()))
          .put("confidence", word.confidence());
    }
    if (known) {
      PredictionJson.putScores(json, answers.report(), answers.labels());
    }
    return json;
  }

  private void csv(Formulas formulas, PrintWriter out) {
    CsvLines csv = CsvLines.to(out, ',', formulas);
    csv.add("sentence", "word", "tag", "predicted", "confidence");
    for (TagPredictions.Word word : answers.words()) {
      csv.add(
          String.valueOf(word.sentence() + 1),
          word.text(),
          word.tag(),
          answers.labels().get(word.predicted()),
          String.valueOf(word.confidence()));
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("a PrintWriter throws none", e);
    }
  }

  /** Prints which words are not answered or not counted; after the rows. */
  void tell(PrintWriter err) {
    if (answers.unread() > 0) {
      err.println(Messages.text("cli.tags.unread", answers.unread()));
    }
    Set<String> unknown = new TreeSet<>();
    answers.words().stream().filter(word -> word.label() < 0).forEach(w -> unknown.add(w.tag()));
    if (!unknown.isEmpty()) {
      err.println(
          Messages.text(
              "cli.tags.unknown-tags",
              answers.words().size() - answers.scored().size(),
              String.join(", ", unknown)));
    }
    err.flush();
  }
}
