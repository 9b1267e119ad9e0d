package org.remanence.study.passages;

import java.util.List;
import java.util.stream.IntStream;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.NumberText;
import org.remanence.model.Inspection;

/**
 * A stretch of a sentence, and the units that are on over it and not beside it.
 *
 * @param tokens of the sentence
 * @param threshold beyond which a unit is on
 * @param units of h, each in the direction in which it is on
 */
public record PassageQuery(
    List<String> tokens, Stretch stretch, double threshold, List<ActiveUnit> units) {
  public PassageQuery {
    tokens = List.copyOf(tokens);
    units = List.copyOf(units);
  }

  /**
   * Asks about a stretch of what a network has read.
   *
   * @throws LocalizedException if no unit is on over the stretch alone
   */
  public static PassageQuery of(Inspection read, Stretch stretch, double threshold) {
    List<ActiveUnit> all = ActiveUnit.all(read.trace().layers());
    ActiveRuns runs = ActiveRuns.of(read.trace().layers(), threshold);
    List<ActiveUnit> units =
        IntStream.range(0, all.size())
            .filter(unit -> runs.byUnit().get(unit).contains(stretch))
            .mapToObj(all::get)
            .toList();
    if (units.isEmpty()) {
      throw new LocalizedException("passages.no-units", NumberText.setting(threshold));
    }
    return new PassageQuery(
        read.tokens().stream().map(Inspection.Token::text).toList(), stretch, threshold, units);
  }

  /** The words of the stretch. */
  public String words() {
    return String.join(" ", tokens.subList(stretch.from(), stretch.to() + 1));
  }
}
