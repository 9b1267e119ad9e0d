package org.remanence.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.text.DataLanguage;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.ShippedNetwork;

class ReplacementGuardTest {
  private final InspectedModels models = new InspectedModels();
  private final List<String> asked = new ArrayList<>();
  private boolean unsaved;
  private boolean agrees;
  private final ReplacementGuard guard = new ReplacementGuard(models, () -> unsaved);

  ReplacementGuardTest() {
    guard.askWith(
        question -> {
          asked.add(question);
          return agrees;
        });
  }

  @Test
  void modelsThatAreNotSavedAreAskedAboutEachTime() {
    assertThat(guard.mayLose("training.confirm-again")).isTrue();
    assertThat(asked).isEmpty();
    unsaved = true;
    assertThat(guard.mayLose("training.confirm-again")).isFalse();
    agrees = true;
    assertThat(guard.mayLose("training.confirm-again")).isTrue();
    assertThat(guard.mayLose("shell.train-again.confirm")).isTrue();
    assertThat(asked)
        .containsExactly(
            Messages.text("training.confirm-again"),
            Messages.text("training.confirm-again"),
            Messages.text("shell.train-again.confirm"));
  }

  @Test
  void shippedNetworksAreAskedAboutUntilTheUserAgrees() {
    models.put(SampleModels.of(Architecture.GRU));
    assertThat(guard.mayReplaceShipped()).isTrue();
    assertThat(asked).isEmpty();
    models.putShipped(new ShippedNetwork(SampleModels.of(Architecture.LSTM), DataLanguage.ENGLISH));
    assertThat(guard.mayReplaceShipped()).isFalse();
    agrees = true;
    assertThat(guard.mayReplaceShipped()).isTrue();
    agrees = false;
    assertThat(guard.mayReplaceShipped()).isTrue();
    assertThat(asked).hasSize(2).containsOnly(Messages.text("training.confirm-shipped"));
  }
}
