package org.remanence.ui.architectures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.study.RecallMeasurement.Budget;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.tasks.ManualTasks;

class ArchitecturesTabTest {
  private static final Budget SMALL = new Budget(List.of(7L), List.of(5e-3), 1);

  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final ManualTasks tasks = new ManualTasks();

  @Test
  void closingAsksWhileRecallIsMeasured() {
    ArchitecturesViewModel model =
        WindowFixture.call(
            () ->
                new ArchitecturesViewModel(
                    tasks, new SimpleBooleanProperty(), window.settings(), window::fail, SMALL));
    ArchitecturesTab tab = new ArchitecturesTab(model);
    WindowFixture.run(tasks::runAll);
    assertThat(tab.closingQuestion()).isEmpty();
    WindowFixture.run(() -> model.recall().measure(Architecture.LSTM));
    assertThat(tab.closingQuestion()).contains(Messages.text("shell.confirm-recall"));
    WindowFixture.run(
        () -> {
          tab.close();
          tasks.runAll();
        });
    assertThat(tab.closingQuestion()).isEmpty();
    assertThat(model.recall().ended()).as("stopped before its first run").isZero();
  }
}
