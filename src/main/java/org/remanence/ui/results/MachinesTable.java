package org.remanence.ui.results;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.classroom.ClassState.Machine;
import org.remanence.study.design.PlannedRun;
import org.remanence.study.report.StudyNames;
import org.remanence.ui.kit.ColumnWidths;
import org.remanence.ui.tab.Columns;

/** The machines of a class study, and what each of them does. */
final class MachinesTable {
  private final TableView<Machine> table;

  MachinesTable(TableView<Machine> table) {
    this.table = table;
    Label nobody = new Label(Messages.text("classroom.page.nobody"));
    nobody.setWrapText(true);
    table.setPlaceholder(nobody);
    words("machine", 180, Machine::name);
    words("status", 130, MachinesTable::status);
    words("runs", 320, MachinesTable::runs);
    table
        .getColumns()
        .add(
            Columns.numbers(
                Messages.text("classroom.column.done"),
                110,
                Machine::done,
                done -> NumberText.whole((long) done)));
    ColumnWidths.share(table);
  }

  private void words(String id, double width, Function<Machine, String> text) {
    table
        .getColumns()
        .add(
            Columns.values(
                Messages.text("classroom.column." + id), width, text, Function.identity()));
  }

  private static String status(Machine machine) {
    return Messages.text("classroom.status." + machine.status().name().toLowerCase(Locale.ROOT));
  }

  private static String runs(Machine machine) {
    return machine.runs().isEmpty()
        ? Columns.NONE
        : machine.runs().stream().map(MachinesTable::name).collect(Collectors.joining(" · "));
  }

  /** A run, such as {@code GRU (units 32), seed 43}. */
  static String name(PlannedRun run) {
    return Messages.text(
        "classroom.page.run", StudyNames.of(run.configuration()), run.seed(), run.fold() + 1);
  }

  /** Shows them where something changed, so that the selection stays. */
  void show(List<Machine> machines) {
    if (!machines.equals(table.getItems())) {
      table.getItems().setAll(machines);
      table.sort();
    }
  }
}
