package org.remanence.ui.states;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.Visibility;

/** Legend of the tags that a sentence has: each in its look, with the number of its words. */
final class TagLegend extends FlowPane {
  TagLegend() {
    getStyleClass().addAll("tag-legend", "tells-answer");
    Visibility.show(this, false);
  }

  /** Shows the tags of a network; nothing of one that sorts texts. */
  void show(ModelStates model, CommonTags common) {
    Map<String, Long> words =
        model.hasTags()
            ? model.tags().stream()
                .flatMap(Optional::stream)
                .collect(
                    Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
            : Map.of();
    getChildren().clear();
    words.forEach(
        (tag, count) -> {
          Label entry = new Label(Messages.text("states.tag-count", tag, count));
          entry.getStyleClass().setAll("label", "tagged", "look-" + common.look(tag));
          entry.setMinWidth(USE_PREF_SIZE);
          getChildren().add(entry);
        });
    Visibility.show(this, !words.isEmpty());
  }
}
