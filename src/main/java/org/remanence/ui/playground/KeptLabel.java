package org.remanence.ui.playground;

import java.util.Optional;
import javafx.scene.control.Label;
import org.remanence.i18n.Messages;
import org.remanence.model.language.KeptNumbers;
import org.remanence.model.language.LanguageModel;
import org.remanence.passport.Passport;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;

/** Label that says how many numbers a network keeps at a place of a text to go on from there. */
final class KeptLabel extends Label {
  private BranchTree tree;
  private Branch branch;
  private int place;

  KeptLabel(PassportFiles files) {
    setId("kept");
    getStyleClass().add("hint");
    setWrapText(true);
    setMinWidth(0);
    HowDoWeKnow.on(this, this::passport, files);
    Visibility.show(this, "");
  }

  /**
   * Shows what is kept at a place.
   *
   * @param shownTree null for nothing
   * @param shownBranch null for the prompt alone
   * @param shownPlace counted from the first written token
   */
  void show(BranchTree shownTree, Branch shownBranch, int shownPlace) {
    tree = shownTree;
    branch = shownBranch;
    place = branch == null ? 0 : Math.min(shownPlace, branch.size());
    Visibility.show(this, kept().map(KeptLabel::text).orElse(""));
    if (tree != null) {
      setTooltip(Tips.of(meaning(tree.model().model())));
    }
  }

  private Optional<KeptNumbers> kept() {
    return tree == null ? Optional.empty() : tree.kept(branch, place);
  }

  private static String text(KeptNumbers kept) {
    return kept.tokens().isPresent()
        ? Messages.text("playground.kept.words", kept.all(), kept.width(), kept.tokens().getAsInt())
        : Messages.text("playground.kept.states", kept.all());
  }

  private static String meaning(LanguageModel model) {
    return model.architecture().isRecurrent()
        ? Messages.text("playground.kept.states.tip")
        : Messages.text("playground.kept.words.tip", model.hyperparameters().window());
  }

  private Optional<Passport> passport() {
    return kept()
        .map(found -> new ColumnPassports(tree, branch).kept(place, found).shownAs(getText()));
  }
}
