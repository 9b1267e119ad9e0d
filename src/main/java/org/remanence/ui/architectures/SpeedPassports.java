package org.remanence.ui.architectures;

import java.util.List;
import java.util.Optional;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.passport.Passport;
import org.remanence.passport.result.TimePassport;
import org.remanence.study.SpeedMeasurement;
import org.remanence.ui.tab.ArchitectureStyle;

/**
 * Passports of the bars of measured times.
 *
 * @param shown architectures of the chart; those that were timed have a bar, in this order
 */
record SpeedPassports(SpeedMeasurement measured, List<Architecture> shown) {

  /** Passport of the seconds of a training step. */
  Optional<Passport> step(int bar) {
    return timed(bar)
        .map(of -> passport("step", of, measured.of(of).orElseThrow().secondsPerStep()));
  }

  /** Passport of the seconds of an epoch over so many texts. */
  Optional<Passport> epoch(int bar, int texts) {
    return timed(bar)
        .map(of -> passport("epoch", of, measured.of(of).orElseThrow().secondsPerEpoch(texts)));
  }

  private Optional<Architecture> timed(int bar) {
    return shown.stream().filter(each -> measured.of(each).isPresent()).skip(bar).findFirst();
  }

  private Passport passport(String per, Architecture of, double seconds) {
    return TimePassport.ofSteps(
        Messages.text("passport.title.timed." + per, ArchitectureStyle.name(of)),
        seconds,
        CostCharts.origin(measured));
  }
}
