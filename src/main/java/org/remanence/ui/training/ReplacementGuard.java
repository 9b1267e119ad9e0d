package org.remanence.ui.training;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.remanence.i18n.Messages;
import org.remanence.ui.session.InspectedModels;

/** Asks before a training takes the place of networks. */
final class ReplacementGuard {
  private final InspectedModels shown;
  private final BooleanSupplier unsaved;
  private Predicate<String> confirm = question -> true;
  private boolean agreed;

  /**
   * @param unsaved whether finished models would be lost
   */
  ReplacementGuard(InspectedModels shown, BooleanSupplier unsaved) {
    this.shown = shown;
    this.unsaved = unsaved;
  }

  /** Has the user asked with a text; without that, whatever is asked is agreed to. */
  void askWith(Predicate<String> confirm) {
    this.confirm = confirm;
  }

  /** Returns whether no model would be lost, or the user agrees. */
  boolean mayLose(String questionKey) {
    return !unsaved.getAsBoolean() || confirm.test(Messages.text(questionKey));
  }

  /**
   * Returns whether none of the networks shown is one that the program brings along, or the user
   * agrees; whoever agreed is not asked again in this session.
   */
  boolean mayReplaceShipped() {
    if (shown.showsShipped() && !agreed) {
      agreed = confirm.test(Messages.text("training.confirm-shipped"));
      return agreed;
    }
    return true;
  }
}
