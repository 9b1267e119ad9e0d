package org.remanence.ui.errors;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkKey;
import org.remanence.model.NetworkName;
import org.remanence.ui.kit.ColumnWidths;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.tab.ArchitectureStyle;

/** Columns of tables of sentences. */
final class AnswerColumns {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  /** Narrower no column of answers gets, and wider only by the user’s hand. */
  private static final double MIN_ANSWER_EMS = 7;

  private static final double MAX_ANSWER_EMS = 20;

  /** Room for a number of three decimals where a table's width is shared. */
  private static final double MIN_NUMBER_EMS = 4.5;

  /** At the sides of a cell. */
  private static final double PADDING_EMS = 1.8;

  private AnswerColumns() {}

  /**
   * Makes a column so many ems wide, whatever the text size.
   *
   * @param ruler a label with the table's text size
   */
  static void fix(TableColumn<?, ?> column, double ems, Label ruler) {
    DoubleBinding width = width(ems, ruler);
    column.minWidthProperty().bind(width);
    column.prefWidthProperty().bind(width);
    column.maxWidthProperty().bind(width);
  }

  /** Gives a column what the others leave, and at least so many ems. */
  static void flex(TableColumn<?, ?> column, double ems, Label ruler) {
    column.minWidthProperty().bind(width(ems, ruler));
    column.setPrefWidth(Short.MAX_VALUE);
  }

  private static DoubleBinding width(double ems, Label ruler) {
    return Bindings.createDoubleBinding(
        () -> ems * ruler.getFont().getSize(), ruler.fontProperty());
  }

  /** A column with each network's answer; sorting brings the surest mistakes up first. */
  static <R> List<TableColumn<R, SentencePrediction>> of(
      Collection<Architecture> architectures,
      Function<Architecture, NetworkName> networks,
      Function<R, ? extends Map<? extends NetworkKey, SentencePrediction>> answers,
      Label ruler) {
    return architectures.stream()
        .map(
            architecture -> {
              TableColumn<R, SentencePrediction> column =
                  answer(row -> answers.apply(row).get(architecture), ruler);
              name(column, networks.apply(architecture));
              return column;
            })
        .toList();
  }

  /** Puts a network's name and mark over a column. */
  static void name(TableColumn<?, SentencePrediction> column, NetworkName network) {
    name(column, network.architecture(), network.text(), ArchitectureStyle.shape(network));
  }

  /** The same of any network. */
  static void name(
      TableColumn<?, SentencePrediction> column, NetworkKey network, String name, Node mark) {
    column.setText(name);
    column.setGraphic(mark);
    column.setId(id(network));
  }

  static String id(NetworkKey network) {
    return "answer-" + network.id();
  }

  /** A column of answers; null is left blank. */
  static <R> TableColumn<R, SentencePrediction> answer(
      Function<R, SentencePrediction> answer, Label ruler) {
    TableColumn<R, SentencePrediction> column = new TableColumn<>();
    fitAnswers(column, answer, ruler);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(answer.apply(row.getValue())));
    column.setComparator(Comparator.nullsLast(SentencePrediction.WORST_FIRST));
    column.setCellFactory(c -> new AnswerCell<>());
    return column;
  }

  /** As wide as the longest answer in the table, whatever the labels, language and text size. */
  private static <R> void fitAnswers(
      TableColumn<R, SentencePrediction> column,
      Function<R, SentencePrediction> answer,
      Label ruler) {
    ObjectProperty<Set<String>> texts = new SimpleObjectProperty<>(Set.of());
    DoubleBinding width =
        Bindings.createDoubleBinding(
            () -> answerWidth(texts.get(), ruler.getFont()), ruler.fontProperty(), texts);
    column.minWidthProperty().bind(width);
    column.prefWidthProperty().bind(width);
    ListChangeListener<R> read = change -> texts.set(texts(change.getList(), answer));
    column
        .tableViewProperty()
        .flatMap(TableView::itemsProperty)
        .addListener(
            (property, before, now) -> {
              if (before != null) {
                before.removeListener(read);
              }
              if (now != null) {
                now.addListener(read);
                texts.set(texts(now, answer));
              }
            });
  }

  /** Shares the width out anew: a table does not do so by itself when answers become longer. */
  static <R> void share(TableView<R> table) {
    table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
  }

  private static <R> Set<String> texts(
      List<? extends R> rows, Function<R, SentencePrediction> answer) {
    return rows.stream()
        .map(answer)
        .filter(Objects::nonNull)
        .map(SentencePrediction::text)
        .collect(Collectors.toSet());
  }

  private static double answerWidth(Set<String> texts, Font font) {
    double em = font.getSize();
    Text measure = new Text();
    // Wrong answers are bold.
    measure.setFont(Font.font(font.getFamily(), FontWeight.BOLD, em));
    double widest = MIN_ANSWER_EMS * em;
    for (String text : texts) {
      measure.setText(text);
      widest = Math.max(widest, measure.getLayoutBounds().getWidth() + PADDING_EMS * em);
    }
    return Math.min(MAX_ANSWER_EMS * em, widest);
  }

  /** A column of texts; long ones are whole in a tooltip. */
  static <R> TableColumn<R, String> text(String title, Function<R, String> text) {
    TableColumn<R, String> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
    column.setCellFactory(c -> new TextCell<>());
    return column;
  }

  /** A column of numbers. */
  static <R, N extends Comparable<N>> TableColumn<R, N> number(
      String title, Function<R, N> number, Function<N, String> format) {
    TableColumn<R, N> column = new TableColumn<>(title);
    column.getStyleClass().add("number-column");
    ColumnWidths.atLeast(column, MIN_NUMBER_EMS);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(number.apply(row.getValue())));
    column.setCellFactory(c -> new NumberCell<>(format));
    return column;
  }

  private static final class AnswerCell<R> extends TableCell<R, SentencePrediction> {
    private final Tooltip whole = Tips.of("");

    @Override
    protected void updateItem(SentencePrediction answer, boolean empty) {
      super.updateItem(answer, empty);
      setText(empty || answer == null ? "" : answer.text());
      whole.setText(getText());
      setTooltip(getText().isEmpty() ? null : whole);
      pseudoClassStateChanged(WRONG, !empty && answer != null && answer.isWrong());
    }
  }

  private static final class NumberCell<R, N> extends TableCell<R, N> {
    private final Function<N, String> format;

    NumberCell(Function<N, String> format) {
      this.format = format;
    }

    @Override
    protected void updateItem(N number, boolean empty) {
      super.updateItem(number, empty);
      setText(empty || number == null ? "" : format.apply(number));
    }
  }

  private static final class TextCell<R> extends TableCell<R, String> {
    private final Tooltip whole = Tips.of("");

    TextCell() {}

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? "" : text);
      whole.setText(empty ? "" : text);
      setTooltip(empty || text == null || text.isEmpty() ? null : whole);
    }
  }
}
