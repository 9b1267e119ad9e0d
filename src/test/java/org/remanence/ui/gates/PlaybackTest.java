package org.remanence.ui.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.remanence.explain.StepPhase;

class PlaybackTest {
  private final Playback playback = new Playback();

  @BeforeEach
  void threeTokens() {
    playback.setTokens(3);
  }

  @Test
  void goesThroughEveryStageOfEveryTokenAndStops() {
    playback.phasesPerSecondProperty().set(2);
    playback.toggle();
    playback.advance(1.25);
    assertThat(playback.token()).isZero();
    assertThat(playback.phase()).isEqualTo(StepPhase.CANDIDATE);
    assertThat(playback.progress()).isEqualTo(0.5, within(1e-9));
    playback.advance(1.5);
    assertThat(playback.token()).isEqualTo(1);
    assertThat(playback.phase()).isEqualTo(StepPhase.CONCATENATE);
    playback.advance(100);
    assertThat(playback.token()).isEqualTo(2);
    assertThat(playback.phase()).isEqualTo(StepPhase.OUTPUT);
    assertThat(playback.playingProperty().get()).isFalse();
  }

  @Test
  void aBackwardPassGoesFromTheLastStageOfTheLastTokenToTheFirstOfTheFirst() {
    playback.goTo(1);
    playback.setBackward(true);
    assertThat(playback.token()).isEqualTo(2);
    assertThat(playback.phase()).isEqualTo(StepPhase.OUTPUT);
    playback.stepPhase(1);
    assertThat(playback.phase()).isEqualTo(StepPhase.STATE);
    playback.stepToken(1);
    assertThat(playback.token()).isEqualTo(1);
    assertThat(playback.phase()).isEqualTo(StepPhase.CONCATENATE);
    playback.toggle();
    playback.advance(100);
    assertThat(playback.token()).isZero();
    assertThat(playback.phase()).isEqualTo(StepPhase.CONCATENATE);
    assertThat(playback.playingProperty().get()).isFalse();
    playback.setBackward(false);
    assertThat(playback.token()).isZero();
    assertThat(playback.phase()).isEqualTo(StepPhase.OUTPUT);
  }

  @Test
  void playsAnewFromTheEnd() {
    playback.goTo(2);
    playback.toggle();
    assertThat(playback.positionProperty().get()).isZero();
    assertThat(playback.playingProperty().get()).isTrue();
    playback.toggle();
    assertThat(playback.playingProperty().get()).isFalse();
  }

  @Test
  void stepsByStageAndByToken() {
    playback.stepPhase(1);
    assertThat(playback.phase()).isEqualTo(StepPhase.GATES);
    playback.stepPhase(-1);
    playback.stepPhase(-1);
    assertThat(playback.phase()).isEqualTo(StepPhase.CONCATENATE);
    playback.stepToken(1);
    assertThat(playback.token()).isEqualTo(1);
    assertThat(playback.phase()).isEqualTo(StepPhase.OUTPUT);
    playback.stepPhase(1);
    assertThat(playback.token()).isEqualTo(2);
    playback.stepToken(5);
    assertThat(playback.token()).isEqualTo(2);
  }

  @Test
  void theFirstStepIsShownWholeAndPlayedFromItsStart() {
    playback.goTo(0);
    assertThat(playback.phase()).isEqualTo(StepPhase.OUTPUT);
    playback.toggle();
    assertThat(playback.positionProperty().get()).isZero();
    playback.toggle();
    playback.goTo(1);
    playback.toggle();
    assertThat(playback.token()).isEqualTo(1);
    assertThat(playback.phase()).isEqualTo(StepPhase.OUTPUT);
  }

  @Test
  void aShorterSentenceKeepsItInside() {
    playback.goTo(2);
    playback.setTokens(1);
    assertThat(playback.token()).isZero();
    playback.setTokens(0);
    playback.toggle();
    assertThat(playback.playingProperty().get()).isFalse();
    assertThat(playback.token()).isZero();
  }
}
