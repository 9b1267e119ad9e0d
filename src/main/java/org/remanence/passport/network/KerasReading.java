package org.remanence.passport.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.Inspectable;
import org.remanence.model.Inspection;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.model.keras.input.Steps;
import org.remanence.model.keras.layer.KerasLayer;
import org.remanence.model.program.KerasProgram;
import org.remanence.model.program.ProgramNetwork;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;

/**
 * A network that Keras trained and that has read something: passports of its numbers. How it was
 * trained its file does not tell.
 *
 * @param inspection what it did, with nothing changed inside
 */
public record KerasReading(KerasNetwork network, Inspection inspection) {
  private static final int ALL = -1;
  private static final String SOFTMAX = "pₖ = eᶻₖ / Σⱼ eᶻⱼ";
  private static final String SIGMOID = "p₁ = 1 / (1 + e⁻ᶻ), p₀ = 1 − p₁";

  /** The reading of a network, if Keras trained it. */
  public static Optional<KerasReading> of(Inspectable network, Inspection inspection) {
    return network instanceof KerasNetwork keras
        ? Optional.of(new KerasReading(keras, inspection))
        : Optional.empty();
  }

  /**
   * Passport of a gate, candidate or state.
   *
   * @param layer index into the trace's layers
   */
  public Passport signal(int layer, Signal signal, int token, int unit) {
    String title =
        Messages.text(
            "passport.title.signal",
            name(layer),
            NetworkReading.name(signal),
            unit,
            token + 1,
            word(token));
    float shown = inspection.trace().layers().get(layer).get(signal)[token][unit];
    return of(title, layer, signal, token, unit, "", shown);
  }

  /** Passport of ‖h‖ after a token. */
  public Passport norm(int layer, int token) {
    String title = Messages.text("passport.title.norm", name(layer), token + 1, word(token));
    String length = "‖h(t)‖ = √(Σⱼ hⱼ(t)²); ";
    return of(
        title,
        layer,
        Signal.HIDDEN_STATE,
        token,
        ALL,
        length,
        inspection.trace().layers().get(layer).norm(token));
  }

  private Passport of(
      String title, int layer, Signal signal, int token, int unit, String equation, double value) {
    PassportBuilder passport =
        passport(Kind.KERAS_SIGNAL, title, value)
            .equation(
                equation + Equations.of(inspection.trace().layers().get(layer).cell(), signal))
            .input("t", "token", Messages.text("passport.token", token + 1, word(token)))
            .variable("DIRECTION", layer)
            .variable("SIGNAL", signal.id())
            .variable("STEP", network.row(inspection, layer, token))
            .variable("UNIT", unit);
    return (unit == ALL ? passport : passport.input("j", "unit-number", unit)).build();
  }

  /** Passport of the probability of a class. */
  public Passport probability(int label) {
    String title =
        Messages.text(
            "passport.title.class", network.key().title(), inspection.labels().get(label));
    return passport(Kind.KERAS_ANSWER, title, inspection.trace().probabilities()[label])
        .equation(network.model().outputs() > 1 ? SOFTMAX : SIGMOID)
        .input("k", "class", inspection.labels().get(label))
        .symbol("z", "keras-score")
        .variable("LABEL", label)
        .variable("STEP", network.answerRow(inspection))
        .build();
  }

  private String name(int layer) {
    return Messages.text(
        "passport.layer", network.key().title(), inspection.trace().layers().get(layer).name());
  }

  private String word(int token) {
    return inspection.tokens().get(token).text();
  }

  private PassportBuilder passport(Kind kind, String title, double value) {
    KerasProgram program = new KerasProgram(network.key(), network.model());
    String file = network.key().id() + ProgramNetwork.WEIGHTS;
    String tokens =
        inspection.tokens().stream().map(Inspection.Token::text).collect(Collectors.joining(" "));
    String layers =
        network.model().layers().stream().map(KerasLayer::name).collect(Collectors.joining(" → "));
    return Passport.of(kind, title, value)
        .origin(Origin.NONE)
        .file(new PassportFile(file, program.weights()::writeTo))
        .input("W, U, b", "keras-weights", network.key().title())
        .input("x(t)", "tokens", tokens)
        .input("f", "keras-layers", layers)
        .functions(program.traced())
        .variable("WEIGHTS", file)
        .variable("INPUT", input());
  }

  /** Ids, or rows of numbers. */
  private Object input() {
    Steps steps = network.steps(inspection);
    return network.model().readsIds()
        ? steps.tokens().stream().mapToInt(Inspection.Token::id).toArray()
        : List.of(steps.rows());
  }
}
