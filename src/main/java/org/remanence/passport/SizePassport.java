package org.remanence.passport;

import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.NetworkCosts;
import org.remanence.model.NetworkSizes;

/** Of what follows from an architecture's sizes. */
public final class SizePassport {
  private SizePassport() {}

  /** Of the number of parameters. */
  public static Passport parameters(Architecture architecture, NetworkSizes sizes) {
    NetworkCosts costs = NetworkCosts.of(architecture, sizes, 1);
    String equation =
        String.join(
            " + ", costs.parameters().values().stream().map(part -> part.letters()).toList());
    return passport(Kind.PARAMETERS, "parameters", architecture, sizes, costs.total())
        .equation(equation)
        .input("V", "vocabulary", sizes.vocabulary())
        .input("C", "classes", sizes.classes())
        .variable("VOCABULARY", sizes.vocabulary())
        .variable("CLASSES", sizes.classes())
        .build();
  }

  /** Of the multiply-adds per token, which neither vocabulary nor classes change. */
  public static Passport multiplyAdds(Architecture architecture, NetworkSizes sizes) {
    NetworkCosts costs = NetworkCosts.of(architecture, sizes, 1);
    return passport(
            Kind.MULTIPLY_ADDS, "multiplyAdds", architecture, sizes, costs.multiplyAdds().value())
        .equation(costs.multiplyAdds().letters())
        .build();
  }

  private static PassportBuilder passport(
      Kind kind, String key, Architecture architecture, NetworkSizes sizes, long value) {
    String title = Messages.text("passport.title." + key, ArchitectureNames.of(architecture));
    return Passport.of(kind, title, value)
        .input("E", "embedding", sizes.embedding())
        .input("H", "hidden", sizes.hidden())
        .variable("ARCHITECTURE", architecture.id())
        .variable("EMBEDDING", sizes.embedding())
        .variable("HIDDEN", sizes.hidden());
  }
}
