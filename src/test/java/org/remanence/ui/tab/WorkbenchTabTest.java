package org.remanence.ui.tab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.remanence.i18n.Messages;

class WorkbenchTabTest {
  @Test
  void allThatWouldBeLostIsSaid() {
    assertThat(WorkbenchTab.askBeforeLoss(false, false)).isEmpty();
    assertThat(WorkbenchTab.askBeforeLoss(true, false))
        .contains(Messages.text("shell.confirm-close"));
    assertThat(WorkbenchTab.askBeforeLoss(false, true))
        .contains(Messages.text("shell.confirm-unsaved"));
    assertThat(WorkbenchTab.askBeforeLoss(true, true))
        .contains(Messages.text("shell.confirm-close-unsaved"));
  }
}
