package org.remanence.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.text.DataLanguage;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class InspectedModelsTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final InspectedModels models = new InspectedModels();

  @Test
  void anOpenedNetworkIsSaidToBeTunedIfItWas() {
    WindowFixture.run(
        () -> {
          models.put(SampleModels.of(Architecture.LSTM).tunedWith(9));
          models.put(SampleModels.of(Architecture.GRU));
        });
    assertThat(models.name(Architecture.LSTM)).isEqualTo("LSTM tuned");
    assertThat(models.settingsOf(Architecture.LSTM)).contains("9 trials");
    assertThat(models.name(Architecture.GRU)).isEqualTo("GRU");
    assertThat(models.settingsOf(Architecture.GRU)).isEmpty();
  }

  @Test
  void aShippedNetworkThatIsReplacedIsForgotten() {
    ShippedNetwork english = shipped(DataLanguage.ENGLISH);
    ShippedNetwork french = shipped(DataLanguage.FRENCH);
    WindowFixture.run(() -> models.putShipped(english));
    assertThat(models.name(Architecture.LSTM)).isEqualTo("LSTM · shipped");
    assertThat(models.showsOnlyShipped(DataLanguage.ENGLISH)).isTrue();
    WindowFixture.run(() -> models.putShipped(french));
    assertThat(models.shipped()).containsExactly(french.model());
    assertThat(models.showsOnlyShipped(DataLanguage.ENGLISH)).isFalse();
    assertThat(models.showsOnlyShipped(DataLanguage.FRENCH)).isTrue();
    WindowFixture.run(() -> models.put(SampleModels.of(Architecture.LSTM)));
    assertThat(models.shipped()).isEmpty();
    assertThat(models.name(Architecture.LSTM)).isEqualTo("LSTM");
    assertThat(models.showsShipped()).isFalse();
  }

  private static ShippedNetwork shipped(DataLanguage language) {
    return new ShippedNetwork(SampleModels.of(Architecture.LSTM), language);
  }
}
