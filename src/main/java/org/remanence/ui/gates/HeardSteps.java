package org.remanence.ui.gates;

import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellRun;
import org.remanence.explain.PlayedLayer;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.ui.sound.StepSounds;

/**
 * Steps of the cell that are told to be heard, each as it begins. What a class is to find is not
 * told, nor are gradients. While a sentence is being said the played cell waits at its step's end.
 */
final class HeardSteps {
  private final GatesViewModel model;
  private final StepSounds sounds;
  private boolean shown;
  private int token = -1;

  HeardSteps(GatesViewModel model, StepSounds sounds) {
    this.model = model;
    this.sounds = sounds;
    Playback playback = model.playback();
    playback.waitFor(sounds::isSpeaking);
    playback.positionProperty().subscribe((old, now) -> stepped());
    playback.playingProperty().subscribe((old, now) -> tellOrHush(now));
    sounds.spokenProperty().subscribe((old, now) -> tellOrHush(now));
  }

  /** A tab that nobody looks at is silent. */
  void setShown(boolean now) {
    shown = now;
    if (!now) {
      sounds.hush();
    }
  }

  private void stepped() {
    int now = model.playback().token();
    if (now != token) {
      token = now;
      tell();
    }
  }

  private void tellOrHush(boolean wanted) {
    if (wanted) {
      tell();
    } else {
      sounds.hush();
    }
  }

  private void tell() {
    CellRun run = model.runProperty().get();
    int at = model.playback().token();
    if (!shown
        || run == null
        || at >= run.tokens().size()
        || model.goesBackward()
        || model.isHiding()) {
      return;
    }
    PlayedLayer layer = run.played(model.layerProperty().get());
    int unit = model.unitProperty().get();
    StepValues step = StepValues.of(layer.trace(), at, unit);
    sounds.tell(
        layer.sentence(at, unit),
        GateCurves.signals(layer.trace().cell()).stream()
            .filter(Signal::isGate)
            .mapToDouble(gate -> step.get(Quantity.of(gate)))
            .toArray());
  }
}
