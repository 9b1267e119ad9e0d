package org.remanence.ui.playground;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.language.WritingScores;
import org.remanence.passport.Passport;
import org.remanence.text.corpus.Agreements;
import org.remanence.text.corpus.CorpusIndex;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;
import org.remanence.ui.playground.token.TextSpan;
import org.remanence.ui.playground.token.TokenText;
import org.remanence.ui.plot.color.ColorScale;

/** A branch's text with its scores below. */
final class TextPane extends VBox {
  private final TextScorer keeper;
  private final Label heading = new Label();
  private final TokenText text = new TokenText();
  private final ScrollPane scroll = new ScrollPane(text);
  private final ScoresBar scores;
  private final KeptLabel kept;
  private BranchTree tree;
  private Branch branch;
  private boolean following;

  TextPane(
      PlaygroundColumn column,
      TextScorer keeper,
      PassportFiles files,
      Subscriptions subscriptions) {
    this.keeper = keeper;
    scores = new ScoresBar(keeper::passports, files);
    kept = new KeptLabel(files);
    HowDoWeKnow.on(text, this::token, files);
    getStyleClass().add("text-pane");
    heading.getStyleClass().add("hint");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("text-scroll");
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(heading, scroll, scores, kept);
    text.selectedProperty().bind(column.selectedProperty());
    text.heightProperty().addListener((property, old, now) -> followSoon());
    scroll.viewportBoundsProperty().addListener((property, old, now) -> followSoon());
    subscriptions.onChange(column.selectedProperty(), this::followSoon);
    subscriptions.onChange(column.selectedProperty(), this::showKept);
    subscriptions.onValue(keeper.scoresProperty(), this::showScores);
  }

  TokenText text() {
    return text;
  }

  /** Passport of the chosen token. */
  private Optional<Passport> token() {
    return tree == null
        ? Optional.empty()
        : new ColumnPassports(tree, branch).token(text.selectedProperty().get());
  }

  void setScale(ColorScale scale) {
    text.setScale(scale);
  }

  /**
   * Shows a branch.
   *
   * @param shownTree null for nothing
   * @param shownBranch null for the prompt alone
   * @param name what stands above; empty for nothing
   */
  void show(BranchTree shownTree, Branch shownBranch, String name) {
    tree = shownTree;
    branch = shownBranch;
    Visibility.show(heading, name);
    showKept();
    if (tree == null) {
      return;
    }
    text.openProperty().set(branch == null || branch.end() != null);
    text.show(
        tree.model().model().level(),
        tree.promptTokens(),
        branch == null ? List.of() : branch.tokens());
    showScores(keeper.scoresProperty().get());
  }

  private void showKept() {
    kept.show(tree, branch, text.selectedProperty().get());
  }

  private void showScores(WritingScores shown) {
    scores.show(shown);
    List<CorpusIndex.Span> copied =
        shown == null ? List.of() : shown.copied().map(CorpusIndex.Copied::spans).orElse(List.of());
    List<Agreements.Breach> breaches =
        shown == null ? List.of() : shown.agreements().map(Agreements::breaches).orElse(List.of());
    text.mark(
        copied.stream().map(span -> new TextSpan(span.start(), span.end())).toList(),
        breaches.stream().map(breach -> new TextSpan(breach.start(), breach.end())).toList());
  }

  /** After the layout under way, in which the scroll pane keeps the place that it shows. */
  private void followSoon() {
    if (!following) {
      following = true;
      Platform.runLater(
          () -> {
            following = false;
            follow();
          });
    }
  }

  /** Scrolls so that the chosen token is seen. */
  private void follow() {
    if (text.getWidth() == 0) {
      return; // Not laid out yet; its height changes once it is.
    }
    Bounds view = scroll.getViewportBounds();
    double spare = text.getHeight() - view.getHeight();
    if (spare > 0) {
      double top = scroll.getVvalue() * spare;
      double y = text.selectedY();
      double line = text.lineHeight();
      if (y < top || y + 2 * line > top + view.getHeight()) {
        double wanted = y < top ? y - line : y + 2 * line - view.getHeight();
        scroll.setVvalue(Math.max(0, Math.min(1, wanted / spare)));
      }
    }
  }

  /** The heading of a branch among others. */
  static String heading(Branch branch, Branch other) {
    return Messages.text(
        "playground.branch.parts", branch.number(), BranchTree.shared(branch, other) + 1);
  }
}
