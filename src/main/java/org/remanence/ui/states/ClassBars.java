package org.remanence.ui.states;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.remanence.i18n.Messages;
import org.remanence.model.Inspection;

/** A bar per class, as long as its probability; of many classes the most probable ones. */
final class ClassBars extends GridPane {
  private static final int MOST = 3;
  private static final double[] COLUMNS = {42, 30, 28};

  ClassBars() {
    getStyleClass().add("class-bars");
    for (double percent : COLUMNS) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      getColumnConstraints().add(column);
    }
  }

  void show(Inspection inspection) {
    getChildren().clear();
    float[] probabilities = inspection.trace().probabilities();
    List<Integer> shown =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparing(label -> -probabilities[label]))
            .limit(MOST)
            .toList();
    // Of few classes each keeps its row, so that bars and not rows move while one types.
    List<Integer> rows = probabilities.length <= MOST ? shown.stream().sorted().toList() : shown;
    for (int row = 0; row < rows.size(); row++) {
      int label = rows.get(row);
      addRow(
          row,
          new Label(inspection.labels().get(label)),
          new ProgressBar(probabilities[label]),
          new Label(percent(probabilities[label])));
    }
    int others = probabilities.length - rows.size();
    if (others > 0) {
      add(new Label(Messages.text("states.otherClasses", others)), 0, MOST, REMAINING, 1);
    }
  }

  static String percent(double share) {
    return NumberFormat.getPercentInstance(Messages.language()).format(share);
  }

  private void addRow(int row, Label name, ProgressBar bar, Label share) {
    name.getStyleClass().add("class-name");
    share.getStyleClass().add("class-share");
    bar.setFocusTraversable(false);
    super.addRow(row, name, bar, share);
  }
}
