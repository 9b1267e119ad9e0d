package org.remanence.ui.sound;

import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** A voice that speaks one sentence at a time. For the JavaFX thread. */
public interface Voice {
  /** Speaks a sentence in place of the one before, and does not wait for its end. */
  void say(String sentence, Locale language);

  /** Ends what is being said. */
  void stop();

  /** True while a sentence is being said. */
  ReadOnlyBooleanProperty speakingProperty();
}
