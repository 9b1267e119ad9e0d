package org.remanence.ui.playground;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.heatmap.HeatmapView;

/**
 * Map of what the steps of a text read of each other by a head of a transformer, and the box that
 * chooses the head.
 */
final class StepHeads {
  private final ComboBox<Integer> box = new ComboBox<>();
  private final HeatmapView map = new HeatmapView();
  private boolean filling;

  /**
   * @param onHead what another choice of head does
   */
  StepHeads(Runnable onHead) {
    box.setConverter(new LabelConverter<>(head -> Messages.text("playground.head", head + 1)));
    box.setAccessibleText(Messages.text("playground.heads"));
    box.valueProperty()
        .addListener(
            (property, old, now) -> {
              if (!filling && now != null) {
                onHead.run();
              }
            });
    map.setId("stepHeads");
    map.setAccessibleHelp(Messages.text("states.head.help"));
    VBox.setVgrow(map, Priority.ALWAYS);
  }

  ComboBox<Integer> box() {
    return box;
  }

  HeatmapView map() {
    return map;
  }

  /** Shows the head that is chosen; nothing of a network without heads. */
  void show(StepWindow steps, ColumnPassports passports, boolean dark) {
    int heads = steps.heads();
    filling = true;
    if (box.getItems().size() != heads) {
      box.getItems().setAll(IntStream.range(0, heads).boxed().toList());
      box.setValue(heads == 0 ? null : 0);
    }
    filling = false;
    Visibility.show(box, heads > 0);
    Visibility.show(map, heads > 0);
    if (heads == 0) {
      map.matrixProperty().set(null);
      return;
    }
    int head = box.getValue();
    int first = steps.first();
    map.scaleProperty().set(ColorScale.gate(dark));
    // The words that are read are numbered from 1.
    map.setPassports(
        (step, read) -> Optional.of(passports.head(first + step, head, first + read - 1)));
    map.matrixProperty().set(steps.reads(Messages.text("playground.heads.title", head + 1), head));
  }
}
