package org.remanence.ui.gates;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.CellEdit;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellRun;
import org.remanence.explain.CellSource;
import org.remanence.explain.LayerEdit;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.SampleModels;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tasks.ManualTasks;

class GatesViewModelTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final InspectedModels classifiers = new InspectedModels();
  private final SimpleStringProperty sentence = new SimpleStringProperty("le film");
  private final ManualTasks tasks = new ManualTasks();
  private GatesViewModel model;

  @BeforeEach
  void readASentence() {
    WindowFixture.run(
        () -> {
          model = new GatesViewModel(classifiers, sentence, tasks, window::fail);
          classifiers.put(classifier(Architecture.GRU));
          tasks.runAll();
        });
    assertThat(model.runProperty().get().tokens()).containsExactly("le", "film");
  }

  @Test
  void itReadsNothingWhileNobodyLooksAndCatchesUpWhenShown() {
    WindowFixture.run(
        () -> {
          model.setShown(false);
          sentence.set("le film était");
          sentence.set("le film était bon");
        });
    assertThat(tasks.waiting()).isZero();
    WindowFixture.run(
        () -> {
          model.setShown(true);
          tasks.runAll();
        });
    assertThat(model.runProperty().get().tokens()).containsExactly("le", "film", "était", "bon");
  }

  @Test
  void shownAgainWithNothingNewItReadsNothing() {
    CellRun run = model.runProperty().get();
    WindowFixture.run(
        () -> {
          model.setShown(false);
          model.setShown(true);
        });
    assertThat(tasks.waiting()).isZero();
    assertThat(model.runProperty().get()).isSameAs(run);
  }

  @Test
  void aNetworkTrainedMeanwhileIsThereWhenShown() {
    WindowFixture.run(
        () -> {
          model.setShown(false);
          classifiers.put(classifier(Architecture.LSTM));
        });
    assertThat(tasks.waiting()).isZero();
    WindowFixture.run(
        () -> {
          model.setShown(true);
          tasks.runAll();
        });
    assertThat(model.runProperty().get().network().key()).isEqualTo(Architecture.LSTM);
  }

  @Test
  void whereResultsAreHiddenABackwardPassEnds() {
    WindowFixture.run(
        () -> {
          model.hidingProperty().set(true);
          model.backwardProperty().set(true);
          tasks.runAll();
        });
    assertThat(model.goesBackward()).as("of a network, which hides nothing").isTrue();
    WindowFixture.run(
        () -> {
          model.sourceProperty().set(CellSource.WORKED_EXAMPLE);
          tasks.runAll();
        });
    assertThat(model.isHiding()).isTrue();
    assertThat(model.goesBackward()).isFalse();
    assertThat(model.runProperty().get().gradient()).isNull();
    WindowFixture.run(
        () -> {
          model.hidingProperty().set(false);
          model.backwardProperty().set(true);
          tasks.runAll();
        });
    assertThat(model.goesBackward()).isTrue();
    WindowFixture.run(
        () -> {
          model.hidingProperty().set(true);
          tasks.runAll();
        });
    assertThat(model.goesBackward()).isFalse();
  }

  @Test
  void theTagOfAWordSaysHowItCameAboutAndHasNoBackwardPass() {
    WindowFixture.run(
        () -> {
          classifiers.put(SampleModels.tagger(Architecture.GRU));
          tasks.runAll();
        });
    assertThat(model.canGoBackward()).isFalse();
    WindowFixture.run(
        () -> {
          model.backwardProperty().set(true);
          tasks.runAll();
        });
    assertThat(model.goesBackward()).isFalse();
    WindowFixture.run(
        () -> {
          model.set(new LayerEdit(0, new CellEdit(Signal.HIDDEN_STATE, CellEdit.ALL, 0, 0.5)));
          tasks.runAll();
        });
    Inspection read = model.runProperty().get().inspection();
    Passport tag = model.passports().outcome(1).orElseThrow();
    assertThat(tag.kind()).isEqualTo(Kind.TAG_PROBABILITY);
    assertThat(tag.value()).isEqualTo((double) read.tagProbability(1));
    assertThat(model.passports().differences(1)).isPresent();
    assertThat(model.program()).as("programs are of networks that sort texts").isEmpty();
  }

  private static Classifier classifier(Architecture architecture) {
    return SampleModels.of(architecture, SampleModels.hyperparameters(4, 3, true), 7).classifier();
  }
}
