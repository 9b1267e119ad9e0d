package org.remanence.ui.training.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.table.TableReport;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableTexts;
import org.remanence.ui.kit.ErrorDialog;
import org.remanence.ui.kit.SideWindow;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.training.form.DataSelection;

/**
 * How a table was read: its first rows, its labels, all that is wrong with it, and what to change.
 * A change is read at once.
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
  private final FormatControls controls;
  private final ProblemRows problems;

  private TablePreview(DataSelection texts, IntConsumer useLength) {
    this.texts = texts;
    this.controls = new FormatControls(texts::choose);
    this.problems = new ProblemRows(texts::choose, useLength);
    problem.getStyleClass().setAll("problem");
    addColumn("training.table.line", 60, example -> NumberText.whole(example.line()));
    addColumn("training.table.text", 560, example -> example.text().replace('\n', ' '));
    addColumn("training.table.label", 140, LabelledText::label);
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
    TablePreview preview = new TablePreview(texts, useLength);
    Subscriptions subscriptions = new Subscriptions();
    preview.problems.maxLength(maxLength);
    Runnable show = preview::show;
    subscriptions.onChange(texts.reportProperty(), show);
    subscriptions.onChange(texts.problemProperty(), show);
    subscriptions.onChange(texts.datasetProperty(), show);
    show.run();
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
        new VBox(10, format, controls.node(), rows, labels, problems.node(), problem, summary);
    page.getStyleClass().add("form");
    VBox.setVgrow(rows, Priority.SOMETIMES);
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private void show() {
    if (!(texts.choiceProperty().get() instanceof TableSource table)) {
      return;
    }
    TableReport report = texts.reportProperty().get();
    Throwable failure = texts.problemProperty().get();
    Dataset dataset = texts.datasetProperty().get();
    set(problem, failure == null ? "" : ErrorDialog.message(failure));
    if (report == null) {
      if (failure != null) {
        controls.show(table, null);
      }
      return; // Until it is read again, what was read stays.
    }
    controls.show(table, report.format());
    problems.show(table, report);
    set(format, TableTexts.format(report.format()));
    set(labels, TableTexts.labels(report.labels()));
    set(summary, summary(report, Optional.ofNullable(dataset)));
    rows.setItems(
        FXCollections.observableList(
            dataset == null
                ? List.of()
                : dataset.examples().subList(0, Math.min(ROWS, dataset.examples().size()))));
  }

  private static String summary(TableReport report, Optional<Dataset> dataset) {
    String all = TableTexts.summary(report);
    return dataset
        .filter(read -> read.examples().size() < report.read())
        .map(
            read ->
                all
                    + " "
                    + Messages.text("text.table.sampled", read.examples().size(), report.read()))
        .orElse(all);
  }

  private void addColumn(String key, double width, Function<LabelledText, String> cell) {
    TableColumn<LabelledText, String> column = new TableColumn<>(Messages.text(key));
    column.setSortable(false);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(cell.apply(row.getValue())));
    rows.getColumns().add(column);
  }

  private static void set(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  private static Label text(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
