package org.remanence.passport;

import java.util.stream.Stream;

/** Passports of every kind, of small networks and results. */
final class AllPassports {
  private AllPassports() {}

  static Stream<Passport> all() {
    return Stream.of(
            NetworkPassports.all(),
            KerasPassports.all(),
            ScorePassports.all(),
            RunPassports.all(),
            StudyPassports.all(),
            LanguagePassports.all(),
            MeasurementPassports.all(),
            LagPassports.all(),
            UnitPassports.all(),
            PassagePassports.all(),
            PatchPassports.all(),
            BaselinePassports.all())
        .flatMap(each -> each);
  }
}
