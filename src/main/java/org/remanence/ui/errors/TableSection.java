package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.text.Dataset;
import org.remanence.ui.errors.SentenceFilter.ConfusionCell;
import org.remanence.ui.errors.TableTestViewModel.Missing;
import org.remanence.ui.errors.TableTestViewModel.Tested;
import org.remanence.ui.kit.ErrorDialog;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.tab.Appearance;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.training.form.DataSection;
import org.remanence.ui.training.table.ReadingPane;
import org.remanence.ui.training.table.TablePreview;

/** A Keras network on a table of the user’s: the table, labels of the outputs, and the test. */
final class TableSection extends VBox {
  private final TableTestViewModel model;
  private final FileDialogs files;
  private final Appearance appearance;
  private final Button open = button("open", "training.open");
  private final Button preview = button("preview", "training.table.open");
  private final Label wanted = text("wanted", "hint");
  private final ClassLabels classes;
  private final Button test = button("run", "errors.table.test");
  private final ProgressBar progress = new ProgressBar(0);
  private final Button cancel = button("cancel", "errors.own.cancel");
  private final Label left = text("left", "notes");
  private final Hyperlink everywhere = new Hyperlink(Messages.text("errors.everywhere"));
  private final Overview overview;
  private ConfusionCell cell;
  private Tested shown;

  TableSection(
      TableTestViewModel model,
      FileDialogs files,
      Appearance appearance,
      Subscriptions subscriptions,
      BiConsumer<String, WindowTab> onOpen) {
    this.model = model;
    this.files = files;
    this.appearance = appearance;
    classes = new ClassLabels(model::name, row(open, preview), row(test, progress, cancel));
    overview = new Overview(this::showCell, Optional.empty(), files, onOpen);
    setId("table-section");
    getStyleClass().add("errors-section");
    VBox.setVgrow(overview, Priority.ALWAYS);
    act();
    HBox.setHgrow(left, Priority.ALWAYS);
    VBox reading = new VBox();
    new ReadingPane(reading, model.table(), subscriptions);
    getChildren().addAll(classes, wanted, reading, row(left, everywhere), overview);
    subscriptions.onChange(model.table().openedProperty(), this::preview);
    subscriptions.onChange(model.networkProperty(), this::show);
    subscriptions.onChange(model.table().readingProperty(), this::show);
    subscriptions.onChange(model.namesProperty(), this::show);
    subscriptions.onChange(model.testedProperty(), this::show);
    subscriptions.onChange(model.runningProperty(), this::show);
    subscriptions.onChange(appearance.themeProperty(), this::show);
    subscriptions.onValue(
        model.progressProperty(), share -> progress.setProgress(share.doubleValue()));
    show();
  }

  private void act() {
    open.setOnAction(event -> DataSection.chooseTable(files).ifPresent(model.table()::openFile));
    preview.setOnAction(event -> preview());
    test.setOnAction(event -> model.test());
    cancel.setOnAction(event -> model.cancel());
    progress.setAccessibleText(Messages.text("errors.table.progress"));
    everywhere.setOnAction(event -> choose(null));
    everywhere.setMinWidth(USE_PREF_SIZE);
  }

  /** Shows how the table was read; how far each text is read is said by the network’s padding. */
  private void preview() {
    TablePreview.open(preview, model.table(), Integer.MAX_VALUE, length -> {});
  }

  private static Button button(String id, String key) {
    Button button = new Button(Messages.text(key));
    button.setId("table-" + id);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static Label text(String id, String style) {
    Label label = WrappedLabel.empty();
    label.setId("table-" + id);
    label.getStyleClass().add(style);
    return label;
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("row");
    return row;
  }

  private void show() {
    Missing missing = model.missing();
    boolean reads = model.wantsTable();
    boolean table = missing.compareTo(Missing.LABELS) >= 0;
    Visibility.show(open, reads);
    Visibility.show(preview, reads && model.table().reportProperty().get() != null);
    classes.show(
        table ? model.networkProperty().getValue().labels() : List.of(),
        table ? model.namesProperty().get() : List.of(),
        model.labels());
    Visibility.show(test, table && !model.isRunning());
    test.setDisable(missing != Missing.NOTHING);
    List.of(progress, cancel).forEach(part -> Visibility.show(part, model.isRunning()));
    Visibility.show(wanted, ((reads ? read() : "") + " " + wanted(missing)).strip());
    if (model.testedProperty().get() != shown) {
      shown = model.testedProperty().get();
      cell = null;
    }
    showTest();
  }

  private String wanted(Missing missing) {
    if (missing == Missing.NOTHING) {
      return model.isProposed() ? Messages.text("errors.table.proposed") : "";
    }
    return Messages.text(
        "errors.table.missing." + missing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Size of the table, or the reason why it could not be read. */
  private String read() {
    Throwable problem = model.table().problemProperty().get();
    Dataset dataset = model.table().datasetProperty().get();
    if (problem != null) {
      return ErrorDialog.message(problem);
    } else if (dataset == null) {
      boolean chosen = model.table().choiceProperty().get() != null;
      return chosen ? Messages.text("training.data.reading") : "";
    }
    return Messages.text(
        "errors.table.read", dataset.name(), dataset.examples().size(), dataset.labels().size());
  }

  private void showTest() {
    boolean some = shown != null && !shown.rows().isEmpty();
    Visibility.show(overview, some);
    Visibility.show(everywhere, some && cell != null);
    Visibility.show(left, shown == null ? "" : left(shown));
    if (some) {
      String title =
          cell == null
              ? Messages.text("errors.table.errors")
              : Messages.text("errors.in.cell", cell.actual(), cell.predicted());
      overview.show(
          new NetworkTest(
              shown.network().key(),
              shown.network().key().title(),
              ArchitectureStyle.of(shown.network().key()).shape(),
              shown.test().predictions(),
              title,
              listed()),
          appearance.themeProperty().get().isDark());
    }
  }

  /** All errors, the surest first, or the sentences of the chosen cell. */
  private List<SentenceRow> listed() {
    return cell == null
        ? SentenceFilter.surest(shown.rows(), shown.network().key(), shown.rows().size())
        : new SentenceFilter(SentenceFilter.AnswerFilter.ALL, "", cell, null)
            .apply(shown.rows(), shown.network().key());
  }

  /** Texts that do not count, and a word on what the numbers do not say. */
  private static String left(Tested tested) {
    List<String> parts = new ArrayList<>();
    if (tested.rows().isEmpty()) {
      parts.add(Messages.text("errors.table.none"));
    }
    int unknown = tested.test().unknown().values().stream().mapToInt(Integer::intValue).sum();
    if (unknown > 0) {
      String labels =
          tested.test().unknown().entrySet().stream()
              .map(each -> Messages.text("text.table.label", each.getKey(), each.getValue()))
              .collect(Collectors.joining(", "));
      parts.add(Messages.text("errors.table.unknown", unknown, labels));
    }
    if (tested.test().unread() > 0) {
      parts.add(Messages.text("errors.table.unread", tested.test().unread()));
    }
    parts.add(Messages.text("errors.table.trained"));
    return String.join(" ", parts);
  }

  private void showCell(String actual, String predicted) {
    choose(new ConfusionCell(actual, predicted));
  }

  private void choose(ConfusionCell next) {
    cell = next;
    showTest();
  }
}
