package org.remanence.ui.plot.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.passport.Passport;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.color.ColorStrip;
import org.remanence.ui.plot.color.Contrast;
import org.remanence.ui.plot.figure.Figure;
import org.remanence.ui.plot.figure.FigureMenu;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.figure.TableWindow;

/**
 * Sentences whose words stand on the colour of one number each, such as a unit's value; words that
 * are marked are underlined. Pointing at a word tells its number.
 */
public final class ColoredSentences extends VBox implements Figure {
  private static final Passports NONE = (row, token) -> Optional.empty();

  private final ObjectProperty<PlotFiles> files = new SimpleObjectProperty<>();
  private final FigureMenu menu = new FigureMenu(this, files);
  private final ColorStrip legend = new ColorStrip();
  private final Label readout = new Label();
  private final VBox body = new VBox();
  private Consumer<Row> onRow = row -> {};
  private String title = "";
  private String valueName = "";
  private String markName = "";
  private List<Section> sections = List.of();
  private Passports passports = NONE;
  private Row pointedRow;
  private int pointedToken;

  /**
   * A sentence.
   *
   * @param text as it was written
   * @param values one per token
   * @param marks one per token: what the value is to be compared with; 0 is no mark
   */
  public record Row(String text, List<String> tokens, double[] values, double[] marks) {
    public Row {
      tokens = List.copyOf(tokens);
      if (tokens.size() != values.length || tokens.size() != marks.length) {
        throw new IllegalArgumentException(tokens.size() + " tokens, " + values.length + " values");
      }
    }
  }

  /** Sentences under a heading. */
  public record Section(String heading, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  public ColoredSentences() {
    getStyleClass().add("colored-sentences");
    readout.getStyleClass().add("hint");
    readout.setId("sentence-readout");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    readout.setMinWidth(0);
    HBox top = new HBox(readout, space, menu.button(), legend);
    top.getStyleClass().add("row");
    legend.setMinWidth(USE_PREF_SIZE);
    body.getStyleClass().add("body");
    getChildren().addAll(top, body);
    menu.install(this);
  }

  /** Destination of pictures and numbers; without it the menu does not offer to save them. */
  public ObjectProperty<PlotFiles> filesProperty() {
    return files;
  }

  /** Tells how a word’s value came about. */
  public interface Passports {
    Optional<Passport> of(Row row, int token);
  }

  /** Sets the source of the values' passports. */
  public void setPassports(Passports source) {
    passports = source;
  }

  /** Passport of the word pointed at last, or of the first. */
  @Override
  public Optional<Passport> passport() {
    return Optional.ofNullable(pointedRow)
        .or(() -> sections.stream().flatMap(section -> section.rows().stream()).findFirst())
        .flatMap(row -> passports.of(row, pointedToken));
  }

  @Override
  public Optional<PassportChoice> choice() {
    List<Row> rows = sections.stream().flatMap(section -> section.rows().stream()).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PassportChoice(
                rows.stream().map(Row::text).toList(),
                row ->
                    new TokenTable("", rows.get(row).tokens(), List.of(), List.of())
                        .numberedTokens(),
                (row, token) -> passports.of(rows.get(row), token),
                Math.max(0, rows.indexOf(pointedRow)),
                pointedToken));
  }

  /** To be known at once: a passport takes another reading of the sentence. */
  @Override
  public boolean isExplained() {
    return !isBlank() && passports != NONE;
  }

  /** Sets the action of a click on a sentence, or of Enter. */
  public void setOnRow(Consumer<Row> action) {
    onRow = action;
  }

  /**
   * Shows sentences.
   *
   * @param name what they are of; file names come from it
   * @param value what the values are
   * @param mark what the marks are
   * @param underlined whether marks are told by a line under the word, beside by their number
   */
  public void show(
      String name,
      String value,
      String mark,
      boolean underlined,
      List<Section> shown,
      ColorScale scale) {
    title = name;
    valueName = value;
    markName = mark;
    sections = List.copyOf(shown);
    readout.setText(Messages.text("plot.sentences.point"));
    legend.show(scale);
    menu.showButton();
    pointedRow = null;
    pointedToken = 0;
    body.getChildren().clear();
    for (Section section : sections) {
      if (!section.rows().isEmpty()) {
        Label heading = new Label(section.heading());
        heading.setWrapText(true);
        heading.getStyleClass().add("plot-title");
        body.getChildren().add(heading);
        section.rows().forEach(row -> body.getChildren().add(line(row, underlined, scale)));
      }
    }
  }

  String readoutText() {
    return readout.getText();
  }

  private FlowPane line(Row row, boolean underlined, ColorScale scale) {
    FlowPane line = new FlowPane();
    line.getStyleClass().add("colored-sentence");
    for (int t = 0; t < row.tokens().size(); t++) {
      Label word = new Label(row.tokens().get(t));
      word.getStyleClass().add("colored-word");
      word.setMinWidth(USE_PREF_SIZE);
      word.setUnderline(underlined && row.marks()[t] != 0);
      int argb = scale.argb(row.values()[t]);
      word.setStyle(
          String.format(
              "-fx-background-color: #%06x; -fx-text-fill: %s;",
              argb & 0xffffff, Contrast.isDark(argb) ? "white" : "black"));
      String text = text(row, t);
      int token = t;
      word.setOnMouseEntered(
          event -> {
            readout.setText(text);
            pointedRow = row;
            pointedToken = token;
          });
      line.getChildren().add(word);
    }
    line.setFocusTraversable(true);
    line.setAccessibleRole(AccessibleRole.BUTTON);
    line.setAccessibleText(description(row));
    line.setAccessibleHelp(Messages.text("plot.sentences.help"));
    line.setOnMouseClicked(
        event -> {
          line.requestFocus();
          if (event.isStillSincePress() && event.getClickCount() == 1) {
            onRow.accept(row);
          }
        });
    line.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            onRow.accept(row);
            event.consume();
          }
        });
    return line;
  }

  private String text(Row row, int token) {
    return Messages.text(
        "plot.sentences.value",
        row.tokens().get(token),
        valueName,
        NumberText.value(row.values()[token]),
        markName,
        NumberText.upTo(row.marks()[token], 2));
  }

  private String description(Row row) {
    List<String> words = new ArrayList<>();
    for (int t = 0; t < row.tokens().size(); t++) {
      words.add(text(row, t));
    }
    return row.text() + " " + String.join("; ", words);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean isBlank() {
    return sections.stream().allMatch(section -> section.rows().isEmpty());
  }

  @Override
  public String delimited(char separator) {
    return Csv.of(cells(Double::toString), separator);
  }

  @Override
  public void showTable() {
    TableWindow.open(this, title, table());
  }

  @Override
  public Node picture() {
    return this;
  }

  /** A line per word, after a line of headings. */
  private List<List<String>> cells(DoubleFunction<String> format) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(List.of("sentence", "token", "value", "concept"));
    int sentence = 0;
    for (Section section : sections) {
      for (Row row : section.rows()) {
        sentence++;
        for (int t = 0; t < row.tokens().size(); t++) {
          cells.add(
              List.of(
                  Integer.toString(sentence),
                  row.tokens().get(t),
                  format.apply(row.values()[t]),
                  format.apply(row.marks()[t])));
        }
      }
    }
    return cells;
  }

  TableView<List<String>> table() {
    List<List<String>> cells = cells(NumberText::value);
    return TableWindow.table(
        List.of(
            Messages.text("plot.sentences.number.heading"),
            Messages.text("plot.table.token"),
            valueName,
            markName),
        cells.subList(1, cells.size()));
  }
}
