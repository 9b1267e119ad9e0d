package org.remanence.ui.results;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Hyperparameters;
import org.remanence.passport.Passport;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.Rank;
import org.remanence.study.benchmark.TestResult;
import org.remanence.study.tuning.TuningText;
import org.remanence.ui.kit.ColumnWidths;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;
import org.remanence.ui.tab.Columns;

/**
 * Finished runs, the best first, and the baselines below them; mark and colour say how far from the
 * best.
 */
final class RunsTable {
  /** Columns whose heading does not say all. */
  private static final Set<String> EXPLAINED = Set.of("seconds", "complexity");

  private final TableView<TestResult> table;
  private final TableColumn<TestResult, String> chosen;
  private Benchmark benchmark = Benchmark.NONE;

  /**
   * @param files where to save the programs of passports
   */
  RunsTable(TableView<TestResult> table, ResultsPassports passports, PassportFiles files) {
    this.table = table;
    table.setRowFactory(view -> new Row());
    table.getColumns().add(rank());
    table
        .getColumns()
        .add(
            Columns.names(
                Messages.text("results.column.model"),
                180,
                FindingTexts::name,
                ResultStyle::shape));
    add("parameters", row -> row.parameters(), RunsTable::whole, 95, passports::parameters);
    add("accuracy", TestResult::accuracy, NumberText::accuracy, 95, passports::accuracy);
    add("loss", row -> row.metrics().testLoss(), RunsTable::loss, 80, passports::loss);
    add("epochs", row -> row.metrics().epochs(), RunsTable::whole, 75, passports::epochs);
    add("best-epoch", row -> row.metrics().bestEpoch(), RunsTable::whole, 85, passports::bestEpoch);
    add("seconds", row -> row.metrics().seconds(), RunsTable::seconds, 80, passports::seconds);
    add("complexity", RunsTable::multiplyAdds, RunsTable::whole, 120, passports::multiplyAdds);
    chosen =
        Columns.values(
            Messages.text("results.column.chosen"), 190, RunsTable::settings, Function.identity());
    chosen.setId("chosen");
    HowDoWeKnow.column(chosen, passports::chosen);
    ColumnWidths.atLeast(chosen, 17);
    table.getColumns().add(chosen);
    HowDoWeKnow.on(table, files);
    ColumnWidths.share(table);
  }

  void show(Benchmark shown) {
    benchmark = shown;
    chosen.setVisible(differ(shown));
    table.getItems().setAll(shown.lines());
    table.sort();
  }

  /** NaN for a baseline, which is no network. */
  private static double multiplyAdds(TestResult line) {
    return line instanceof BenchmarkRow row ? row.multiplyAdds() : Double.NaN;
  }

  /**
   * Returns whether some network was tuned, or has other ones of these settings than the others.
   */
  private static boolean differ(Benchmark shown) {
    return shown.rows().stream().anyMatch(BenchmarkRow::isTuned)
        || shown.rows().stream().map(RunsTable::settings).distinct().count() > 1;
  }

  /** Learning rate, clipping and patience; of a tuned network also of how many trials. */
  private static String settings(TestResult line) {
    if (!(line instanceof BenchmarkRow row)) {
      return Columns.NONE;
    }
    Hyperparameters settings = row.hyperparameters();
    return Messages.text(
        row.isTuned() ? "results.chosen" : "results.given",
        NumberText.setting(settings.learningRate()),
        TuningText.cell(settings.optimisation().clipping()),
        settings.patience(),
        row.trials());
  }

  /** A row in the colour of its standing. */
  private final class Row extends TableRow<TestResult> {
    @Override
    protected void updateItem(TestResult item, boolean empty) {
      super.updateItem(item, empty);
      for (Rank rank : Rank.values()) {
        pseudoClassStateChanged(
            PseudoClass.getPseudoClass(id(rank)),
            !empty && item != null && benchmark.rank(item) == rank);
      }
    }
  }

  /** Meaning of the mark of a rank. */
  static String meaning(Rank rank) {
    return Messages.text("results.rank." + id(rank), SettingTexts.level());
  }

  /** A tooltip with the rule by which a rank is given. */
  static Tooltip rule(Rank rank) {
    Tooltip rule = Tips.of(Messages.text("results.rank.tip." + id(rank), SettingTexts.level()));
    return rule;
  }

  static String id(Rank rank) {
    return rank.name().toLowerCase(Locale.ROOT);
  }

  private TableColumn<TestResult, TestResult> rank() {
    TableColumn<TestResult, TestResult> column = new TableColumn<>("");
    column.setPrefWidth(38);
    column.setMinWidth(38);
    column.setSortable(false);
    column.getStyleClass().add("mark");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        cells ->
            new TableCell<>() {
              @Override
              protected void updateItem(TestResult item, boolean empty) {
                super.updateItem(item, empty);
                Rank shown = empty ? Rank.ALONE : benchmark.rank(item);
                setText(shown.mark());
                String meaning = shown == Rank.ALONE ? null : meaning(shown);
                setAccessibleText(meaning);
                setTooltip(shown == Rank.ALONE ? null : rule(shown));
              }
            });
    return column;
  }

  private void add(
      String id,
      ToDoubleFunction<TestResult> value,
      DoubleFunction<String> format,
      double width,
      Function<TestResult, Optional<Passport>> passport) {
    TableColumn<TestResult, Double> column =
        Columns.numbers(Messages.text("results.column." + id), width, value, format);
    HowDoWeKnow.column(column, passport);
    if (EXPLAINED.contains(id)) {
      ColumnWidths.explain(column, Messages.text("results.tip." + id));
    }
    table.getColumns().add(column);
  }

  private static String whole(double number) {
    return NumberText.decimal(number, 0);
  }

  static String loss(double loss) {
    return NumberText.loss(loss);
  }

  private static String seconds(double seconds) {
    return NumberText.decimal(seconds, 1);
  }
}
