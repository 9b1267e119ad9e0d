package org.remanence.ui.errors;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.study.ClassificationReport;
import org.remanence.study.HitCount;
import org.remanence.study.TagPredictions;
import org.remanence.ui.errors.TagSnapshot.WordRow;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.heatmap.ConfusionMatrix;
import org.remanence.ui.tab.WindowTab;

/** Test of a network that tags words: confusion matrix, scores of each tag, words it has wrong. */
final class TagsSection extends VBox {
  private static final double SENTENCE_EMS = 8;
  private static final double WORD_EMS = 6.5;
  private static final double TAG_EMS = 6;

  /** Tags are many: their matrix needs the height more than their scores, which scroll. */
  private static final int MAX_ROWS = 4;

  private final TagsViewModel model;
  private final Label accuracy = WrappedLabel.empty();
  private final ConfusionMatrix matrix = new ConfusionMatrix();
  private final ScoresTable scores = new ScoresTable(Optional.empty(), MAX_ROWS);
  private final TableView<WordRow> words = new TableView<>();
  private final Label listed = TestLayout.title("");
  private final Hyperlink everywhere = new Hyperlink(Messages.text("errors.tags.all"));
  private Architecture architecture;
  private TagPredictions answers;

  TagsSection(TagsViewModel model, PlotFiles files, BiConsumer<String, WindowTab> onOpen) {
    this.model = model;
    getStyleClass().add("errors-section");
    accuracy.setId("tag-accuracy");
    matrix.setId("tag-confusion");
    matrix.filesProperty().set(files);
    matrix.setOnCell(this::choose);
    VBox.setVgrow(matrix, Priority.ALWAYS);
    scores.setId("tag-scores");
    TableActions scoreActions =
        new TableActions(
            () -> "tags-" + architecture.id(),
            separator -> ErrorTables.scores(answers.report(), separator),
            files);
    Label title = TestLayout.title(Messages.text("errors.tags.scores"));
    VBox left = new VBox(matrix, TestLayout.head(title, scoreActions), scores);
    TableActions wordActions =
        new TableActions(
            () -> "words-" + architecture.id(),
            separator -> ErrorTables.words(words.getItems(), separator),
            files);
    everywhere.setId("tags-everywhere");
    everywhere.setOnAction(event -> model.cellProperty().set(Optional.empty()));
    OpenInTabBar open = new OpenInTabBar(onOpen);
    open.follow(words, WordRow::text);
    makeWords();
    VBox right = new VBox(TestLayout.head(listed, wordActions), everywhere, words);
    VBox.setVgrow(words, Priority.ALWAYS);
    getChildren().addAll(accuracy, TestLayout.halves(left, right), open);
  }

  private void makeWords() {
    words.setId("words");
    words.getStyleClass().add("dense");
    words.setPlaceholder(new Label(Messages.text("errors.tags.none")));
    words.setAccessibleText(Messages.text("errors.tags.words"));
    words.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    TableColumn<WordRow, String> word =
        AnswerColumns.text(Messages.text("errors.column.word"), row -> row.word().text());
    AnswerColumns.fix(word, WORD_EMS, accuracy);
    TableColumn<WordRow, String> sentence =
        AnswerColumns.text(Messages.text("errors.column.sentence"), WordRow::sentence);
    AnswerColumns.flex(sentence, SENTENCE_EMS, accuracy);
    TableColumn<WordRow, String> tag =
        AnswerColumns.text(Messages.text("errors.column.tag"), row -> row.word().tag());
    AnswerColumns.fix(tag, TAG_EMS, accuracy);
    TableColumn<WordRow, SentencePrediction> answer =
        AnswerColumns.answer(TagsSection::prediction, accuracy);
    answer.setText(Messages.text("errors.column.predicted-tag"));
    words.getColumns().addAll(List.of(word, sentence, tag, answer));
  }

  private static SentencePrediction prediction(WordRow row) {
    return new SentencePrediction(
        row.predicted(),
        row.word().confidence(),
        row.word().isRight() ? SentencePrediction.Verdict.RIGHT : SentencePrediction.Verdict.WRONG);
  }

  /**
   * Shows a network's test.
   *
   * @param name what the network is called
   */
  void show(Architecture shown, String name, boolean dark) {
    architecture = shown;
    TagSnapshot snapshot = model.snapshotProperty().get();
    answers = snapshot.answers(shown).orElseThrow();
    ClassificationReport report = answers.report();
    HitCount all = answers.hits(word -> true);
    String right = NumberText.accuracy(all.accuracy());
    accuracy.setText(
        Messages.text("errors.tags.accuracy", name, all.hits(), all.examples(), right)
            + part("errors.tags.ambiguous", answers.hits(TagPredictions.Word::ambiguous))
            + part("errors.tags.unknown", answers.hits(word -> !word.known()))
            + " "
            + Messages.text("errors.tags.no-interval"));
    matrix.show(Messages.text("errors.confusion", name), report.labels(), report.confusion(), dark);
    scores.show(report);
    Optional<SentenceFilter.ConfusionCell> cell = model.cellProperty().get();
    words.setItems(FXCollections.observableArrayList(snapshot.words(shown, cell)));
    listed.setText(
        cell.map(of -> Messages.text("errors.tags.in", of.actual(), of.predicted()))
            .orElseGet(() -> Messages.text("errors.tags.words")));
    Visibility.show(everywhere, cell.isPresent());
  }

  /** A sentence about some of the words; empty if there are none. */
  private static String part(String key, HitCount hits) {
    return hits.examples() == 0 ? "" : " " + Messages.text(key, hits.hits(), hits.examples());
  }

  private void choose(int actual, int predicted) {
    List<String> labels = answers.labels();
    model
        .cellProperty()
        .set(
            Optional.of(
                new SentenceFilter.ConfusionCell(labels.get(actual), labels.get(predicted))));
  }
}
