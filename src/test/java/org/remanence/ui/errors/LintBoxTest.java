package org.remanence.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkName;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.study.lint.Check;
import org.remanence.study.lint.LintReport;
import org.remanence.study.lint.Remedy;
import org.remanence.study.lint.Warning;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class LintBoxTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @Test
  void besideARemedyThatChangesSettingsThereIsTuning() {
    AtomicInteger tuned = new AtomicInteger();
    Warning settings =
        new Warning.NotToldApart(
            Check.N_GRAMS, network(Architecture.RNN), 0.6, 0.5, 0.2, 7, Remedy.MORE_PATIENCE);
    Warning texts = new Warning.RareLabel("x", 1, 10, Remedy.MORE_TESTS);
    Scene scene = show("", tuned::incrementAndGet, settings, texts);
    WindowFixture.run(
        () -> {
          ((Hyperlink) scene.lookup("#lint-toggle")).fire();
          List<String> links =
              scene.getRoot().lookupAll(".hyperlink").stream().map(Node::getId).toList();
          assertThat(links).containsExactlyInAnyOrder("lint-toggle", "tune-" + Check.N_GRAMS.id());
          ((Hyperlink) scene.lookup("#tune-" + Check.N_GRAMS.id())).fire();
        });
    assertThat(tuned).hasValue(1);
  }

  @Test
  void theHeadlineNamesTheNetworksThatAWarningIsAbout() {
    NetworkName tuned = new NetworkName(Architecture.RNN, Provenance.TUNED);
    Scene scene =
        show(
            "",
            () -> {},
            new Warning.BelowReference(Check.LAST_OPINION, tuned, 0.6, 0.7, Remedy.MORE_PATIENCE),
            new Warning.BelowReference(
                Check.LAST_OPINION, network(Architecture.GRU), 0.6, 0.7, Remedy.MORE_PATIENCE),
            new Warning.RareLabel("x", 1, 10, Remedy.MORE_TESTS));
    assertThat(WindowFixture.call(() -> ((Label) scene.lookup("#lint-headline")).getText()))
        .endsWith(": rule “believe the last opinion” (RNN tuned and GRU) and tests of each label.");
  }

  @Test
  void theListIsNoHigherThanItsWarnings() {
    Scene scene =
        show(
            "",
            () -> {},
            new Warning.NotToldApart(
                Check.N_GRAMS, network(Architecture.RNN), 0.6, 0.5, 0.2, 7, Remedy.MORE_PATIENCE));
    WindowFixture.run(
        () -> {
          ((Hyperlink) scene.lookup("#lint-toggle")).fire();
          // Once to be laid out, once to follow the height of the list.
          scene.snapshot(null);
          scene.snapshot(null);
          Region scroll = (Region) scene.lookup(".lint-scroll");
          Region list = (Region) scene.lookup(".lint-list");
          assertThat(scroll.getHeight()).isBetween(list.getHeight(), list.getHeight() + 4);
        });
  }

  /** What is disabled shows no tip, so their box does. */
  @Test
  void whatIsImpossibleSaysWhyForTheRemedyAndForTuning() {
    Warning warning =
        new Warning.NotToldApart(
            Check.N_GRAMS, network(Architecture.RNN), 0.6, 0.5, 0.2, 7, Remedy.MORE_PATIENCE);
    Scene scene = show("other data", () -> {}, warning);
    WindowFixture.run(() -> ((Hyperlink) scene.lookup("#lint-toggle")).fire());
    for (String id : List.of("#tune-", "#remedy-")) {
      Node action = scene.lookup(id + Check.N_GRAMS.id());
      assertThat(action.isDisabled()).as(id).isTrue();
      assertThat(action.getAccessibleHelp()).isEqualTo("other data");
      assertThat(action.getParent().isDisabled()).isFalse();
      assertThat(action.getParent().getProperties().values())
          .filteredOn(Tooltip.class::isInstance)
          .extracting(tip -> ((Tooltip) tip).getText())
          .containsExactly("other data");
    }
  }

  /**
   * @param impossible why no remedy can be taken; empty if each can
   */
  private Scene show(String impossible, Runnable onTune, Warning... warnings) {
    return window.show(
        800,
        600,
        () -> {
          LintBox box =
              new LintBox(
                  warning -> impossible, warning -> {}, onTune, warning -> Optional.empty(), null);
          box.show(new LintReport(List.of(warnings), List.of(Check.values())));
          return box;
        });
  }

  private static NetworkName network(Architecture architecture) {
    return new NetworkName(architecture, Provenance.GIVEN);
  }
}
