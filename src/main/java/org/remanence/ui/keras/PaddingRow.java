package org.remanence.ui.keras;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.WholeRange;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.model.keras.input.Padding;
import org.remanence.model.keras.input.Padding.Side;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Tips;

/** Choice of how texts are padded for a Keras network, and whether its padding is shown. */
final class PaddingRow extends HBox {
  private static final WholeRange LENGTHS = new WholeRange(1, KerasNetwork.MOST_STEPS);
  private static final int COLUMNS = 4;

  private final KerasViewModel model;
  private final ComboBox<Optional<Side>> sides = new ComboBox<>();
  private final TextField length = new TextField();
  private final ComboBox<Side> cuts = new ComboBox<>();
  private final Label cutName = new Label(Messages.text("keras.bar.cut"));
  private final CheckBox shown = new CheckBox(Messages.text("keras.bar.show-padding"));
  private boolean following;

  PaddingRow(KerasViewModel model) {
    this.model = model;
    getStyleClass().add("row");
    sides.setId("keras-padding");
    sides.setTooltip(Tips.of(Messages.text("keras.bar.padding.tip")));
    sides.setConverter(
        new LabelConverter<>(
            side -> side.map(PaddingRow::name).orElse(Messages.text("keras.bar.padding.none"))));
    sides
        .getItems()
        .setAll(List.of(Optional.empty(), Optional.of(Side.FRONT), Optional.of(Side.BEHIND)));
    sides.valueProperty().addListener((property, old, now) -> pad());
    length.setId("keras-length");
    length.setPrefColumnCount(COLUMNS);
    length.setAccessibleText(Messages.text("keras.bar.length"));
    length.setPromptText(Messages.text("keras.bar.length"));
    length.setTooltip(Tips.of(Messages.text("keras.bar.length")));
    length.setOnAction(event -> pad());
    length
        .focusedProperty()
        .addListener(
            (property, old, focused) -> {
              if (!focused) {
                pad();
              }
            });
    cuts.setId("keras-cut");
    cuts.setConverter(new LabelConverter<>(PaddingRow::name));
    cuts.getItems().setAll(Side.values());
    cuts.valueProperty().addListener((property, old, now) -> pad());
    shown.setId("keras-show-padding");
    shown.setTooltip(Tips.of(Messages.text("keras.bar.show-padding.tip")));
    shown.setOnAction(event -> model.showPadding(shown.isSelected()));
    Label name = new Label(Messages.text("keras.bar.padding"));
    name.setLabelFor(sides);
    cutName.setLabelFor(cuts);
    getChildren().addAll(name, sides, length, cutName, cuts, shown);
    List.of(name, cutName, shown).forEach(part -> part.setMinWidth(Region.USE_PREF_SIZE));
  }

  private static String name(Side side) {
    return Messages.text(
        side == Side.FRONT ? "keras.bar.padding.front" : "keras.bar.padding.behind");
  }

  /** Shows the padding of a network. */
  void show(KerasNetwork network) {
    following = true;
    Padding padding = network.input().padding();
    boolean pads = padding.length().isPresent();
    sides.setValue(pads ? Optional.of(padding.side()) : Optional.empty());
    showLength(network);
    cuts.setValue(padding.cut());
    shown.setSelected(network.showsPadding());
    enable(pads);
    following = false;
  }

  /** Shows the length that is padded to; without padding the one that the network declares. */
  private void showLength(KerasNetwork network) {
    OptionalInt padded = network.input().padding().length();
    OptionalInt steps = padded.isPresent() ? padded : network.model().steps();
    length.setText(steps.isPresent() ? String.valueOf(steps.getAsInt()) : "");
  }

  private void enable(boolean pads) {
    List.of(length, cutName, cuts, shown).forEach(part -> part.setDisable(!pads));
  }

  private void pad() {
    KerasNetwork network = model.chosenProperty().get();
    if (following || network == null) {
      return;
    }
    Optional<Side> side = sides.getValue();
    enable(side.isPresent());
    Padding before = network.input().padding();
    if (side.isEmpty()) {
      change(before, Padding.NONE);
    } else if (!length.getText().isBlank()) {
      OptionalInt steps = steps(network);
      if (steps.isPresent()) {
        change(before, new Padding(steps, side.get(), cuts.getValue()));
      }
    }
  }

  /** Typed length; empty, after it was taken back and told, if it is none. */
  private OptionalInt steps(KerasNetwork network) {
    String typed = length.getText().strip();
    boolean number = typed.matches("[0-9]{1,6}");
    if (number
        && Integer.parseInt(typed) >= LENGTHS.min()
        && Integer.parseInt(typed) <= LENGTHS.max()) {
      return OptionalInt.of(Integer.parseInt(typed));
    }
    showLength(network);
    model.refuse(new LocalizedException("keras.bar.length.wrong", typed, LENGTHS.max()));
    return OptionalInt.empty();
  }

  private void change(Padding before, Padding next) {
    if (!next.equals(before)) {
      model.pad(next);
    }
  }
}
