package org.remanence.ui.kit;

import org.remanence.i18n.Messages;
import org.remanence.study.lint.UnlikeTraining;

/** Text about a sentence that is unlike the training texts. */
public final class UnlikeText {
  private UnlikeText() {}

  /** Text about the sentence that is on the screen. */
  public static String of(UnlikeTraining unlike) {
    return text(Messages.text("unlike.this"), unlike);
  }

  /** Text about one sentence among others. */
  public static String of(String sentence, UnlikeTraining unlike) {
    return text(Messages.text("unlike.quoted", sentence), unlike);
  }

  private static String text(String which, UnlikeTraining unlike) {
    return unlike.longest() == 0
        ? Messages.text("unlike.unknown", which, unlike.unknown(), unlike.words())
        : Messages.text("unlike.long", which, unlike.words(), unlike.longest());
  }
}
