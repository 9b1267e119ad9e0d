package org.remanence.ui.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.MguCell;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellReading;
import org.remanence.explain.CellRun;
import org.remanence.explain.CellSource;
import org.remanence.explain.MguReading;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepPhase;
import org.remanence.explain.StepValues;
import org.remanence.explain.drawing.CellLayout;
import org.remanence.i18n.NumberText;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.plot.figure.Png;
import org.remanence.ui.plot.token.TokenChart;

/** A cell that the program does not have is drawn from its description. */
class MguDrawingTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private static final Path SCREENS = Path.of("target", "screens");
  private static final int TOKEN = 2;
  private static final int UNIT = 1;

  private final CellReading reading = MguReading.of();
  private final LayerTrace trace = reading.layers().get(0);
  private final StepValues step = StepValues.of(reading, 0, TOKEN, UNIT);
  private final CellRun run =
      new CellRun(CellSource.IDEALISED, null, null, null, MguReading.TOKENS, reading.layers());

  @Test
  void partsSayTheEnginesNumbersAndCurvesFollowTheGate() throws IOException {
    Files.createDirectories(SCREENS);
    CellDiagram diagram = WindowFixture.call(this::diagram);
    GateCurves curves = WindowFixture.call(this::curves);
    Scene scene =
        window.show(
            1100,
            520,
            () -> {
              HBox.setHgrow(diagram, Priority.ALWAYS);
              return new HBox(diagram, curves);
            });
    byte[] picture = WindowFixture.call(() -> Png.encode(scene.snapshot(null)));
    Files.write(SCREENS.resolve("gates-mgu.png"), picture);
    assertThat(diagram.getAccessibleText())
        .contains("σ  f = " + two(Signal.FORGET_GATE))
        .contains("tanh  h̃ = " + two(Signal.CANDIDATE))
        .contains("h(t) = " + two(Signal.HIDDEN_STATE));
    assertThat(curves.shown())
        .extracting(TokenChart::title)
        .containsExactly("forget f", "candidate", "hidden h");
  }

  @Test
  void aCurveThatThePointerLeavesIsMarkedAgain() {
    GateCurves curves = WindowFixture.call(this::curves);
    window.show(600, 520, () -> curves);
    WindowFixture.run(
        () -> {
          TokenChart pointed = curves.shown().get(0);
          pointed.highlightedTokenProperty().set(TOKEN);
          pointed.pointAway();
        });
    assertThat(curves.shown())
        .allSatisfy(curve -> assertThat(curve.highlightedTokenProperty().get()).isZero());
  }

  @Test
  void everyWireHasANumber() {
    assertThat(CellLayout.of(MguCell.TYPE).wires())
        .allSatisfy(wire -> assertThat(step.has(wire.quantity())).isTrue());
    assertThat(CellLayout.of(MguCell.TYPE).wires())
        .extracting(CellLayout.Wire::quantity)
        .contains(Quantity.RECALLED, Quantity.COMPLEMENT, Quantity.KEPT, Quantity.ADDED);
  }

  private CellDiagram diagram() {
    CellDiagram diagram = new CellDiagram();
    diagram.draw(MguCell.TYPE, false);
    diagram.show(step, UNIT, CellScale.of(run.played(0), UNIT, false), "");
    diagram.show(StepPhase.OUTPUT, 1);
    return diagram;
  }

  private GateCurves curves() {
    GateCurves curves = new GateCurves(new Playback(), null, new Subscriptions());
    curves.show(run, 0, UNIT, new GatesPassports(run, Optional.empty(), List.of(), 0, UNIT, false));
    return curves;
  }

  private String two(Signal signal) {
    return NumberText.decimal(trace.get(signal)[TOKEN][UNIT], 2);
  }
}
