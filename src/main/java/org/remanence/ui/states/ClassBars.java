package org.remanence.ui.states;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Inspection;
import org.remanence.passport.Passport;
import org.remanence.ui.kit.Glide;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;

/** A bar per class, as long as its probability; of many classes the most probable ones. */
final class ClassBars extends GridPane {
  private static final int MAX = 3;
  private static final double[] COLUMNS = {42, 30, 28};

  private final List<Row> rows = new ArrayList<>();
  private final Label others = new Label();

  private final Glide lengths = new Glide(this, this::drawBars);
  private final IntFunction<Optional<Passport>> passports;
  private final PassportFiles files;

  /** Content of a row. It is kept: new labels would have to be styled at every keystroke. */
  private static final class Row {
    final Label name = new Label();
    final ProgressBar bar = new ProgressBar();
    final Label share = new Label();
    int label;
  }

  /**
   * @param passports how the probability of a class came about, by its index
   * @param files where to save their programs
   */
  ClassBars(IntFunction<Optional<Passport>> passports, PassportFiles files) {
    this.passports = passports;
    this.files = files;
    add(others, 0, MAX, REMAINING, 1);
    getStyleClass().add("class-bars");
    for (double percent : COLUMNS) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      getColumnConstraints().add(column);
    }
  }

  void show(Inspection inspection) {
    float[] probabilities = inspection.trace().probabilities();
    List<Integer> shown =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparing(label -> -probabilities[label]))
            .limit(MAX)
            .toList();
    // Of few classes each keeps its row, so that bars and not rows move while one types.
    List<Integer> inRows = probabilities.length <= MAX ? shown.stream().sorted().toList() : shown;
    while (rows.size() < inRows.size()) {
      addRow();
    }
    while (rows.size() > inRows.size()) {
      Row last = rows.remove(rows.size() - 1);
      getChildren().removeAll(last.name, last.bar, last.share);
    }
    for (int row = 0; row < inRows.size(); row++) {
      int label = inRows.get(row);
      rows.get(row).label = label;
      rows.get(row).name.setText(inspection.labels().get(label));
      rows.get(row).share.setText(NumberText.classProbability(probabilities[label], 0));
    }
    lengths.to(inRows.stream().mapToDouble(label -> probabilities[label]).toArray());
    drawBars();
    int more = probabilities.length - inRows.size();
    Visibility.show(others, more > 0 ? Messages.text("states.other-classes", more) : "");
  }

  private void drawBars() {
    double[] drawn = lengths.row(0);
    for (int row = 0; row < drawn.length; row++) {
      rows.get(row).bar.setProgress(drawn[row]);
    }
  }

  private void addRow() {
    Row row = new Row();
    HowDoWeKnow.on(
        row.share,
        () -> passports.apply(row.label).map(found -> found.shownAs(row.share.getText())),
        files);
    row.name.getStyleClass().add("class-name");
    row.share.getStyleClass().add("class-share");
    row.bar.setFocusTraversable(false);
    addRow(rows.size(), row.name, row.bar, row.share);
    rows.add(row);
  }
}
