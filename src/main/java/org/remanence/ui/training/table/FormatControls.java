package org.remanence.ui.training.table;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableTexts;
import org.remanence.text.table.TableWords;
import org.remanence.text.table.rows.Quoting;
import org.remanence.text.table.rows.TableFormat;
import org.remanence.text.table.rows.TableOptions;
import org.remanence.ui.kit.LabelConverter;

/** Controls to change what was assumed about a table. */
final class FormatControls {
  /** Columns that may be chosen of a table that could not be read. */
  private static final int UNKNOWN_COLUMNS = 12;

  private final Consumer<TableSource> use;
  private final ComboBox<String> text = box("tableText");
  private final ComboBox<String> label = box("tableLabel");
  private final ComboBox<Charset> encoding = box("tableEncoding");
  private final ComboBox<Character> separator = box("tableSeparator");
  private final ComboBox<Quoting> quoting = box("tableQuoting");
  private final CheckBox header = new CheckBox(Messages.text("text.table.header"));
  private final FlowPane pane = new FlowPane(10, 8);
  private TableSource table;
  private boolean showing;

  /**
   * @param use reads the table in another way
   */
  FormatControls(Consumer<TableSource> use) {
    this.use = use;
    header.setId("tableHeader");
    encoding
        .getItems()
        .setAll(
            TableWords.encodings().stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .toList());
    encoding.setConverter(new LabelConverter<>(Charset::displayName));
    separator.getItems().setAll(',', ';', '\t', '|', TableFormat.NO_SEPARATOR);
    separator.setConverter(new LabelConverter<>(TableTexts::separator));
    quoting.getItems().setAll(Quoting.values());
    quoting.setConverter(
        new LabelConverter<>(marks -> Messages.text("text.table.quoting." + marks.id())));
    pane.getChildren()
        .setAll(
            named("training.table.text", text),
            named("training.table.label", label),
            named("training.table.encoding", encoding),
            named("training.table.separator", separator),
            named("training.table.quoting", quoting),
            new VBox(new Label(), header));
    onChoice(text, options -> options::withTextColumn);
    onChoice(label, options -> options::withLabelColumn);
    onChoice(encoding, options -> options::withEncoding);
    onChoice(separator, options -> options::withSeparator);
    onChoice(quoting, options -> options::withQuoting);
    header.setOnAction(event -> change(options -> options.withHeader(header.isSelected())));
  }

  FlowPane node() {
    return pane;
  }

  /**
   * @param format as it was read; null if it could not be
   */
  void show(TableSource shown, TableFormat format) {
    table = shown;
    showing = true;
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < (format == null ? UNKNOWN_COLUMNS : format.columns().size()); i++) {
      columns.add(String.valueOf(i + 1));
    }
    setColumns(text, columns, format, format == null ? -1 : format.text());
    setColumns(label, columns, format, format == null ? -1 : format.label());
    if (format != null) {
      set(encoding, format.charset().orElse(null));
      set(separator, format.separator());
      set(quoting, format.quoting());
      header.setSelected(format.header());
      encoding.setDisable(!format.kind().hasEncoding());
      separator.setDisable(!format.kind().hasSeparator());
      quoting.setDisable(!format.kind().hasSeparator());
      header.setDisable(!format.kind().mayHaveHeader());
    }
    showing = false;
  }

  private static void setColumns(
      ComboBox<String> box, List<String> numbers, TableFormat format, int chosen) {
    box.setConverter(new LabelConverter<>(number -> name(number, format)));
    box.getItems().setAll(numbers);
    box.setValue(chosen < 0 ? null : String.valueOf(chosen + 1));
  }

  private static String name(String number, TableFormat format) {
    if (format == null) {
      return number;
    }
    String name = format.columns().get(Integer.parseInt(number) - 1).strip();
    return name.equals(number) ? number : number + " " + name;
  }

  private static <T> void set(ComboBox<T> box, T value) {
    if (value != null && !box.getItems().contains(value)) {
      box.getItems().add(value);
    }
    box.setValue(value);
  }

  private <T> void onChoice(
      ComboBox<T> box, Function<TableOptions, Function<T, TableOptions>> change) {
    box.valueProperty()
        .addListener(
            (observable, before, now) -> {
              if (now != null) {
                change(options -> change.apply(options).apply(now));
              }
            });
  }

  private void change(Function<TableOptions, TableOptions> change) {
    if (!showing && table != null) {
      use.accept(table.with(change.apply(table.options())));
    }
  }

  private static <T> ComboBox<T> box(String id) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    return box;
  }

  private static VBox named(String key, ComboBox<?> box) {
    Label name = new Label(Messages.text(key));
    name.setLabelFor(box);
    box.setAccessibleText(Messages.text(key));
    return new VBox(2, name, box);
  }
}
