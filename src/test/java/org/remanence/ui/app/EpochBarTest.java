package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.session.EpochNavigator;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tasks.ManualTasks;

class EpochBarTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final ManualTasks tasks = new ManualTasks();
  private final InspectedModels classifiers = new InspectedModels();
  private final EpochNavigator machine = new EpochNavigator(classifiers, tasks, window::fail);
  private final ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper();
  private final List<String> asked = new ArrayList<>();
  private final StackPane view = new StackPane();
  private Scene scene;

  @BeforeEach
  void open() {
    WindowFixture.run(
        () -> {
          Parent bar =
              EpochBar.above(
                  view,
                  machine,
                  training.getReadOnlyProperty(),
                  () -> asked.add("again"),
                  new Subscriptions());
          scene = new Scene(bar);
          bar.applyCss();
        });
  }

  @Test
  void appearsWithEpochsAndSlidesThroughThem() throws IOException {
    assertThat(slider().getParent().isVisible()).isFalse();
    Classifier classifier = SampleModels.of(Architecture.LSTM).classifier();
    for (int epoch = 0; epoch <= 3; epoch++) {
      classifiers.archive().put(epoch, classifier);
    }
    WindowFixture.run(() -> classifiers.put(classifier));
    assertThat(slider().getParent().isVisible()).isTrue();
    assertThat(slider().getValue()).as("the newest stands behind the last epoch").isEqualTo(4);
    WindowFixture.run(() -> slider().setValue(0));
    assertThat(machine.epochProperty().get()).isZero();
    WindowFixture.run(() -> slider().increment());
    assertThat(machine.epochProperty().get()).isEqualTo(1);
    WindowFixture.run(() -> slider().setValue(4));
    assertThat(machine.epochProperty().get()).isEqualTo(EpochNavigator.NEWEST);
  }

  @Test
  void trainsAgainUnlessATrainingIsUnderWay() {
    Button again = (Button) scene.lookup("#trainAgain");
    WindowFixture.run(again::fire);
    assertThat(asked).containsExactly("again");
    WindowFixture.run(() -> training.set(true));
    assertThat(again.isDisabled()).isTrue();
  }

  @Test
  void whoClicksOnTheTabGetsTheKeysOfItsView() {
    WindowFixture.run(
        () -> {
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          scene.getRoot().requestFocus();
        });
    WindowFixture.await(() -> view.isFocused());
  }

  private Slider slider() {
    return (Slider) scene.lookup("#epochs");
  }
}
