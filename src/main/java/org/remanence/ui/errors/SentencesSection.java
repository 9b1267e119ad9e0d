package org.remanence.ui.errors;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.study.Difficulty;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.tab.WindowTab;

/** All test sentences with every network's answer, filtered, searched and sorted. */
final class SentencesSection extends VBox {
  private static final int SEARCH_COLUMNS = 18;
  private static final double SENTENCE_EMS = 14;
  private static final double LABEL_EMS = 6.5;
  private static final double NUMBER_EMS = 6.6;

  private final ErrorsViewModel model;
  private final ComboBox<SentenceFilter.AnswerFilter> shownBox = new ComboBox<>();
  private final TextField search = new TextField();
  private final Label count = new Label();
  private final Label place = new Label();
  private final Hyperlink everywhere = new Hyperlink(Messages.text("errors.everywhere"));
  private final ObservableList<SentenceRow> rows = FXCollections.observableArrayList();
  private final TableView<SentenceRow> table = new TableView<>();
  private List<Object> columnsFor = List.of();

  SentencesSection(ErrorsViewModel model, PlotFiles files, BiConsumer<String, WindowTab> onOpen) {
    this.model = model;
    getStyleClass().add("errors-section");
    makeFilter();
    SortedList<SentenceRow> sorted = new SortedList<>(rows);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setId("sentences");
    table.getStyleClass().add("dense");
    table.setAccessibleText(Messages.text("errors.section.sentences"));
    table.setPlaceholder(new Label(Messages.text("errors.none")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    VBox.setVgrow(table, Priority.ALWAYS);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    TableActions actions =
        new TableActions(
            () -> "test-sentences",
            separator -> ErrorTables.sentences(table.getItems(), architectures(), separator),
            files);
    HBox filterRow =
        new HBox(new Label(Messages.text("errors.show")), shownBox, search, space, actions);
    filterRow.getStyleClass().add("row");
    HBox told = new HBox(count, place, everywhere);
    told.getStyleClass().add("row");
    OpenInTabBar open = new OpenInTabBar(onOpen);
    open.follow(table, SentenceRow::text);
    HowDoWeKnow.on(table, files);
    ErrorsPassports passports = new ErrorsPassports(model);
    HowDoWeKnow.on(
        count, () -> passports.shown().map(found -> found.shownAs(count.getText())), files);
    getChildren().addAll(filterRow, told, table, open);
  }

  private void makeFilter() {
    shownBox.setId("shown");
    shownBox.setConverter(
        new LabelConverter<>(
            shown -> Messages.text("errors.shown." + shown.name().toLowerCase(Locale.ROOT))));
    shownBox.getItems().setAll(SentenceFilter.AnswerFilter.values());
    shownBox.setAccessibleText(Messages.text("errors.show"));
    shownBox.setMinWidth(USE_PREF_SIZE);
    shownBox
        .valueProperty()
        .addListener((property, old, now) -> model.filterProperty().set(filter().with(now)));
    search.setId("search");
    search.setPrefColumnCount(SEARCH_COLUMNS);
    search.setPromptText(Messages.text("errors.search"));
    search.setAccessibleText(Messages.text("errors.search"));
    search
        .textProperty()
        .addListener((p, old, now) -> model.filterProperty().set(filter().withSearch(now)));
    everywhere.setOnAction(event -> model.filterProperty().set(filter().everywhere()));
    count.setId("count");
    place.getStyleClass().add("filter-place");
  }

  /** Shows the rows that the filter lets through. */
  void show(ErrorsSnapshot snapshot) {
    shownBox.setValue(filter().shown());
    if (!search.getText().equals(filter().search())) {
      search.setText(filter().search());
    }
    makeColumns(snapshot);
    rows.setAll(model.rowsProperty().get());
    count.setText(Messages.text("errors.count", rows.size(), snapshot.rows().size()));
    place.setText(placeText());
    for (Region part : List.of(place, everywhere)) {
      Visibility.show(part, filter().isLocal());
    }
  }

  private String placeText() {
    SentenceFilter.ConfusionCell cell = filter().cell();
    SentenceFilter.Range range = filter().range();
    if (cell != null) {
      return Messages.text("errors.in.cell", cell.actual(), cell.predicted());
    }
    return range == null
        ? ""
        : Messages.text(
            "errors.in.range", ErrorsTexts.name(range.difficulty()), range.bin().text());
  }

  /** New columns only for other networks or data, so that an order chosen by the user stays. */
  private void makeColumns(ErrorsSnapshot snapshot) {
    List<Difficulty> known =
        List.of(Difficulty.LEVEL, Difficulty.DISTANCE).stream()
            .filter(each -> Difficulty.isKnown(each.of(snapshot.tests())))
            .toList();
    List<Object> wanted =
        List.of(snapshot.architectures().stream().map(model::name).toList(), known);
    if (wanted.equals(columnsFor)) {
      return;
    }
    columnsFor = wanted;
    TableColumn<SentenceRow, String> text =
        AnswerColumns.text(Messages.text("errors.column.sentence"), SentenceRow::text);
    AnswerColumns.flex(text, SENTENCE_EMS, count);
    table.getColumns().setAll(List.of(text));
    TableColumn<SentenceRow, String> label =
        AnswerColumns.text(Messages.text("errors.column.actual"), row -> row.example().label());
    AnswerColumns.fix(label, LABEL_EMS, count);
    table.getColumns().add(label);
    for (Difficulty difficulty : known) {
      TableColumn<SentenceRow, Integer> column =
          AnswerColumns.number(
              ErrorsTexts.shortName(difficulty),
              row -> row.difficulties().get(difficulty),
              ErrorsTexts::whole);
      AnswerColumns.fix(column, NUMBER_EMS, count);
      table.getColumns().add(column);
    }
    table
        .getColumns()
        .addAll(
            AnswerColumns.of(
                snapshot.architectures(), model::network, SentenceRow::answers, count));
    new ErrorsPassports(model).onAnswers(table);
  }

  private SentenceFilter filter() {
    return model.filterProperty().get();
  }

  private List<Architecture> architectures() {
    return model.snapshotProperty().get().architectures();
  }
}
