package org.remanence.ui.architectures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.ui.ThemeGround;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.plot.chart.BarData;
import org.remanence.ui.plot.color.Contrast;
import org.remanence.ui.tab.Theme;

class CostChartsTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @ParameterizedTest
  @EnumSource
  void partsStandOutAndHaveColorsOfTheirOwn(Theme theme) {
    Color ground = ThemeGround.of(window, theme);
    List<BarData.Bars> parts = CostCharts.parameters(List.of()).series();
    assertThat(parts).hasSize(ParameterPart.WITHOUT_POOLING.size());
    assertThat(parts).extracting(BarData.Bars::color).doesNotHaveDuplicates();
    assertThat(parts)
        .allSatisfy(part -> assertThat(Contrast.ratio(part.color(), ground)).isGreaterThan(3));
  }
}
