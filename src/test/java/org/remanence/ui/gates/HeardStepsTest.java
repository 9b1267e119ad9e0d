package org.remanence.ui.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellSource;
import org.remanence.explain.StepSentence;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.sound.StepSounds;
import org.remanence.ui.sound.Voice;

class HeardStepsTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final InspectedModels classifiers = new InspectedModels();
  private final TestVoice voice = new TestVoice();
  private final List<double[]> tones = new ArrayList<>();
  private GatesViewModel model;
  private StepSounds sounds;
  private HeardSteps heard;

  @BeforeEach
  void open() {
    WindowFixture.run(
        () -> {
          model =
              new GatesViewModel(
                  classifiers,
                  new SimpleStringProperty("le film était bon"),
                  window.tasks(),
                  window::fail);
          sounds = new StepSounds(window.settings(), window::fail);
          sounds.voiceProperty().set(voice);
          sounds.playerProperty().set(tones::add);
          heard = new HeardSteps(model, sounds);
          heard.setShown(true);
          classifiers.put(SampleModels.of(Architecture.LSTM));
        });
    WindowFixture.await(() -> model.runProperty().get() != null);
  }

  @Test
  void nothingIsHeardUntilItIsWanted() {
    WindowFixture.run(
        () -> {
          model.playback().goTo(2);
          assertThat(voice.said).isEmpty();
          assertThat(tones).isEmpty();
          sounds.spokenProperty().set(true);
          assertThat(voice.said).containsExactly(sentence(2));
          model.playback().stepToken(1);
          assertThat(voice.said).containsExactly(sentence(2), sentence(3));
          assertThat(window.settings().get().speaksSteps()).isTrue();
        });
  }

  @Test
  void theTonesOfAStepAreItsGatesInTheOrderOfTheCurves() {
    WindowFixture.run(
        () -> {
          sounds.playedProperty().set(true);
          model.unitProperty().set(1);
          model.playback().goTo(3);
          LayerTrace trace = model.runProperty().get().layers().get(0);
          assertThat(tones.get(tones.size() - 1))
              .containsExactly(
                  trace.get(Signal.FORGET_GATE)[3][1],
                  trace.get(Signal.INPUT_GATE)[3][1],
                  trace.get(Signal.OUTPUT_GATE)[3][1]);
        });
  }

  @Test
  void aPlayedCellWaitsForTheEndOfItsSentence() {
    WindowFixture.run(
        () -> {
          sounds.spokenProperty().set(true);
          model.playback().goTo(0);
          model.playback().toggle();
          assertThat(voice.speaking.get()).isTrue();
          model.playback().advance(100);
          assertThat(model.playback().token()).isZero();
          voice.speaking.set(false);
          model.playback().advance(1);
          assertThat(model.playback().token()).isEqualTo(1);
          assertThat(voice.said).endsWith(sentence(1));
          model.playback().toggle();
          assertThat(voice.speaking.get()).as("paused").isFalse();
        });
  }

  @Test
  void whatIsHiddenOrNotInFrontIsNotTold() {
    WindowFixture.run(
        () -> {
          sounds.spokenProperty().set(true);
          heard.setShown(false);
          assertThat(voice.speaking.get()).isFalse();
          model.playback().goTo(2);
          heard.setShown(true);
          voice.said.clear();
          model.hidingProperty().set(true);
          model.sourceProperty().set(CellSource.WORKED_EXAMPLE);
        });
    WindowFixture.await(() -> model.runProperty().get() != null);
    WindowFixture.run(() -> model.playback().goTo(1));
    assertThat(voice.said).isEmpty();
  }

  @Test
  void aVoiceThatFailsIsToldOnceAndNotTriedAgain() {
    List<Throwable> failures = new ArrayList<>();
    WindowFixture.run(
        () -> {
          StepSounds failing = new StepSounds(window.settings(), failures::add);
          failing.voiceProperty().set(voice);
          failing.spokenProperty().set(true);
          failing.speechFailed(new IllegalStateException());
          assertThat(failing.spokenProperty().get()).isFalse();
          failing.tell("sentence", new double[0]);
        });
    assertThat(failures).hasSize(1);
    assertThat(voice.said).isEmpty();
  }

  private String sentence(int token) {
    return StepSentence.of(
        model.runProperty().get().layers().get(0),
        model.runProperty().get().tokens(),
        token,
        model.unitProperty().get());
  }

  private static final class TestVoice implements Voice {
    final List<String> said = new ArrayList<>();
    final SimpleBooleanProperty speaking = new SimpleBooleanProperty();

    @Override
    public void say(String sentence, Locale language) {
      said.add(sentence);
      speaking.set(true);
    }

    @Override
    public void stop() {
      speaking.set(false);
    }

    @Override
    public ReadOnlyBooleanProperty speakingProperty() {
      return speaking;
    }
  }
}
