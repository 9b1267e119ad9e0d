package org.remanence.ui.app;

import java.util.function.Predicate;
import org.remanence.i18n.Messages;
import org.remanence.ui.session.InspectedModels;

/**
 * Asks before a training takes the place of networks that the program brings along; whoever agreed
 * is not asked again in this session.
 */
final class ShippedGuard {
  private final InspectedModels models;
  private final Predicate<String> confirm;
  private boolean agreed;

  /**
   * @param confirm asks the user, with that text
   */
  ShippedGuard(InspectedModels models, Predicate<String> confirm) {
    this.models = models;
    this.confirm = confirm;
  }

  boolean mayStart() {
    if (models.showsShipped() && !agreed) {
      agreed = confirm.test(Messages.text("training.confirm-shipped"));
      return agreed;
    }
    return true;
  }
}
