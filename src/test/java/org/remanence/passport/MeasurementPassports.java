package org.remanence.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.remanence.engine.CellType;
import org.remanence.model.Architecture;
import org.remanence.passport.result.MeasurementPassport;
import org.remanence.study.GradientFlow;
import org.remanence.study.RecallMeasurement;
import org.remanence.training.jobs.RunControl;

/** Passports of what small networks are measured for. */
final class MeasurementPassports {
  private static final long SEED = 42;

  private MeasurementPassports() {}

  static Stream<Passport> all() {
    List<Passport> passports = new ArrayList<>();
    List<MeasurementPassport.Curve> told = new ArrayList<>();
    for (CellType cell : CellType.all()) {
      GradientFlow.Decay decay = measured(cell);
      decay.norms().keySet().forEach(part -> told.add(new MeasurementPassport.Curve(decay, part)));
      for (GradientFlow.Part part : decay.norms().keySet()) {
        passports.add(MeasurementPassport.gradient(decay, part, 3, SEED));
      }
      passports.add(MeasurementPassport.gradient(decay, GradientFlow.Part.WHOLE, 0, SEED));
      passports.add(MeasurementPassport.gradient(decay, GradientFlow.Part.WHOLE, 20, SEED));
    }
    passports.add(MeasurementPassport.gradients(told, 30, SEED));
    RecallMeasurement recall =
        new RecallMeasurement(
            Architecture.GRU,
            List.of(
                new RecallMeasurement.Run(
                    7, 3e-3, 1200, List.of(1000, 990, 950, 900, 500, 300, 260)),
                new RecallMeasurement.Run(8, 1e-3, 900, List.of(960, 950, 940, 800, 400, 310, 240)),
                new RecallMeasurement.Run(
                    9, 1e-3, 900, List.of(300, 250, 240, 250, 260, 250, 250))));
    for (int distance : List.of(0, 16, 100)) {
      passports.add(MeasurementPassport.recall(recall, distance));
    }
    passports.add(MeasurementPassport.recall(recall, List.of(30, 60)));
    passports.add(MeasurementPassport.recallOfEach(recall, 60));
    passports.add(
        MeasurementPassport.recallOfEach(
            new RecallMeasurement(Architecture.RNN, recall.runs().subList(2, 3)), 60));
    return passports.stream();
  }

  private static GradientFlow.Decay measured(CellType cell) {
    try {
      return GradientFlow.measure(
          cell, GradientFlow.Situation.STRONG_INPUTS, SEED, new RunControl(() -> false));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
