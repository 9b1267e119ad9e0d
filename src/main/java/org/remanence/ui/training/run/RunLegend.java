package org.remanence.ui.training.run;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.Visibility;

/** Legend of the runs' lines; past ones can be taken away. */
public final class RunLegend {
  private static final double SAMPLE = 28;

  private final FlowPane pane;
  private final Consumer<String> onRemove;
  private List<String> shown = List.of();

  /**
   * @param onRemove given the id of a past run
   */
  public RunLegend(FlowPane pane, Consumer<String> onRemove) {
    this.pane = pane;
    this.onRemove = onRemove;
  }

  public void show(List<RunCurves> runs) {
    List<String> wanted = runs.stream().map(run -> run.id() + run.name()).toList();
    if (!wanted.equals(shown)) {
      shown = wanted;
      pane.getChildren().setAll(runs.stream().map(this::entry).toList());
    }
    Visibility.show(pane, !runs.isEmpty());
  }

  private Node entry(RunCurves run) {
    Line sample = new Line(0, 0, SAMPLE, 0);
    sample.setStroke(run.color());
    sample.setStrokeWidth(3);
    sample.getStrokeDashArray().setAll(run.dash());
    Label name = new Label(run.name(), sample);
    HBox entry = new HBox(name);
    entry.getStyleClass().add("row");
    if (run.isPast()) {
      Button remove = new Button("×");
      remove.getStyleClass().addAll("flat", "small");
      remove.setAccessibleText(Messages.text("training.legend.remove", run.name()));
      remove.setOnAction(event -> onRemove.accept(run.id()));
      entry.getChildren().add(remove);
    }
    return entry;
  }
}
