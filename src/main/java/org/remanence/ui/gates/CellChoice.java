package org.remanence.ui.gates;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import org.remanence.engine.LayerTrace;
import org.remanence.explain.CellRun;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.model.LayerNames;
import org.remanence.model.NetworkKey;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.session.NetworkBox;

/** The boxes in which one chooses whose cell is shown: network, layer or direction, unit. */
final class CellChoice {
  private final GatesViewModel model;
  private final NetworkBox<NetworkKey> networks;
  private final ComboBox<Integer> layer;
  private final ComboBox<Integer> unit;
  private boolean filling;

  CellChoice(
      GatesViewModel model,
      ComboBox<NetworkKey> network,
      ComboBox<Integer> layer,
      ComboBox<Integer> unit) {
    this.model = model;
    this.layer = layer;
    this.unit = unit;
    networks = new NetworkBox<>(network, model::name, model::settingsOf);
    layer.setConverter(new LabelConverter<>(this::layerName));
    unit.setConverter(new LabelConverter<>(CellChoice::unitName));
    onChoice(network, model::choose);
    onChoice(layer, chosen -> model.layerProperty().set(chosen));
    onChoice(unit, chosen -> model.unitProperty().set(chosen));
  }

  /** Offers what there is to choose. */
  void show(CellRun run) {
    filling = true;
    networks.show(model.networks(), model.networkProperty().get());
    if (run != null) {
      layer.getItems().setAll(IntStream.range(0, run.layers().size()).boxed().toList());
      layer.setValue(model.layerProperty().get());
      layer.setDisable(run.layers().size() < 2);
      int units = run.units(model.layerProperty().get());
      if (unit.getItems().size() != units + 1) {
        unit.getItems().setAll(IntStream.range(StepValues.ALL_UNITS, units).boxed().toList());
      }
      unit.setValue(model.unitProperty().get());
    }
    filling = false;
  }

  private <T> void onChoice(ComboBox<T> box, Consumer<T> choose) {
    box.valueProperty()
        .addListener(
            (property, old, chosen) -> {
              if (!filling && chosen != null) {
                choose.accept(chosen);
              }
            });
  }

  private String layerName(int index) {
    CellRun run = model.runProperty().get();
    if (run == null || run.layers().size() < 2) {
      return Messages.text("gates.layer.only");
    }
    return LayerNames.of(run.layers().stream().map(LayerTrace::backward).toList()).get(index);
  }

  private static String unitName(int index) {
    return index == StepValues.ALL_UNITS
        ? Messages.text("gates.unit.all")
        : Messages.text("gates.unit.one", index);
  }
}
