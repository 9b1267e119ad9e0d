package org.remanence.passport.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.remanence.engine.TransformerShape;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.engine.tensor.SizeFormula;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.NetworkCosts;
import org.remanence.model.NetworkSizes;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;

/** Passport of what follows from an architecture's sizes. */
public final class SizePassport {
  private SizePassport() {}

  /** Passport of the number of parameters. */
  public static Passport parameters(Architecture architecture, NetworkSizes sizes) {
    NetworkCosts costs = NetworkCosts.of(architecture, sizes, 1);
    String equation =
        String.join(" + ", costs.parameters().values().stream().map(SizeFormula::letters).toList());
    String title = Messages.text("passport.title.parameters", ArchitectureNames.of(architecture));
    return passport(Kind.PARAMETERS, title, architecture, sizes, equation, costs.total()).build();
  }

  /** Passport of one part of them. */
  public static Passport part(Architecture architecture, NetworkSizes sizes, ParameterPart part) {
    SizeFormula formula = NetworkCosts.of(architecture, sizes, 1).parameters(part);
    String id = id(part);
    String title =
        Messages.text(
            "passport.title.part",
            ArchitectureNames.of(architecture),
            Messages.text("architectures.part." + id));
    return passport(
            Kind.PARAMETER_PART, title, architecture, sizes, formula.letters(), formula.value())
        .variable("PARTS", List.of(id))
        .build();
  }

  /** Passport of all parts but the word vectors: what architectures differ in. */
  public static Passport weights(Architecture architecture, NetworkSizes sizes) {
    NetworkCosts costs = NetworkCosts.of(architecture, sizes, 1);
    List<ParameterPart> counted =
        Arrays.stream(ParameterPart.values())
            .filter(part -> part != ParameterPart.EMBEDDING)
            .filter(costs.parameters()::containsKey)
            .toList();
    String title = Messages.text("passport.title.weights", ArchitectureNames.of(architecture));
    return passport(
            Kind.PARAMETER_PART,
            title,
            architecture,
            sizes,
            String.join(
                " + ", counted.stream().map(part -> costs.parameters(part).letters()).toList()),
            counted.stream().mapToLong(part -> costs.parameters(part).value()).sum())
        .variable("PARTS", counted.stream().map(SizePassport::id).toList())
        .build();
  }

  private static String id(ParameterPart part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  /** Passport of the bytes of state that training keeps of a text of so many tokens. */
  public static Passport stateBytes(Architecture architecture, NetworkSizes sizes, int tokens) {
    SizeFormula formula = NetworkCosts.of(architecture, sizes, tokens).bytes();
    String title = Messages.text("passport.title.state-bytes", ArchitectureNames.of(architecture));
    return passport(
            Kind.STATE_BYTES, title, architecture, sizes, formula.letters(), formula.value())
        .input("T", "text-length", tokens)
        .variable("TOKENS", tokens)
        .build();
  }

  /**
   * Passport of the multiply-adds per token of a text of so many tokens; neither vocabulary nor
   * classes change them.
   */
  public static Passport multiplyAdds(Architecture architecture, NetworkSizes sizes, int tokens) {
    SizeFormula formula = NetworkCosts.of(architecture, sizes, tokens).multiplyAdds();
    String title =
        Messages.text("passport.title.multiply-adds", ArchitectureNames.of(architecture));
    PassportBuilder passport =
        passport(
            Kind.MULTIPLY_ADDS, title, architecture, sizes, formula.letters(), formula.value());
    input(passport, formula.letters(), "T", "text-length", tokens);
    return passport.variable("TOKENS", tokens).build();
  }

  /** With those sizes as inputs that stand in the equation. */
  private static PassportBuilder passport(
      Kind kind,
      String title,
      Architecture architecture,
      NetworkSizes sizes,
      String equation,
      long value) {
    PassportBuilder passport = Passport.of(kind, title, value).equation(equation);
    input(passport, equation, "V", "vocabulary", sizes.vocabulary());
    input(passport, equation, "E", "embedding", sizes.embedding());
    input(passport, equation, "H", "hidden", sizes.hidden());
    input(passport, equation, "C", "classes", sizes.classes());
    input(passport, equation, "P", "positions", sizes.positions());
    TransformerShape block =
        new TransformerShape(sizes.embedding(), sizes.hidden(), sizes.positions(), false);
    input(passport, equation, "D", "heads-width", block.headsWidth());
    return passport
        .variable("ARCHITECTURE", architecture.id())
        .variable("VOCABULARY", sizes.vocabulary())
        .variable("EMBEDDING", sizes.embedding())
        .variable("HIDDEN", sizes.hidden())
        .variable("CLASSES", sizes.classes())
        .variable("POSITIONS", sizes.positions())
        .variable("POOLING", sizes.pooling().id());
  }

  private static void input(
      PassportBuilder passport, String equation, String letter, String key, int value) {
    if (equation.contains(letter)) {
      passport.input(letter, key, value);
    }
  }
}
