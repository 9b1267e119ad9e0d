package org.remanence.ui.units;

import java.util.List;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.study.units.Finding;
import org.remanence.study.units.UnitPlace;
import org.remanence.ui.LayerNames;

/**
 * What a search came to.
 *
 * @param kind the concept
 * @param detail its label or words; empty for none
 * @param texts the name of the texts
 * @param taught whether the network learnt from the other parts of the same texts
 */
record UnitAnswer(
    Finding finding,
    Classifier classifier,
    ConceptKind kind,
    String detail,
    String texts,
    boolean taught) {

  Architecture architecture() {
    return classifier.architecture();
  }

  /** Such as "c 17", with the layer or direction where there are several. */
  String name(UnitPlace place) {
    List<String> layers = LayerNames.of(classifier.shape());
    String layer = layers.get(place.layer());
    return symbol(place) + " " + place.unit() + (layer.isEmpty() ? "" : " · " + layer);
  }

  private static String symbol(UnitPlace place) {
    return switch (place.signal()) {
      case HIDDEN_STATE -> "h";
      case CELL_STATE -> "c";
      default -> throw new IllegalArgumentException("not a state: " + place.signal());
    };
  }
}
