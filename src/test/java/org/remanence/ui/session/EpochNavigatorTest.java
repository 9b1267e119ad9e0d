package org.remanence.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.remanence.engine.InitialWeights;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.text.DataLanguage;
import org.remanence.ui.tasks.ManualTasks;

class EpochNavigatorTest {
  private final ManualTasks tasks = new ManualTasks();
  private final InspectedModels classifiers = new InspectedModels();
  private final List<Throwable> failures = new ArrayList<>();
  private final EpochNavigator machine = new EpochNavigator(classifiers, tasks, failures::add);

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  @Test
  void goesBackToAnEpochAndForthToTheNewest() throws IOException {
    List<Classifier> epochs = train(Architecture.LSTM, 3);
    assertThat(machine.epochsProperty().get()).isEqualTo(3);
    assertThat(shown(Architecture.LSTM)).isSameAs(epochs.get(3));
    machine.epochProperty().set(1);
    tasks.runAll();
    assertThat(shown(Architecture.LSTM).weights()).isSameAs(epochs.get(1).weights());
    machine.epochProperty().set(0);
    tasks.runAll();
    assertThat(shown(Architecture.LSTM).weights()).isSameAs(epochs.get(0).weights());
    machine.epochProperty().set(EpochNavigator.NEWEST);
    assertThat(shown(Architecture.LSTM)).isSameAs(epochs.get(3));
  }

  @Test
  void anEarlierEpochStaysWhileTrainingGoesOn() throws IOException {
    List<Classifier> epochs = train(Architecture.LSTM, 2);
    machine.epochProperty().set(1);
    tasks.runAll();
    Classifier newer = like(Architecture.LSTM, 9);
    classifiers.archive().put(3, newer);
    classifiers.put(newer);
    assertThat(machine.epochsProperty().get()).isEqualTo(3);
    assertThat(shown(Architecture.LSTM).weights()).isSameAs(epochs.get(1).weights());
    machine.epochProperty().set(EpochNavigator.NEWEST);
    assertThat(shown(Architecture.LSTM)).isSameAs(newer);
  }

  @Test
  void aNewTrainingBeginsAtTheNewest() throws IOException {
    train(Architecture.GRU, 2);
    machine.epochProperty().set(1);
    tasks.runAll();
    classifiers.clear();
    assertThat(machine.epochProperty().get()).isEqualTo(EpochNavigator.NEWEST);
    assertThat(classifiers.shown()).isEmpty();
  }

  @Test
  void whatIsLoadedTooLateIsNotShown() throws IOException {
    List<Classifier> epochs = train(Architecture.GRU, 2);
    machine.epochProperty().set(1);
    machine.epochProperty().set(EpochNavigator.NEWEST);
    tasks.runAll();
    assertThat(shown(Architecture.GRU)).isSameAs(epochs.get(2));
  }

  @Test
  void aNetworkOfAFileHasNoneOfTheEpochsOfTheTrainingItReplaces() throws IOException {
    List<Classifier> epochs = train(Architecture.GRU, 3);
    Classifier lstm = train(Architecture.LSTM, 2).get(1);
    TrainedModel opened = SampleModels.of(Architecture.GRU);
    machine.epochProperty().set(3);
    classifiers.put(opened);
    tasks.runAll();
    assertThat(machine.epochsProperty().get()).as("those of the LSTM").isEqualTo(2);
    assertThat(machine.epochProperty().get()).isEqualTo(EpochNavigator.NEWEST);
    machine.epochProperty().set(1);
    tasks.runAll();
    assertThat(shown(Architecture.LSTM).weights()).isSameAs(lstm.weights());
    assertThat(shown(Architecture.GRU)).isSameAs(opened.classifier());
    classifiers.putShipped(
        new ShippedNetwork(SampleModels.of(Architecture.LSTM), DataLanguage.ENGLISH));
    assertThat(machine.epochsProperty().get()).isZero();
    assertThat(machine.epochProperty().get()).isEqualTo(EpochNavigator.NEWEST);
    classifiers.put(epochs.get(3));
    assertThat(machine.epochsProperty().get()).as("taken again").isEqualTo(3);
  }

  private Classifier shown(Architecture architecture) {
    return classifiers.shown().get(architecture);
  }

  /** Puts an initial network and {@code count} epochs, as a training does. */
  private List<Classifier> train(Architecture architecture, int count) throws IOException {
    List<Classifier> epochs = new ArrayList<>();
    for (int epoch = 0; epoch <= count; epoch++) {
      Classifier classifier = like(architecture, epoch);
      epochs.add(classifier);
      classifiers.archive().put(epoch, classifier);
    }
    classifiers.put(epochs.get(count));
    return epochs;
  }

  private static Classifier like(Architecture architecture, long seed) {
    Classifier sample = SampleModels.of(architecture).classifier();
    return sample.with(InitialWeights.draw(sample.shape(), seed));
  }
}
