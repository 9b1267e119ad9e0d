package org.remanence.ui.states;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.NetworkKey;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.heatmap.HeatmapView;
import org.remanence.ui.plot.token.TokenMatrix;
import org.remanence.ui.plot.token.TokenPlot;

/** Maps of what each word of a sentence reads, one for each head of a transformer. */
final class HeadMaps extends VBox {
  private final NetworkKey key;
  private final Consumer<TokenPlot> connect;
  private final List<HeatmapView> maps = new ArrayList<>();

  /**
   * @param connect takes a new map into the row
   */
  HeadMaps(NetworkKey key, Consumer<TokenPlot> connect) {
    this.key = key;
    this.connect = connect;
    getStyleClass().add("model-plots");
    Visibility.show(this, false);
  }

  /** Shows the weights; nothing of a network without heads. */
  void show(String name, ModelStates model, RowPassports passports, boolean dark) {
    List<float[][]> weights = model.isEmpty() ? List.of() : model.heads();
    while (maps.size() < weights.size()) {
      add(maps.size());
    }
    for (int head = 0; head < weights.size(); head++) {
      HeatmapView map = maps.get(head);
      String title = Messages.text("states.head", name, head + 1);
      map.scaleProperty().set(ColorScale.gate(dark));
      map.matrixProperty().set(TokenMatrix.ofWords(title, model.tokens(), weights.get(head)));
      map.setPassports(passports.head(head));
    }
    Visibility.show(this, !weights.isEmpty());
  }

  private void add(int head) {
    Label label = WrappedLabel.of(Messages.text("states.head.label", head + 1));
    label.getStyleClass().add("hint");
    HeatmapView map = new HeatmapView();
    map.setId("head-" + (head + 1) + "-" + key.id());
    map.setAccessibleHelp(Messages.text("states.head.help"));
    VBox.setVgrow(map, Priority.ALWAYS);
    connect.accept(map);
    maps.add(map);
    getChildren().addAll(label, map);
  }
}
