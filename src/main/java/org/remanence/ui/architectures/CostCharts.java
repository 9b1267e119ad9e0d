package org.remanence.ui.architectures;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.scene.paint.Color;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkCosts;
import org.remanence.study.SpeedMeasurement;
import org.remanence.study.StepTimer;
import org.remanence.ui.plot.chart.BarData;
import org.remanence.ui.plot.chart.Mark;
import org.remanence.ui.plot.chart.ValueFormat;
import org.remanence.ui.tab.ArchitectureStyle;

/** Content of the bar charts of the Architectures tab. */
final class CostCharts {
  /**
   * From blue through grey to yellow, as cividis, but none too pale or too dark for the ground of a
   * theme: no colour of an architecture's.
   */
  private static final Map<ParameterPart, Color> COLORS =
      Map.of(
          ParameterPart.EMBEDDING, Color.web("#2f66b0"),
          ParameterPart.KERNEL, Color.web("#6079b0"),
          ParameterPart.RECURRENT_KERNEL, Color.web("#8f9096"),
          ParameterPart.BIAS, Color.web("#867849"),
          ParameterPart.BLOCK, Color.web("#9b8430"),
          ParameterPart.DENSE, Color.web("#b08f00"));

  private static final Map<ParameterPart, Mark> MARKS =
      Map.of(
          ParameterPart.EMBEDDING, Mark.SQUARE,
          ParameterPart.KERNEL, Mark.TRIANGLE,
          ParameterPart.RECURRENT_KERNEL, Mark.CIRCLE,
          ParameterPart.BIAS, Mark.DIAMOND,
          ParameterPart.BLOCK, Mark.BAR,
          ParameterPart.DENSE, Mark.CROSS);

  private CostCharts() {}

  /** Parameters by part, one stack per architecture. */
  static BarData parameters(List<NetworkCosts> costs) {
    List<BarData.Bars> parts = new ArrayList<>();
    for (ParameterPart part : ParameterPart.WITHOUT_POOLING) {
      parts.add(
          new BarData.Bars(
              name(part),
              COLORS.get(part),
              MARKS.get(part),
              costs.stream().map(each -> BarData.Bar.of(each.parameters(part).value())).toList()));
    }
    return new BarData(
        Messages.text("architectures.chart.parameters"),
        Messages.text("architectures.column.architecture"),
        Messages.text("architectures.part"),
        Messages.text("architectures.column.parameters"),
        Double.NaN,
        true,
        value -> Quantities.whole(Math.round(value)),
        costs.stream()
            .map(each -> new BarData.BarGroup(ArchitectureStyle.name(each.architecture()), ""))
            .toList(),
        parts);
  }

  /** Seconds per epoch over so many texts. */
  static BarData seconds(SpeedMeasurement measured, List<Architecture> shown, int texts) {
    return bars(
        Messages.text("architectures.chart.seconds"),
        SizesForm.Field.TEXTS,
        texts,
        measured,
        shown,
        Quantities::seconds,
        timing -> timing.secondsPerEpoch(texts));
  }

  /** Milliseconds per training step. */
  static BarData steps(SpeedMeasurement measured, List<Architecture> shown) {
    return bars(
        Messages.text("architectures.chart.step"),
        SizesForm.Field.BATCH_SIZE,
        measured.workload().batchSize(),
        measured,
        shown,
        Quantities::milliseconds,
        StepTimer.Timing::secondsPerStep);
  }

  private static BarData bars(
      String title,
      SizesForm.Field per,
      int texts,
      SpeedMeasurement measured,
      List<Architecture> shown,
      ValueFormat format,
      ToDoubleFunction<StepTimer.Timing> value) {
    List<BarData.Bars> series = new ArrayList<>();
    for (Architecture architecture : shown) {
      measured
          .of(architecture)
          .ifPresent(
              timing -> {
                ArchitectureStyle style = ArchitectureStyle.of(architecture);
                series.add(
                    new BarData.Bars(
                        ArchitectureStyle.name(architecture),
                        style.color(),
                        style.mark(),
                        List.of(BarData.Bar.of(value.applyAsDouble(timing)))));
              });
    }
    return new BarData(
        title,
        per.spec().name(),
        Messages.text("architectures.column.architecture"),
        title,
        Double.NaN,
        format,
        List.of(new BarData.BarGroup(Quantities.whole(texts), "")),
        series);
  }

  static String name(ParameterPart part) {
    return Messages.text("architectures.part." + part.name().toLowerCase(Locale.ROOT));
  }

  /** Describes what measuring the speed will do. */
  static String unmeasured() {
    return Messages.text(
        "architectures.unmeasured",
        Architecture.values().length,
        StepTimer.MIN_STEPS,
        StepTimer.SECONDS_ENOUGH);
  }

  /** Time and sizes of the measurement. */
  static String origin(SpeedMeasurement measured) {
    StepTimer.Workload workload = measured.workload();
    return Messages.text(
        "architectures.measured",
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Messages.language())
            .withZone(ZoneId.systemDefault())
            .format(measured.when()),
        Quantities.whole(workload.sizes().vocabulary()),
        Quantities.whole(workload.sizes().embedding()),
        Quantities.whole(workload.sizes().hidden()),
        Quantities.whole(workload.sizes().classes()),
        workload.batchSize(),
        workload.tokens(),
        StepTimer.DROPOUT,
        NumberText.share(measured.spread(), 0));
  }
}
