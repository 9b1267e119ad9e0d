package org.remanence.ui.architectures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.model.NetworkCosts;
import org.remanence.passport.Passport;
import org.remanence.study.StepTimer;
import org.remanence.ui.kit.ColumnWidths;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.Columns;

/** The table of what architectures cost; a click on a heading sorts by it. */
final class CostTable {
  /** Width of a name; headings are smaller here. */
  private static final double NAME_EMS = 14;

  /** Width of a number with its unit, such as {@code 80.6 kB}. */
  private static final double UNIT_EMS = 6.5;

  private final TableView<NetworkCosts> table;
  private final ArchitecturesViewModel model;

  /**
   * @param files where to save the programs of passports
   */
  CostTable(TableView<NetworkCosts> table, ArchitecturesViewModel model, PassportFiles files) {
    this.table = table;
    this.model = model;
    TableColumn<NetworkCosts, NetworkCosts> names =
        Columns.namesOf(
            Messages.text("architectures.column.architecture"),
            175,
            costs -> ArchitectureStyle.name(costs.architecture()),
            NetworkCosts::architecture);
    ColumnWidths.atLeast(names, NAME_EMS);
    table.getColumns().add(names);
    add(
        "parameters",
        costs -> (double) costs.total(),
        CostTable::whole,
        95,
        costs -> model.passports().parameters(costs.architecture()));
    for (ParameterPart part : ParameterPart.WITHOUT_POOLING) {
      TableColumn<NetworkCosts, Double> column =
          Columns.numbers(
              CostCharts.name(part),
              width(part),
              costs -> (double) costs.parameters(part).value(),
              CostTable::whole);
      HowDoWeKnow.column(column, costs -> model.passports().part(costs.architecture(), part));
      table.getColumns().add(column);
    }
    add(
        "multiply-adds",
        costs -> (double) costs.multiplyAdds().value(),
        CostTable::whole,
        110,
        costs -> model.passports().multiplyAdds(costs.architecture()));
    withUnit(
        add(
            "memory",
            costs -> (double) costs.bytes().value(),
            value -> Quantities.bytes(Math.round(value)),
            80,
            costs -> model.passports().memory(costs.architecture())));
    withUnit(add("seconds", this::seconds, Quantities::seconds, 95, this::secondsPassport));
    HowDoWeKnow.on(table, files);
    ColumnWidths.share(table);
  }

  private static double width(ParameterPart part) {
    return switch (part) {
      case EMBEDDING, RECURRENT_KERNEL -> 100;
      case KERNEL -> 95;
      case BIAS, ATTENTION, BLOCK, DENSE -> 65;
    };
  }

  /** Shows these rows in the order that was chosen. */
  void show(List<NetworkCosts> rows) {
    NetworkCosts chosen = table.getSelectionModel().getSelectedItem();
    table.getItems().setAll(rows);
    table.sort();
    rows.stream()
        .filter(row -> chosen != null && row.architecture() == chosen.architecture())
        .findFirst()
        .or(() -> table.getItems().stream().findFirst())
        .ifPresent(table.getSelectionModel()::select);
  }

  /** The rows as they stand, with a header line, as Java and Python read numbers. */
  String delimited(char separator) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("architecture", "parameters"));
    for (ParameterPart part : ParameterPart.WITHOUT_POOLING) {
      head.add(part.name().toLowerCase(Locale.ROOT));
    }
    head.addAll(List.of("multiply_adds_per_token", "bytes_per_text", "seconds_per_epoch"));
    rows.add(head);
    for (NetworkCosts row : table.getItems()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.architecture().id());
      cells.add(String.valueOf(row.total()));
      for (ParameterPart part : ParameterPart.WITHOUT_POOLING) {
        cells.add(String.valueOf(row.parameters(part).value()));
      }
      cells.add(String.valueOf(row.multiplyAdds().value()));
      cells.add(String.valueOf(row.bytes().value()));
      double seconds = seconds(row);
      cells.add(Double.isNaN(seconds) ? "" : String.valueOf(seconds));
      rows.add(cells);
    }
    return Csv.of(rows, separator);
  }

  private static void withUnit(TableColumn<NetworkCosts, Double> column) {
    ColumnWidths.atLeast(column, UNIT_EMS);
  }

  private TableColumn<NetworkCosts, Double> add(
      String id,
      ToDoubleFunction<NetworkCosts> value,
      DoubleFunction<String> format,
      double width,
      Function<NetworkCosts, Optional<Passport>> passport) {
    TableColumn<NetworkCosts, Double> column =
        Columns.numbers(Messages.text("architectures.column." + id), width, value, format);
    HowDoWeKnow.column(column, passport);
    table.getColumns().add(column);
    return column;
  }

  private double seconds(NetworkCosts costs) {
    return model.speedIsCurrent()
        ? model
            .speed()
            .resultProperty()
            .get()
            .of(costs.architecture())
            .map(timing -> secondsPerEpoch(timing))
            .orElse(Double.NaN)
        : Double.NaN;
  }

  /** Passport of seconds that were measured at these sizes. */
  private Optional<Passport> secondsPassport(NetworkCosts costs) {
    return Optional.ofNullable(model.speed().resultProperty().get())
        .filter(measured -> model.speedIsCurrent())
        .map(measured -> new SpeedPassports(measured, List.of(costs.architecture())))
        .flatMap(timed -> timed.epoch(0, model.form().get(SizesForm.Field.TEXTS)));
  }

  private double secondsPerEpoch(StepTimer.Timing timing) {
    return timing.secondsPerEpoch(model.form().get(SizesForm.Field.TEXTS));
  }

  private static String whole(double number) {
    return Quantities.whole(Math.round(number));
  }
}
