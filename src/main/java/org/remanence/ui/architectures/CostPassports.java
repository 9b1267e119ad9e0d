package org.remanence.ui.architectures;

import java.util.Optional;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkSizes;
import org.remanence.passport.Passport;
import org.remanence.passport.result.SizePassport;

/** Passports of the costs of the Architectures tab, at the sizes they were counted for. */
record CostPassports(NetworkSizes sizes, int tokens) {

  Optional<Passport> parameters(Architecture of) {
    return Optional.of(SizePassport.parameters(of, sizes));
  }

  Optional<Passport> part(Architecture of, ParameterPart part) {
    return Optional.of(SizePassport.part(of, sizes, part));
  }

  Optional<Passport> multiplyAdds(Architecture of) {
    return Optional.of(SizePassport.multiplyAdds(of, sizes, tokens));
  }

  Optional<Passport> memory(Architecture of) {
    return Optional.of(SizePassport.stateBytes(of, sizes, tokens));
  }
}
