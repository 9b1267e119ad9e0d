package org.remanence.passport.network;

import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellRun;
import org.remanence.explain.PlayedLayer;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;

/**
 * A network that has read a text: whose numbers passports are asked for.
 *
 * @param classifier whose weights they come from
 * @param inspection what it did on the text
 */
public record NetworkReading(Classifier classifier, Inspection inspection, NetworkOrigin origin) {

  public LayerTrace layer(int index) {
    return inspection.trace().layers().get(index);
  }

  /** A layer, told step by step. */
  PlayedLayer played(int index) {
    return CellRun.of(classifier, inspection).played(index);
  }

  CellType cell() {
    return layer(0).cell();
  }

  String token(int index) {
    return inspection.tokens().get(index).text();
  }

  String label(int index) {
    return inspection.labels().get(index);
  }

  /** Such as “LSTM, layer recurrent.0”. */
  public String name(int layer) {
    return Messages.text("passport.layer", architecture(), layer(layer).name());
  }

  String architecture() {
    return origin.name(classifier);
  }

  public static String name(Signal signal) {
    return Messages.text("states.signal." + signal.id());
  }

  /** A passport of a number of this network, with the file, the tokens and the network's origin. */
  PassportBuilder passport(Kind kind, String title, double... values) {
    int[] ids = inspection.ids();
    List<String> tokens = inspection.tokens().stream().map(Inspection.Token::text).toList();
    PassportFile file = origin.file(classifier);
    return Passport.of(kind, title, values)
        .origin(origin.of(classifier))
        .file(file)
        .input("W, U, b", "weights", file.name())
        .input("x(t)", "tokens", String.join(" ", tokens))
        .variable("NETWORK", file.name())
        .variable("TOKENS", tokens)
        .variable("IDS", ids);
  }
}
