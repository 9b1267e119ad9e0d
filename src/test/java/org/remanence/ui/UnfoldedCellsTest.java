package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.Messages;
import org.remanence.ui.architectures.ArchitecturesView;
import org.remanence.ui.architectures.ArchitecturesViewModel;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tasks.ManualTasks;

/** Whatever cell of the Architectures tab is unfolded, its sentences stay in their place. */
class UnfoldedCellsTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void nothingIsCutOrRunsOver(String language) {
    window.show(
        1280,
        690,
        () -> {
          Messages.use(Locale.forLanguageTag(language));
          FileDialogs files = new FileDialogs(window::stage, window.settings(), window.tasks());
          return new ArchitecturesView(
                  new ArchitecturesViewModel(
                      new ManualTasks(),
                      new ReadOnlyBooleanWrapper(),
                      window.settings(),
                      window::fail),
                  new ViewContext(window.appearance(), files, new Subscriptions()))
              .build();
        });
    List<String> problems = new ArrayList<>();
    WindowFixture.run(
        () -> {
          Parent root = window.stage().getScene().getRoot();
          for (Node cell : List.copyOf(root.lookupAll(".why-cell"))) {
            ((Button) cell).fire();
            root.applyCss();
            root.layout();
            root.layout();
            Image picture = window.stage().getScene().snapshot(null);
            WindowAudit.problems(root, picture)
                .forEach(problem -> problems.add(cell.getId() + ": " + problem));
          }
        });
    assertThat(problems).isEmpty();
  }
}
