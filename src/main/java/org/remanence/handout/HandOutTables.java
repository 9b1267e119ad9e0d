package org.remanence.handout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.i18n.NumberText;
import org.remanence.lab.Lab;
import org.remanence.lab.LabNetwork;
import org.remanence.lab.LabSplit;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Inspection;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.model.TrainedModel;
import org.remanence.model.shipped.ShippedModels;
import org.remanence.study.WilsonInterval;
import org.remanence.text.Dataset;
import org.remanence.text.Part;

/** Tables of a hand-out, for its page, which they need no script of, and for its print. */
final class HandOutTables {
  private HandOutTables() {}

  /** Names of the networks, as the window has them: to be found once, since files are compared. */
  static List<String> names(Lab lab) {
    return lab.networks().stream().map(HandOutTables::name).toList();
  }

  private static String name(LabNetwork network) {
    Provenance provenance =
        network.trained().flatMap(ShippedModels::languageOf).isPresent()
            ? Provenance.SHIPPED
            : Provenance.ofTuned(
                network.trained().filter(model -> model.trials().isPresent()).isPresent());
    return provenance.nameOf(network.key().title());
  }

  /** Introduction, in a sentence or two. */
  static String about(HandOutContent content) {
    String networks = NameList.of(content.names().stream());
    String about =
        content
            .lab()
            .trained()
            .map(
                trained ->
                    Messages.text(
                        "sheet.about.data",
                        networks,
                        trained.texts().dataset().name(),
                        trained.texts().dataset().examples().size()))
            .orElseGet(() -> Messages.text("sheet.about", networks));
    return content.taggers() == 0
        ? about
        : about + " " + Messages.text("sheet.left-out-taggers", content.taggers());
  }

  static List<HandOutTable> of(HandOutContent content) {
    Lab lab = content.lab();
    List<HandOutTable> tables = new ArrayList<>();
    tables.add(results(lab, content.names()));
    tables.add(settings(lab, content.names()));
    tables.add(answers(content));
    lab.trained().ifPresent(trained -> tables.add(data(trained)));
    return tables;
  }

  private static HandOutTable results(Lab lab, List<String> names) {
    List<List<String>> rows =
        IntStream.range(0, names.size()).mapToObj(i -> result(lab, i, names.get(i))).toList();
    return new HandOutTable(
        Messages.text("sheet.results"),
        heads("network", "parameters", "accuracy", "interval", "loss", "epochs", "best"),
        rows,
        true,
        Optional.of(Messages.text("sheet.results.note")));
  }

  private static List<String> result(Lab lab, int index, String name) {
    LabNetwork network = lab.networks().get(index);
    List<String> row = new ArrayList<>();
    row.add(name);
    row.add(NumberText.whole(network.classifier().shape().parameters()));
    Optional<TrainedModel> trained = network.trained();
    row.add(trained.map(t -> NumberText.accuracy(t.metrics().testAccuracy())).orElse("–"));
    row.add(trained.flatMap(model -> interval(lab, model)).orElse("–"));
    row.add(trained.map(t -> NumberText.loss(t.metrics().testLoss())).orElse("–"));
    row.add(trained.map(t -> NumberText.whole(t.metrics().epochs())).orElse("–"));
    row.add(trained.map(t -> NumberText.whole(t.metrics().bestEpoch())).orElse("–"));
    return row;
  }

  /** Of a network that was tested on the lab’s own test part. */
  private static Optional<String> interval(Lab lab, TrainedModel model) {
    return lab.trained()
        .filter(split -> split.texts().dataset().fingerprint().equals(model.dataFingerprint()))
        .map(split -> split.split().examples(split.texts().dataset(), Part.TEST).size())
        .map(texts -> WilsonInterval.of(model.metrics().testAccuracy(), texts))
        .map(
            interval ->
                Messages.text(
                    "sheet.interval.range",
                    NumberText.accuracy(interval.low()),
                    NumberText.accuracy(interval.high())));
  }

  private static HandOutTable settings(Lab lab, List<String> names) {
    List<List<String>> rows =
        IntStream.range(0, names.size())
            .mapToObj(
                i -> {
                  Hyperparameters settings = lab.networks().get(i).classifier().hyperparameters();
                  return List.of(
                      names.get(i),
                      NumberText.whole(settings.hidden()),
                      NumberText.whole(settings.embedding()),
                      NumberText.setting(settings.learningRate()),
                      NumberText.whole(settings.batchSize()),
                      NumberText.whole(settings.epochs()),
                      NumberText.whole(settings.patience()),
                      NumberText.setting(settings.dropout()),
                      String.valueOf(settings.seed()));
                })
            .toList();
    return new HandOutTable(
        Messages.text("sheet.settings"),
        heads(
            "network",
            "hidden",
            "embedding",
            "rate",
            "batch",
            "most-epochs",
            "patience",
            "dropout",
            "seed"),
        rows,
        true,
        Optional.empty());
  }

  private static HandOutTable answers(HandOutContent content) {
    List<String> heads = new ArrayList<>(heads("sentence", "expected"));
    heads.addAll(content.names());
    List<List<String>> rows =
        content.sentences().stream()
            .map(
                sentence -> {
                  List<String> row = new ArrayList<>();
                  row.add(sentence.text());
                  row.add(sentence.label().isEmpty() ? "–" : sentence.label());
                  sentence.readings().forEach(each -> row.add(answer(each, sentence.label())));
                  return row;
                })
            .toList();
    List<String> notes = new ArrayList<>();
    boolean wrong =
        content.sentences().stream()
            .anyMatch(
                sentence ->
                    sentence.readings().stream().anyMatch(each -> isWrong(each, sentence.label())));
    if (wrong) {
      notes.add(Messages.text("sheet.answers.note"));
    }
    int leftOut = HandOutSentence.leftOut(content.lab());
    if (leftOut > 0) {
      notes.add(Messages.text("sheet.left-out", leftOut));
    }
    return new HandOutTable(
        Messages.text("sheet.answers"),
        heads,
        rows,
        false,
        notes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes)));
  }

  /** Returns whether a network knows the label that is expected, and decided for another. */
  private static boolean isWrong(HandOutReading reading, String expected) {
    Inspection inspection = reading.inspection();
    return inspection.labels().contains(expected)
        && !inspection.labels().get(inspection.predicted()).equals(expected);
  }

  private static String answer(HandOutReading reading, String expected) {
    String answer = answer(reading);
    return isWrong(reading, expected) ? Messages.text("sheet.answer.wrong", answer) : answer;
  }

  /** Class that a network decided for, and its probability. */
  static String answer(HandOutReading reading) {
    Inspection inspection = reading.inspection();
    int best = inspection.predicted();
    return Messages.text(
        "sheet.answer",
        inspection.labels().get(best),
        NumberText.classProbability(inspection.trace().probabilities()[best], 1));
  }

  private static HandOutTable data(LabSplit trained) {
    Dataset dataset = trained.texts().dataset();
    List<List<String>> rows =
        dataset.labels().stream()
            .map(
                label ->
                    List.of(
                        label,
                        count(trained, label, Part.TRAIN),
                        count(trained, label, Part.VALIDATION),
                        count(trained, label, Part.TEST)))
            .toList();
    int leaked = trained.split().leaked();
    return new HandOutTable(
        Messages.text("sheet.data", dataset.name()),
        heads("label", "train", "validation", "test"),
        rows,
        true,
        leaked == 0 ? Optional.empty() : Optional.of(Messages.text("sheet.leaked", leaked)));
  }

  private static String count(LabSplit trained, String label, Part part) {
    return NumberText.whole(
        IntStream.range(0, trained.split().parts().size())
            .filter(i -> trained.split().parts().get(i) == part)
            .filter(i -> trained.texts().dataset().examples().get(i).label().equals(label))
            .count());
  }

  private static List<String> heads(String... keys) {
    return Arrays.stream(keys).map(key -> Messages.text("sheet.head." + key)).toList();
  }
}
