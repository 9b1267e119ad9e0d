package org.remanence.explain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;

/**
 * A made-up story of one LSTM unit, for teaching: it forgets what it held and takes up something
 * new. Gates and candidates are given, the latter so that the cell state goes from 0.20 up to 0.90
 * and down to 0.82; states follow from them by the cell's own equations.
 */
public final class IdealGates {
  public static final int STEPS = 10;

  private static final float[] FORGET = {.9f, .8f, .7f, .6f, .5f, .4f, .3f, .2f, .1f, .01f};
  private static final float[] INPUT = {.1f, .2f, .3f, .4f, .5f, .6f, .7f, .8f, .9f, .99f};
  private static final float[] OUTPUT = {.5f, .55f, .6f, .7f, .8f, .9f, .85f, .75f, .7f, .65f};
  private static final float[] CANDIDATE = {
    .65f, .75f, .81f, .835f, .87f, .89f, .9f, .905f, .867f, .82f
  };
  private static final float CELL_AT_START = .15f;

  private IdealGates() {}

  public static List<String> tokens() {
    return List.of("t=1", "t=2", "t=3", "t=4", "t=5", "t=6", "t=7", "t=8", "t=9", "t=10");
  }

  public static LayerTrace trace() {
    float[] cell = new float[STEPS];
    float[] hidden = new float[STEPS];
    float before = CELL_AT_START;
    for (int t = 0; t < STEPS; t++) {
      cell[t] = FORGET[t] * before + INPUT[t] * CANDIDATE[t];
      hidden[t] = (float) (OUTPUT[t] * Math.tanh(cell[t]));
      before = cell[t];
    }
    Map<Signal, float[][]> signals = new EnumMap<>(Signal.class);
    signals.put(Signal.FORGET_GATE, rows(FORGET));
    signals.put(Signal.INPUT_GATE, rows(INPUT));
    signals.put(Signal.OUTPUT_GATE, rows(OUTPUT));
    signals.put(Signal.CANDIDATE, rows(CANDIDATE));
    signals.put(Signal.CELL_STATE, rows(cell));
    signals.put(Signal.HIDDEN_STATE, rows(hidden));
    return new LayerTrace(
        "ideal",
        CellType.LSTM,
        false,
        signals,
        Map.of(Signal.CELL_STATE, new float[] {CELL_AT_START}));
  }

  private static float[][] rows(float[] values) {
    float[][] rows = new float[values.length][];
    for (int t = 0; t < rows.length; t++) {
      rows[t] = new float[] {values[t]};
    }
    return rows;
  }
}
