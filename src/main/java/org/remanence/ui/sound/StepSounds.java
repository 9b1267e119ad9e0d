package org.remanence.ui.sound;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.Messages;
import org.remanence.settings.SettingsStore;

/**
 * Steps of a played cell as they are heard: as a sentence that a voice speaks, and as a tone for
 * each gate. Both are off until they are wanted, which is remembered, and are to be offered only
 * where there is a voice or a player. For the JavaFX thread.
 */
public final class StepSounds {
  private final BooleanProperty spoken;
  private final BooleanProperty played;
  private final ObjectProperty<@Nullable Voice> voice = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable TonePlayer> player = new SimpleObjectProperty<>();
  private final Consumer<Throwable> onFailure;

  /**
   * @param onFailure shows a failure to the user
   */
  public StepSounds(SettingsStore settings, Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
    spoken = new SimpleBooleanProperty(settings.get().speaksSteps());
    played = new SimpleBooleanProperty(settings.get().playsGates());
    spoken.subscribe((old, now) -> settings.update(s -> s.with(e -> e.speaksSteps = now)));
    played.subscribe((old, now) -> settings.update(s -> s.with(e -> e.playsGates = now)));
  }

  /** True if sentences are to be spoken. */
  public BooleanProperty spokenProperty() {
    return spoken;
  }

  /** True if gates are to be played as tones. */
  public BooleanProperty playedProperty() {
    return played;
  }

  /** Voice that speaks; null where there is none. */
  public ObjectProperty<@Nullable Voice> voiceProperty() {
    return voice;
  }

  /** Player of the tones; null where there is none. */
  public ObjectProperty<@Nullable TonePlayer> playerProperty() {
    return player;
  }

  /** Lets a step be heard as it is wanted. */
  public void tell(String sentence, double[] gates) {
    Voice speaker = voice.get();
    TonePlayer tones = player.get();
    if (spoken.get() && speaker != null) {
      speaker.say(sentence, Messages.language());
    }
    if (played.get() && tones != null) {
      tones.play(gates);
    }
  }

  /** Returns whether a sentence is being said. */
  public boolean isSpeaking() {
    Voice speaker = voice.get();
    return speaker != null && speaker.speakingProperty().get();
  }

  /** Ends the sentence that is being said. */
  public void hush() {
    Voice speaker = voice.get();
    if (speaker != null) {
      speaker.stop();
    }
  }

  /** Tells that sentences cannot be spoken, and has none spoken until that is wanted again. */
  public void speechFailed(Throwable failure) {
    spoken.set(false);
    onFailure.accept(failure);
  }

  /** Tells that tones cannot be played, and has none played until that is wanted again. */
  public void tonesFailed(Throwable failure) {
    played.set(false);
    onFailure.accept(failure);
  }
}
