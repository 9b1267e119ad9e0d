package org.remanence.ui.architectures;

import java.util.List;
import java.util.Optional;
import org.remanence.model.Architecture;
import org.remanence.passport.Passport;
import org.remanence.passport.StatementPassport;
import org.remanence.passport.result.MeasurementPassport;
import org.remanence.study.RecallTask;

/**
 * Passports of what the table of cells says: numbers by themselves, else where the text is from.
 */
record AspectPassports(ArchitecturesViewModel model) {

  /** Passport of a cell of the table. */
  Optional<Passport> cell(Aspect aspect, Architecture architecture, String shown) {
    Optional<Passport> number =
        switch (aspect) {
          case SPEED -> measuredSpeed(architecture);
          case RECALL -> recall(architecture);
          default -> Optional.empty();
        };
    return number
        .map(found -> found.shownAs(shown))
        .or(
            () ->
                Optional.of(
                    StatementPassport.of(AspectTexts.cellKey(aspect, architecture), shown)));
  }

  /** Passport of a formula with numbers put in. */
  Optional<Passport> number(Aspect aspect, Architecture architecture) {
    return switch (aspect) {
      case COMPLEXITY -> model.passports().multiplyAdds(architecture);
      case MEMORY -> model.passports().memory(architecture);
      default -> Optional.empty();
    };
  }

  private Optional<Passport> measuredSpeed(Architecture architecture) {
    return Optional.ofNullable(model.speed().resultProperty().get())
        .flatMap(measured -> new SpeedPassports(measured, List.of(architecture)).step(0));
  }

  private Optional<Passport> recall(Architecture architecture) {
    return model
        .recall()
        .of(architecture)
        .map(
            found ->
                found.learnt().isEmpty()
                    ? MeasurementPassport.recallOfEach(found, RecallTexts.READ_AT)
                    : MeasurementPassport.recall(
                        found, List.of(RecallTask.MAX_NOISE, RecallTexts.READ_AT)));
  }
}
