package org.remanence.ui.training.table;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.text.LabelledText;
import org.remanence.text.table.TableReport;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableTexts;
import org.remanence.ui.kit.ErrorDialog;
import org.remanence.ui.kit.SideWindow;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.tab.Columns;
import org.remanence.ui.training.form.DataSelection;

/**
 * Preview of how a table was read: its first rows, its labels, all that is wrong with it, and what
 * to change. A change is read at once.
 */
public final class TablePreview {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 680;
  private static final int ROWS = 50;

  private final DataSelection texts;
  private final Label format = text("tableFormat");
  private final Label labels = text("tableLabels");
  private final Label summary = text("tableSummary");
  private final Label problem = text("tableProblem");
  private final TableView<LabelledText> rows = new TableView<>();
  private final VBox reading = new VBox();
  private final FormatControls controls;
  private final ProblemRows problems;

  private TablePreview(DataSelection texts, IntConsumer useLength, Subscriptions subscriptions) {
    this.texts = texts;
    new ReadingPane(reading, texts, subscriptions);
    this.controls = new FormatControls(texts::choose);
    this.problems = new ProblemRows(texts::choose, useLength);
    problem.getStyleClass().setAll("problem");
    addColumn("training.table.line", 60, LabelledText::line, line -> NumberText.whole(line));
    addColumn("training.table.text", 560, LabelledText::text, text -> text.replace('\n', ' '));
    addColumn("training.table.label", 140, LabelledText::label, Function.identity());
    rows.setId("tableRows");
    rows.setAccessibleText(Messages.text("training.table.rows"));
    rows.setPrefHeight(230);
  }

  /**
   * Opens the preview of the table that is chosen, and follows it.
   *
   * @param maxLength tokens of a text that are read now
   * @param useLength sets another number
   */
  public static void open(Node from, DataSelection texts, int maxLength, IntConsumer useLength) {
    Subscriptions subscriptions = new Subscriptions();
    TablePreview preview = new TablePreview(texts, useLength, subscriptions);
    preview.problems.maxLength(maxLength);
    subscriptions.onValue(texts.readingProperty(), preview::show);
    preview.show(texts.readingProperty().get());
    SideWindow.open(
            from,
            Messages.text("training.table.title", texts.choiceProperty().get().name()),
            preview.page(),
            WIDTH,
            HEIGHT)
        .setOnHidden(event -> subscriptions.end());
  }

  private ScrollPane page() {
    VBox page =
        new VBox(
            10, format, controls.node(), reading, rows, labels, problems.node(), problem, summary);
    page.getStyleClass().add("table-window");
    VBox.setVgrow(rows, Priority.SOMETIMES);
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    return scroll;
  }

  /**
   * @param read null while it is read again: what was read stays until then
   */
  private void show(DataSelection.Reading read) {
    Throwable failure = read == null ? null : read.problem();
    Visibility.show(problem, failure == null ? "" : ErrorDialog.message(failure));
    if (read == null || !(texts.choiceProperty().get() instanceof TableSource table)) {
      return;
    }
    TableReport report = read.report();
    if (report == null) {
      controls.show(table, null);
      return;
    }
    controls.show(table, report.format());
    problems.show(table, report);
    Visibility.show(format, TableTexts.format(report.format()));
    Visibility.show(labels, TableTexts.labels(report.labels()));
    Visibility.show(summary, TableTexts.summary(report));
    List<LabelledText> examples = read.dataset().examples();
    rows.setItems(
        FXCollections.observableList(examples.subList(0, Math.min(ROWS, examples.size()))));
  }

  private <T extends Comparable<T>> void addColumn(
      String key, double width, Function<LabelledText, T> value, Function<T, String> text) {
    TableColumn<LabelledText, T> column = Columns.values(Messages.text(key), width, value, text);
    column.setSortable(false);
    rows.getColumns().add(column);
  }

  private static Label text(String id) {
    Label label = WrappedLabel.empty();
    label.setId(id);
    return label;
  }
}
