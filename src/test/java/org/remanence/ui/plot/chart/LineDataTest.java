package org.remanence.ui.plot.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.Messages;

class LineDataTest {
  private static LineData data(double... values) {
    List<Series.Point> points =
        IntStream.range(0, values.length).mapToObj(i -> new Series.Point(i, values[i])).toList();
    LineData.Curve line =
        new LineData.Curve(new Series("one", Color.RED, List.of(), points, -1), Mark.CIRCLE);
    return new LineData(
        "title", "x", "y", true, value -> String.valueOf(value), List.of(line), null);
  }

  @Test
  void theAxisHoldsEveryValueAboveAndBelowOne() {
    assertThat(data(1, 0.02).lowestPower()).isEqualTo(-2);
    assertThat(data(1, 0.02).highestPower()).isZero();
    assertThat(data(1.0000002, 0.5).highestPower()).as("rounding").isZero();
    assertThat(data(1, 3.1, 0.02).highestPower()).isEqualTo(1);
    assertThat(data(0, 12).highestPower()).isEqualTo(2);
    assertThat(data(0, 0.5).lowestPower()).as("a zero has no power").isEqualTo(-1);
  }

  @Test
  void rangesStandBesideTheirValues() {
    Messages.use(Locale.ENGLISH);
    LineData plain = data(0.5, 0.25);
    LineData.Curve within =
        plain
            .series()
            .get(0)
            .within(List.of(new LineData.Range(0.4, 0.6), new LineData.Range(0.2, 0.3)));
    LineData ranged = new LineData("title", "x", "y", false, plain.format(), List.of(within), null);
    assertThat(plain.text(plain.series().get(0), 1)).isEqualTo("0.25");
    assertThat(ranged.text(within, 1)).isEqualTo("0.25 (0.2 to 0.3)");
    assertThat(LineTable.delimited(plain, ',')).isEqualTo("x,one\n0.0,0.5\n1.0,0.25\n");
    assertThat(LineTable.delimited(ranged, ','))
        .isEqualTo("x,one,\"one, from\",\"one, to\"\n0.0,0.5,0.4,0.6\n1.0,0.25,0.2,0.3\n");
  }
}
