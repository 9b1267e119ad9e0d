package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.LabelConverter;

/** A box for each class of a network, in which a label of a table is chosen. */
final class ClassLabels extends FlowPane {
  private final BiConsumer<Integer, String> onName;
  private final Node begin;
  private final Node end;
  private final List<ComboBox<String>> boxes = new ArrayList<>();
  private List<List<String>> offered = List.of();
  private boolean following;

  /**
   * @param onName names the class of a place
   * @param begin stands before the boxes, whether there are any or not
   * @param end stands behind them
   */
  ClassLabels(BiConsumer<Integer, String> onName, Node begin, Node end) {
    this.onName = onName;
    this.begin = begin;
    this.end = end;
    getChildren().setAll(begin, end);
    getStyleClass().add("class-labels");
  }

  /**
   * @param classes names of the classes as they are called now
   * @param names that they are to have
   */
  void show(List<String> classes, List<String> names, List<String> labels) {
    following = true;
    List<List<String>> offers = classes.stream().map(each -> offer(each, labels)).toList();
    if (!offers.equals(offered)) {
      offered = offers;
      boxes.clear();
      getChildren().setAll(begin);
      for (int place = 0; place < classes.size(); place++) {
        add(place, labels);
      }
      getChildren().add(end);
    }
    for (int place = 0; place < names.size(); place++) {
      boxes.get(place).setValue(names.get(place));
    }
    following = false;
  }

  /** The labels; before them the name of a class that is none of them. */
  private static List<String> offer(String name, List<String> labels) {
    List<String> offer = new ArrayList<>(labels);
    if (!labels.contains(name)) {
      offer.add(0, name);
    }
    return offer;
  }

  private void add(int place, List<String> labels) {
    ComboBox<String> box = new ComboBox<>();
    box.setId("class-label-" + place);
    box.setConverter(
        new LabelConverter<>(
            name -> labels.contains(name) ? name : Messages.text("errors.table.class.none", name)));
    box.getItems().setAll(offered.get(place));
    box.valueProperty()
        .addListener(
            (property, old, now) -> {
              if (!following && now != null) {
                onName.accept(place, now);
              }
            });
    Label name = new Label(Messages.text("errors.table.class", place));
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(box);
    HBox row = new HBox(name, box);
    row.getStyleClass().add("row");
    boxes.add(box);
    getChildren().add(row);
  }
}
