package org.remanence.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.Messages;
import org.remanence.text.DataLanguage;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.tasks.ManualTasks;

class ShippedNetworksTest {
  private final ManualTasks tasks = new ManualTasks();
  private final InspectedModels models = new InspectedModels();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private ShippedNetworks shipped;

  @BeforeEach
  void open() {
    Messages.use(Locale.ENGLISH);
    shipped =
        new ShippedNetworks(
            new InspectionSession(models, tasks, failures::add),
            writer -> done.add("writer"),
            tasks,
            failures::add);
  }

  @AfterEach
  void nothingFailed() {
    assertThat(failures).isEmpty();
  }

  @Test
  void theyAreReadOnceHoweverOftenTheyAreAskedForMeanwhile() {
    shipped.load();
    shipped.takeUnlessTaken(() -> done.add("taken"));
    shipped.takeWriter(() -> done.add("written"));
    assertThat(tasks.waiting()).isEqualTo(1);
    tasks.runAll();
    assertThat(done).containsExactly("writer", "taken", "written");
    assertThat(models.showsOnlyShipped(DataLanguage.ENGLISH)).isTrue();
    assertThat(models.dataProperty().get()).isNotNull();
  }
}
