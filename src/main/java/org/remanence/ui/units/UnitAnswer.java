package org.remanence.ui.units;

import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.model.LayerNames;
import org.remanence.passport.Passport;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.passport.network.NetworkReading;
import org.remanence.passport.network.SignalPassport;
import org.remanence.passport.network.UnitPassport;
import org.remanence.study.units.UnitPlace;
import org.remanence.study.units.UnitRanking;
import org.remanence.study.units.UnitScore;
import org.remanence.ui.session.TextSearch;

/**
 * Answer of a search.
 *
 * @param kind the concept
 * @param detail its label or words; empty for none
 * @param texts the name of the texts
 * @param taught whether the network learnt from the other parts of the same texts
 * @param origin where the network comes from
 */
record UnitAnswer(
    UnitRanking finding,
    Classifier classifier,
    ConceptKind kind,
    String detail,
    String texts,
    boolean taught,
    NetworkOrigin origin)
    implements TextSearch.Answer {

  /** Name of the network. */
  String network() {
    return origin.name(classifier);
  }

  /** The concept, with its label or words. */
  String concept() {
    String name = Messages.text(kind.key());
    return detail.isEmpty() ? name : Messages.text("units.concept.detail", name, detail);
  }

  /** Passport of a unit's scores. */
  Passport passport(UnitScore score) {
    return passports().score(score, name(score.place()));
  }

  /** Passport of the control that they are held against. */
  Passport control() {
    return passports().control();
  }

  /** Passport of a unit’s value at a word. */
  Passport value(UnitScore score, String text, int token) {
    NetworkReading reading = new NetworkReading(classifier, classifier.inspect(text), origin);
    UnitPlace place = score.place();
    return SignalPassport.of(reading, place.layer(), place.signal(), token, place.unit());
  }

  private UnitPassport passports() {
    return new UnitPassport(classifier, origin, finding, concept());
  }

  /** Such as "c 17", with the layer or direction where there are several. */
  String name(UnitPlace place) {
    List<String> layers = LayerNames.of(classifier.shape());
    String layer = layers.get(place.layer());
    String symbol = classifier.architecture().cell().symbol(place.signal());
    return symbol + " " + place.unit() + (layer.isEmpty() ? "" : " · " + layer);
  }
}
