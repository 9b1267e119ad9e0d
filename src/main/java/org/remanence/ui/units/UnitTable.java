package org.remanence.ui.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.units.UnitPlace;
import org.remanence.study.units.UnitRanking;
import org.remanence.study.units.UnitScore;
import org.remanence.ui.passport.HowDoWeKnow;

/** The units that were found, as columns of a table and as text. */
final class UnitTable {
  /** Widths of the columns, beside one another; together they have the width of the table. */
  private static final double[] WIDTHS = {90, 64, 76, 70, 90};

  private UnitTable() {}

  static List<TableColumn<UnitScore, ?>> columns(UnitAnswer answer) {
    List<TableColumn<UnitScore, ?>> columns =
        List.of(
            text("units.column.unit", score -> answer.name(score.place())),
            text("units.column.fit", score -> number(score.fit())),
            text("units.column.held-out", score -> number(score.heldOut())),
            bars(answer.finding()),
            text(
                "units.column.verdict",
                score -> Messages.text(score.aboveChance() ? "units.above" : "units.not-above")));
    for (TableColumn<UnitScore, ?> scores : columns.subList(1, columns.size())) {
      HowDoWeKnow.column(scores, score -> Optional.of(answer.passport(score)));
    }
    for (int i = 0; i < WIDTHS.length; i++) {
      columns.get(i).setPrefWidth(WIDTHS[i]);
    }
    return columns;
  }

  static String number(double score) {
    return NumberText.decimal(score, 2);
  }

  /** A header line, then a line per unit; numbers as Java and Python read them. */
  static String delimited(UnitAnswer answer, char separator) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "network",
            "layer",
            "state",
            "unit",
            "direction",
            "fit",
            "held_out",
            "above_chance",
            "shuffled_limit",
            "random_mean"));
    UnitRanking finding = answer.finding();
    for (UnitScore score : finding.units()) {
      UnitPlace place = score.place();
      Stream<Object> cells =
          Stream.of(
              answer.classifier().architecture().id(),
              place.layer(),
              place.signal().id(),
              place.unit(),
              score.direction(),
              score.fit(),
              score.heldOut(),
              score.aboveChance(),
              finding.control().shuffledLimit(),
              finding.control().randomMean());
      rows.add(cells.map(String::valueOf).toList());
    }
    return Csv.of(rows, separator);
  }

  private static TableColumn<UnitScore, String> text(
      String key, Function<UnitScore, String> value) {
    TableColumn<UnitScore, String> column = new TableColumn<>(Messages.text(key));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    return column;
  }

  /** Held-out scores between chance and 1, with the controls. */
  private static TableColumn<UnitScore, UnitScore> bars(UnitRanking finding) {
    TableColumn<UnitScore, UnitScore> column =
        new TableColumn<>(Messages.text("units.column.bar", finding.measure().chance()));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        made ->
            new TableCell<>() {
              private final ScoreBar bar = new ScoreBar();

              @Override
              protected void updateItem(UnitScore score, boolean empty) {
                super.updateItem(score, empty);
                setGraphic(empty || score == null ? null : bar);
                if (score != null) {
                  bar.show(score.heldOut(), finding);
                }
              }
            });
    return column;
  }
}
