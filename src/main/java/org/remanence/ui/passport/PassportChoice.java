package org.remanence.ui.passport;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.remanence.passport.Passport;

/**
 * The numbers of a figure, of which one is to be chosen: first a curve, bar, row or unit, then one
 * of its points.
 *
 * @param curves their names
 * @param points the names of a curve's points, by the index of the curve
 * @param passports tells how a number came about
 * @param curve index of the one to begin with
 * @param point index of its point to begin with
 */
public record PassportChoice(
    List<String> curves, IntFunction<List<String>> points, Source passports, int curve, int point) {

  /** Tells how the number at a point of a curve came about. */
  public interface Source {
    Optional<Passport> of(int curve, int point);
  }

  public PassportChoice {
    curves = List.copyOf(curves);
  }

  /** Choice among curves that have the same points. */
  public PassportChoice(
      List<String> curves, List<String> points, Source passports, int curve, int point) {
    this(curves, index -> points, passports, curve, point);
  }

  /** Returns whether there is more than one number. */
  boolean hasSeveral() {
    return curves.size() > 1 || (curves.size() == 1 && points.apply(0).size() > 1);
  }
}
