package org.remanence.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every passport's program, run by Python with NumPy alone, comes to the number shown. */
class PassportProgramsTest {
  private static final double RELATIVE = 1e-5;

  /** Below single precision's own error a relative one says nothing. */
  private static final double ABSOLUTE = 2e-6;

  /** Half of the last digit that is shown of such a score. */
  private static final double RANKED = 5e-4;

  private static final Map<Kind, List<Passport>> PASSPORTS =
      AllPassports.all()
          .collect(Collectors.groupingBy(Passport::kind, LinkedHashMap::new, Collectors.toList()));

  /** What the programs printed, by the names of their folders. */
  private static Map<String, List<Double>> printed;

  @BeforeAll
  static void run(@TempDir Path folder) throws Exception {
    Numpy.assumeInstalled();
    PASSPORTS.forEach(
        (kind, passports) -> {
          for (int i = 0; kind.isComputed() && i < passports.size(); i++) {
            PassportFolder.write(folder.resolve(name(kind, i)), passports.get(i));
          }
        });
    printed = Numpy.runAll(folder);
  }

  private static String name(Kind kind, int number) {
    return kind.id() + "-" + number;
  }

  @Test
  void everyKindIsTested() {
    Set<Kind> tested = PASSPORTS.keySet();
    assertThat(tested).containsExactlyInAnyOrder(Kind.values());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void programsComeToTheNumber(Kind kind) {
    List<Passport> passports = PASSPORTS.get(kind);
    if (!kind.isComputed()) {
      assertThat(passports).allSatisfy(each -> assertThat(each.program()).isEmpty());
      return;
    }
    for (int i = 0; i < passports.size(); i++) {
      assertClose(passports.get(i), printed.getOrDefault(name(kind, i), List.of()));
    }
  }

  private static void assertClose(Passport passport, List<Double> printed) {
    assertThat(printed).as(passport.title()).hasSameSizeAs(passport.values());
    for (int i = 0; i < printed.size(); i++) {
      double shown = passport.values().get(i);
      assertThat(printed.get(i))
          .as(passport.title())
          .isCloseTo(shown, within(tolerance(passport.kind(), shown)));
    }
  }

  /**
   * Ranks count pairs of tokens. Two tokens whose values differ in the last bit alone may be a tie
   * in single precision and none in double, or stand the other way round: that is one pair.
   */
  private static double tolerance(Kind kind, double shown) {
    return kind == Kind.UNIT_SCORE || kind == Kind.UNIT_CONTROL
        ? RANKED
        : ABSOLUTE + RELATIVE * Math.abs(shown);
  }
}
