package org.remanence.passport.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    return ofAll(Kind.PARAMETERS, title, architecture, sizes, costs.total())
        .equation(equation)
        .build();
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
    return ofAll(Kind.PARAMETER_PART, title, architecture, sizes, formula.value())
        .equation(formula.letters())
        .variable("PARTS", List.of(id))
        .build();
  }

  /** Passport of all parts but the word vectors: what architectures differ in. */
  public static Passport weights(Architecture architecture, NetworkSizes sizes) {
    NetworkCosts costs = NetworkCosts.of(architecture, sizes, 1);
    List<ParameterPart> counted =
        Arrays.stream(ParameterPart.values())
            .filter(part -> part != ParameterPart.EMBEDDING)
            .toList();
    String title = Messages.text("passport.title.weights", ArchitectureNames.of(architecture));
    return ofAll(
            Kind.PARAMETER_PART,
            title,
            architecture,
            sizes,
            counted.stream().mapToLong(part -> costs.parameters(part).value()).sum())
        .equation(
            String.join(
                " + ", counted.stream().map(part -> costs.parameters(part).letters()).toList()))
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
    return passport(Kind.STATE_BYTES, title, architecture, sizes, formula.value())
        .equation(formula.letters())
        .input("T", "text-length", tokens)
        .variable("TOKENS", tokens)
        .build();
  }

  /** Passport of the multiply-adds per token, which neither vocabulary nor classes change. */
  public static Passport multiplyAdds(Architecture architecture, NetworkSizes sizes) {
    SizeFormula formula = NetworkCosts.of(architecture, sizes, 1).multiplyAdds();
    String title =
        Messages.text("passport.title.multiply-adds", ArchitectureNames.of(architecture));
    return passport(Kind.MULTIPLY_ADDS, title, architecture, sizes, formula.value())
        .equation(formula.letters())
        .build();
  }

  private static PassportBuilder ofAll(
      Kind kind, String title, Architecture architecture, NetworkSizes sizes, long value) {
    return passport(kind, title, architecture, sizes, value)
        .input("V", "vocabulary", sizes.vocabulary())
        .input("C", "classes", sizes.classes())
        .variable("VOCABULARY", sizes.vocabulary())
        .variable("CLASSES", sizes.classes());
  }

  private static PassportBuilder passport(
      Kind kind, String title, Architecture architecture, NetworkSizes sizes, long value) {
    return Passport.of(kind, title, value)
        .input("E", "embedding", sizes.embedding())
        .input("H", "hidden", sizes.hidden())
        .variable("ARCHITECTURE", architecture.id())
        .variable("EMBEDDING", sizes.embedding())
        .variable("HIDDEN", sizes.hidden());
  }
}
