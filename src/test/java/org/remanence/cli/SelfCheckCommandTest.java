package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the window's check of itself tells comes out line by line, and its end is the exit code. */
class SelfCheckCommandTest {
  private final StringWriter out = new StringWriter();

  @Test
  void tellsTheStepsAndEndsWell() {
    assertThat(run(report -> reportTwo(report, true))).isZero();
    assertThat(out.toString().lines()).containsExactly("opened", "closed");
  }

  @Test
  void endsWithOneWhereSomethingDidNotWork() {
    assertThat(run(report -> reportTwo(report, false))).isEqualTo(1);
  }

  private int run(WindowTrial trial) {
    return RemanenceCommand.run(
        trial, new PrintWriter(out), new PrintWriter(new StringWriter()), "self-check");
  }

  private static boolean reportTwo(Consumer<String> report, boolean worked) {
    report.accept("opened");
    report.accept("closed");
    return worked;
  }
}
