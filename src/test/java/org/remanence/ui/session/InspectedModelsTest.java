package org.remanence.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.Pooling;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
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

  @Test
  void networksOfACellThatDifferInTheirPoolingStandSideBySide() {
    List<Classifier> opened = Stream.of(Pooling.values()).map(this::pooled).toList();
    WindowFixture.run(() -> opened.forEach(models::putOpened));
    assertThat(models.networks().values()).containsExactlyElementsOf(opened);
    assertThat(models.networks().keySet().stream().map(models::name))
        .containsExactly("LSTM", "LSTM (mean)", "LSTM (maximum)", "LSTM (attention)");
    assertThat(models.newest()).containsExactlyElementsOf(opened);
    assertThat(models.latest()).containsOnlyKeys(Architecture.LSTM);
    assertThat(models.latest().get(Architecture.LSTM)).isSameAs(opened.get(3));

    Classifier other = pooled(Pooling.MEAN);
    WindowFixture.run(() -> models.putOpened(other));
    assertThat(models.networks().values())
        .containsExactly(opened.get(0), other, opened.get(2), opened.get(3));
    WindowFixture.run(models::clear);
    assertThat(models.networks()).isEmpty();
    assertThat(models.latest()).isEmpty();
  }

  @Test
  void epochsAreThoseOfTheTrainingAndNotOfAnOpenedNetworkOfItsCell() throws IOException {
    Classifier trained = pooled(Pooling.LAST);
    Classifier opened = pooled(Pooling.ATTENTION);
    models.archive().put(0, trained);
    WindowFixture.run(
        () -> {
          models.put(trained);
          models.putOpened(opened);
          models.showPast(List.of(trained));
        });
    assertThat(models.keptEpochs(trained)).isEqualTo(1);
    assertThat(models.keptEpochs(opened)).isZero();
    assertThat(models.latest().get(Architecture.LSTM)).isSameAs(opened);
  }

  private Classifier pooled(Pooling pooling) {
    Hyperparameters settings =
        SampleModels.hyperparameters(4, 3, true).with(h -> h.pooling = pooling);
    return SampleModels.of(Architecture.LSTM, settings, 7).classifier();
  }

  private static ShippedNetwork shipped(DataLanguage language) {
    return new ShippedNetwork(SampleModels.of(Architecture.LSTM), language);
  }
}
