package org.remanence.ui.playground.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.remanence.i18n.Messages;
import org.remanence.model.language.Candidate;
import org.remanence.model.language.Generator;
import org.remanence.passport.Passport;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.figure.Figure;
import org.remanence.ui.plot.figure.FigureMenu;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.figure.TableWindow;

/**
 * The tokens that could stand in a place, the most probable first: a hollow bar for what the
 * network gives, a full one for what is left after temperature and cut. A click, or Enter, chooses
 * one.
 */
public final class CandidateBars extends Region implements Figure {
  /** One more than the most probable ones: what was drawn may be none of them. */
  private static final int ROWS = Generator.CANDIDATES + 1;

  private static final double[] ENDS = {0.1, 0.25, 0.5, 1};

  private final Label title = new Label();
  private final Label legend = new Label();
  private final Label empty = new Label(Messages.text("playground.candidates.empty"));
  private final List<CandidateRow> rows = new ArrayList<>();
  private final ObjectProperty<PlotFiles> files = new SimpleObjectProperty<>();
  private final FigureMenu menu = new FigureMenu(this, files);
  private List<Candidate> candidates = List.of();
  private Consumer<Candidate> onChoose = candidate -> {};
  private int taken = -1;
  private int cursor;
  private int pointed = -1;
  private Function<Candidate, Optional<Passport>> passports = candidate -> Optional.empty();

  public CandidateBars() {
    getStyleClass().add("candidate-bars");
    title.getStyleClass().add("plot-title");
    legend.getStyleClass().add("plot-text");
    legend.setWrapText(true);
    empty.getStyleClass().add("hint");
    empty.setWrapText(true);
    legend.setText(Messages.text("playground.candidates.legend"));
    getChildren().addAll(title, menu.button(), legend, empty);
    for (int i = 0; i < ROWS; i++) {
      CandidateRow row = new CandidateRow();
      rows.add(row);
      getChildren().add(row);
    }
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleHelp(Messages.text("playground.candidates.help"));
    setOnMouseMoved(event -> point(at(event)));
    setOnMouseExited(event -> point(-1));
    setOnMouseClicked(this::click);
    setOnKeyPressed(this::onKey);
    focusedProperty().addListener((property, old, now) -> point(now ? cursor : -1));
    menu.install(this);
  }

  public ObjectProperty<PlotFiles> filesProperty() {
    return files;
  }

  /** Sets the action of a click on a candidate, or of Enter. */
  public void setOnChoose(Consumer<Candidate> action) {
    onChoose = action;
  }

  /** Sets the source of the candidates' passports. */
  public void setPassports(Function<Candidate, Optional<Passport>> source) {
    passports = source;
  }

  /** Passport of the candidate pointed at, or chosen with the arrow keys. */
  @Override
  public Optional<Passport> passport() {
    int index = pointed < 0 ? cursor : pointed;
    return index < candidates.size() ? passports.apply(candidates.get(index)) : Optional.empty();
  }

  @Override
  public Optional<PassportChoice> choice() {
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PassportChoice(
                List.of(title.getText()),
                candidates.stream().map(Candidate::token).toList(),
                (one, index) -> passports.apply(candidates.get(index)),
                0,
                Math.min(pointed < 0 ? cursor : pointed, candidates.size() - 1)));
  }

  /**
   * Shows candidates.
   *
   * @param heading which place they are for
   * @param takenId the token that stands there; −1 if none does yet
   */
  public void show(String heading, List<Candidate> shown, int takenId) {
    candidates = List.copyOf(shown);
    taken = takenId;
    cursor = Math.max(0, Math.min(cursor, candidates.size() - 1));
    title.setText(heading);
    double end = end();
    for (int i = 0; i < rows.size(); i++) {
      Candidate candidate = i < candidates.size() ? candidates.get(i) : null;
      rows.get(i).show(candidate, candidate != null && candidate.id() == takenId, end);
    }
    empty.setVisible(candidates.isEmpty());
    legend.setVisible(!candidates.isEmpty());
    legend.setText(Messages.text("playground.candidates.legend", TokenFormats.percent(end)));
    setAccessibleText(description());
    requestLayout();
  }

  /** Share that a bar over the whole width stands for: a round one that holds the largest. */
  private double end() {
    double largest = 0;
    for (Candidate each : candidates) {
      largest = Math.max(largest, Math.max(each.before(), each.after()));
    }
    for (double end : ENDS) {
      if (largest <= end) {
        return end;
      }
    }
    return 1;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 18 * em();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 23 * em();
  }

  @Override
  protected double computeMinHeight(double width) {
    return (2.6 + ROWS * 1.15) * em();
  }

  @Override
  protected double computePrefHeight(double width) {
    return (2.6 + ROWS * 1.3) * em();
  }

  private double em() {
    return title.getFont().getSize();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double width = getWidth() - left - snappedRightInset();
    double y = snappedTopInset();
    double line = title.prefHeight(-1);
    menu.showButton();
    double size = menu.button().prefHeight(-1);
    double shown = Math.min(width - 1.5 * size, title.prefWidth(-1));
    title.resizeRelocate(left, y, shown, line);
    menu.button()
        .resizeRelocate(
            snapPositionX(left + shown + 0.5 * size),
            snapPositionY(y + (line - size) / 2),
            size,
            size);
    y += line;
    legend.resizeRelocate(left, y, width, legend.prefHeight(width));
    empty.resizeRelocate(left, y, width, empty.prefHeight(width));
    y += legend.prefHeight(width) + 0.2 * em();
    double available = getHeight() - y - snappedBottomInset();
    double height = snapSizeY(Math.min(1.9 * em(), available / rows.size()));
    for (CandidateRow row : rows) {
      row.resizeRelocate(left, snapPositionY(y), width, height);
      y += height;
    }
  }

  private int at(MouseEvent event) {
    for (int i = 0; i < candidates.size(); i++) {
      CandidateRow row = rows.get(i);
      if (event.getY() >= row.getLayoutY() && event.getY() < row.getLayoutY() + row.getHeight()) {
        return i;
      }
    }
    return -1;
  }

  private void point(int index) {
    pointed = index;
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).point(i == index);
    }
  }

  private void click(MouseEvent event) {
    requestFocus();
    int index = at(event);
    if (event.getButton() == MouseButton.PRIMARY && index >= 0) {
      cursor = index;
      choose();
    }
  }

  private void choose() {
    if (cursor < candidates.size() && candidates.get(cursor).id() != taken) {
      onChoose.accept(candidates.get(cursor));
    }
  }

  private void onKey(KeyEvent event) {
    int last = candidates.size() - 1;
    switch (event.getCode()) {
      case UP -> cursor = Math.max(0, cursor - 1);
      case DOWN -> cursor = Math.min(last, cursor + 1);
      case HOME -> cursor = 0;
      case END -> cursor = last;
      case ENTER -> choose();
      default -> {
        return;
      }
    }
    event.consume();
    cursor = Math.max(0, cursor);
    point(cursor);
    setAccessibleText(description());
  }

  private String description() {
    if (candidates.isEmpty()) {
      return empty.getText();
    }
    return title.getText() + ". " + rows.get(cursor).description();
  }

  public CandidateRow row(int index) {
    return rows.get(index);
  }

  @Override
  public String title() {
    return title.getText();
  }

  @Override
  public boolean isBlank() {
    return candidates.isEmpty();
  }

  @Override
  public String delimited(char separator) {
    return CandidateTable.delimited(candidates, separator);
  }

  @Override
  public void showTable() {
    TableView<Candidate> table = new TableView<>(FXCollections.observableList(candidates));
    table
        .getColumns()
        .add(column("playground.table.token", each -> TokenFormats.token(each.token())));
    table.getColumns().add(column("playground.table.before", each -> percent(each.before())));
    table.getColumns().add(column("playground.table.after", each -> percent(each.after())));
    TableWindow.open(this, title(), table);
  }

  private static String percent(double share) {
    return TokenFormats.percent(share);
  }

  private static TableColumn<Candidate, String> column(
      String key, Function<Candidate, String> text) {
    TableColumn<Candidate, String> column = new TableColumn<>(Messages.text(key));
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    return column;
  }

  @Override
  public Node picture() {
    point(-1);
    return this;
  }
}
