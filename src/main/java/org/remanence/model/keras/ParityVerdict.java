package org.remanence.model.keras;

import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.keras.ExpectedOutputs.Difference;

/**
 * Verdict on whether outputs are those of another program.
 *
 * @param tolerance to which they are to agree
 */
public record ParityVerdict(List<Difference> differences, double tolerance) {

  /** Returns whether all agree. */
  public boolean agrees() {
    return off() == 0;
  }

  private long off() {
    return differences.stream().filter(each -> !each.isWithin(tolerance)).count();
  }

  /** By how much the worst is off; NaN where some numbers were missing. */
  public double largest() {
    return differences.stream().mapToDouble(Difference::largest).reduce(0, Math::max);
  }

  /** Sentence on whether all agree, and by how much the worst is off. */
  public String text() {
    return Messages.text(
        agrees() ? "cli.check.agrees" : "cli.check.differs",
        differences.size(),
        off(),
        NumberText.loss(tolerance),
        text(largest()));
  }

  /** A difference in digits; a dash where numbers could not be compared. */
  public static String text(double difference) {
    return Double.isNaN(difference) ? "–" : NumberText.value(difference);
  }
}
