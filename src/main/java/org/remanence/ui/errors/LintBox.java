package org.remanence.ui.errors;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.passport.Passport;
import org.remanence.study.lint.Check;
import org.remanence.study.lint.LintReport;
import org.remanence.study.lint.LintTexts;
import org.remanence.study.lint.Warning;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;

/** Box of warnings about the numbers below, each with what can be done about it. */
final class LintBox extends VBox {
  private final Label headline = WrappedLabel.empty();
  private final Hyperlink toggle = new Hyperlink();
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private final Function<Warning, String> whyNot;
  private final Consumer<Warning> onRemedy;
  private final Runnable onTune;
  private final Function<Warning, Optional<Passport>> passports;
  private final PassportFiles files;
  private boolean unfolded;

  /**
   * @param whyNot why a warning's remedy cannot be taken now; empty if it can
   * @param onRemedy takes it
   * @param onTune offers to tune the networks, beside a remedy that changes the settings of one
   * @param passports how its numbers came about
   * @param files where to save their programs
   */
  LintBox(
      Function<Warning, String> whyNot,
      Consumer<Warning> onRemedy,
      Runnable onTune,
      Function<Warning, Optional<Passport>> passports,
      PassportFiles files) {
    this.passports = passports;
    this.files = files;
    this.whyNot = whyNot;
    this.onRemedy = onRemedy;
    this.onTune = onTune;
    getStyleClass().add("lint");
    list.getStyleClass().add("lint-list");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("lint-scroll");
    // At no width in particular, a pane asks for less than texts that wrap will take.
    scroll.prefViewportHeightProperty().bind(list.heightProperty());
    headline.setId("lint-headline");
    headline.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(headline, Priority.ALWAYS);
    toggle.setId("lint-toggle");
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.setOnAction(event -> unfold(!unfolded));
    HBox head = new HBox(headline, toggle);
    head.getStyleClass().add("row");
    getChildren().addAll(head, scroll);
  }

  void show(LintReport report) {
    List<Warning> warnings = report.warnings();
    boolean passed = warnings.isEmpty();
    Visibility.show(this, !report.ran().isEmpty());
    getStyleClass().removeAll("lint-passed", "lint-warned");
    getStyleClass().add(passed ? "lint-passed" : "lint-warned");
    headline.setText(
        passed
            ? "✓ "
                + Messages.text(
                    "errors.lint.passed",
                    report.ran().size(),
                    NameList.of(report.ran().stream().map(LintTexts::of)))
            : "⚠ " + found(report));
    list.getChildren().setAll(warnings.stream().map(this::line).toList());
    Visibility.show(toggle, !passed);
    unfold(unfolded);
  }

  /** Shows or hides the warnings themselves. */
  private void unfold(boolean open) {
    unfolded = open;
    boolean shown = open && !list.getChildren().isEmpty();
    Visibility.show(scroll, shown);
    toggle.setText(Messages.text(open ? "errors.lint.hide" : "errors.lint.show"));
  }

  private static String found(LintReport report) {
    List<Check> warning = report.warnings().stream().map(Warning::check).distinct().toList();
    return Messages.text(
        "errors.lint.found",
        report.warnings().size(),
        warning.size(),
        report.ran().size(),
        NameList.of(warning.stream().map(check -> name(check, report.warnings()))));
  }

  /** A check and, if it warns of networks, which. */
  private static String name(Check check, List<Warning> warnings) {
    List<String> networks =
        warnings.stream()
            .filter(warning -> warning.check() == check)
            .filter(Warning.AboutNetwork.class::isInstance)
            .map(warning -> ((Warning.AboutNetwork) warning).network().text())
            .distinct()
            .toList();
    String name = LintTexts.of(check);
    return networks.isEmpty()
        ? name
        : Messages.text("errors.lint.found.of", name, NameList.of(networks.stream()));
  }

  private Node line(Warning warning) {
    Label what = WrappedLabel.of(LintTexts.what(warning));
    what.getStyleClass().add("lint-what");
    Label why = WrappedLabel.of(LintTexts.why(warning));
    why.getStyleClass().add("hint");
    HowDoWeKnow.on(
        what, () -> passports.apply(warning).map(found -> found.shownAs(what.getText())), files);
    VBox words = new VBox(what, why);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(words, actions(warning));
    line.getStyleClass().add("row");
    return line;
  }

  /**
   * Actions that can be taken; while they cannot, their box says why, since what is disabled has no
   * tip.
   */
  private Node actions(Warning warning) {
    HBox actions = new HBox();
    actions.getStyleClass().add("row");
    actions.setMinWidth(USE_PREF_SIZE);
    if (warning.remedy().isAboutSettings()) {
      Hyperlink tune = new Hyperlink(Messages.text("tuning.link"));
      tune.setId("tune-" + warning.check().id());
      tune.setOnAction(event -> onTune.run());
      actions.getChildren().add(tune);
    }
    Button remedy = new Button(LintTexts.of(warning.remedy()));
    remedy.getStyleClass().add("small");
    remedy.setId("remedy-" + warning.check().id());
    remedy.setOnAction(event -> onRemedy.accept(warning));
    actions.getChildren().add(remedy);
    String reason = whyNot.apply(warning);
    if (!reason.isEmpty()) {
      Tooltip.install(actions, Tips.of(reason));
      actions.getChildren().forEach(each -> forbid(each, reason));
    }
    return actions;
  }

  private static void forbid(Node action, String reason) {
    action.setDisable(true);
    action.setAccessibleHelp(reason);
  }
}
