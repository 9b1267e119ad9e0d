package org.remanence.ui.training.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.text.table.Mend;
import org.remanence.text.table.Problem;
import org.remanence.text.table.Suspicion;
import org.remanence.text.table.TableReport;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableTexts;
import org.remanence.text.table.rows.Quoting;
import org.remanence.ui.kit.WrappedLabel;

/** All that is wrong with a table, each with the click that mends it, or takes the mend back. */
final class ProblemRows {
  private final Consumer<TableSource> use;
  private final IntConsumer useLength;
  private final VBox box = new VBox(6);
  private int maxLength;

  ProblemRows(Consumer<TableSource> use, IntConsumer useLength) {
    this.use = use;
    this.useLength = useLength;
    box.setId("tableProblems");
  }

  VBox node() {
    return box;
  }

  /**
   * @param tokens of a text that are read
   */
  void maxLength(int tokens) {
    maxLength = tokens;
  }

  void show(TableSource table, TableReport report) {
    box.getChildren().clear();
    report.problems().forEach(problem -> add(table, problem));
    TableTexts.tooLong(report.lengths(), maxLength)
        .ifPresent(text -> addLength(table, report, text));
  }

  private void add(TableSource table, Problem problem) {
    String what = TableTexts.what(problem);
    String text =
        TableTexts.done(problem)
            .filter(done -> problem.kind() != Suspicion.STRAY_QUOTE)
            .map(done -> Messages.text("training.table.done", what, done))
            .orElse(what);
    List<Button> buttons =
        problem.by().map(List::of).orElse(problem.kind().mends()).stream()
            .map(mend -> mendButton(table, problem, mend))
            .toList();
    if (problem.kind() == Suspicion.STRAY_QUOTE) {
      buttons =
          List.of(
              button(
                  "tableMendQuotes",
                  Messages.text("training.table.without-quotes"),
                  () -> use.accept(table.with(table.options().withQuoting(Quoting.NONE)))));
    }
    box.getChildren().add(row(text, buttons));
  }

  private Button mendButton(TableSource table, Problem problem, Mend mend) {
    Set<Mend> mends = EnumSet.noneOf(Mend.class);
    mends.addAll(table.mends());
    if (problem.mended()) {
      mends.remove(mend);
    } else {
      mends.add(mend);
    }
    return button(
        "tableMend-" + mend.id(),
        problem.mended() ? Messages.text("training.table.undo") : TableTexts.mend(mend),
        () -> use.accept(table.withMends(mends)));
  }

  private void addLength(TableSource table, TableReport report, String text) {
    int length = report.lengths().proposed();
    Button button =
        button(
            "tableLength",
            Messages.text("training.table.length", length),
            () -> {
              useLength.accept(length);
              maxLength = length;
              show(table, report);
            });
    box.getChildren().add(row(text, List.of(button)));
  }

  private static Button button(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static HBox row(String text, List<Button> buttons) {
    Label label = WrappedLabel.of(text);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    HBox row = new HBox(10, label);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getChildren().addAll(buttons);
    return row;
  }
}
