package org.remanence.ui.playground;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.remanence.i18n.Messages;
import org.remanence.model.language.WritingScores;
import org.remanence.passport.Passport;
import org.remanence.study.WilsonInterval;
import org.remanence.text.corpus.Agreements;
import org.remanence.text.corpus.CorpusIndex;
import org.remanence.text.corpus.Repetition;
import org.remanence.ui.kit.Tips;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.passport.PassportFiles;
import org.remanence.ui.playground.token.TokenFormats;

/** The scores of a text, each with its meaning under the pointer. */
final class ScoresBar extends FlowPane {
  private static final String NOTHING = "–";

  private final Label perplexity = label("playground.score.perplexity.tip");
  private final Label repeated = label("playground.score.repeated.tip", Repetition.N);
  private final Label copied = label("playground.score.copied.tip", CorpusIndex.SHORTEST_RUN);
  private final Label agreements = label("playground.score.agreements.tip");
  private final Map<Agreements.Kind, Label> kinds = new EnumMap<>(Agreements.Kind.class);

  /**
   * @param passports how what is shown came about
   */
  ScoresBar(Supplier<Optional<ScorePassports>> passports, PassportFiles files) {
    getStyleClass().add("scores");
    // By itself it asks for the width of the longest score on a single line.
    setMinWidth(0);
    perplexity.setId("perplexity");
    repeated.setId("repeated");
    copied.setId("copied");
    agreements.setId("agreements");
    getChildren().setAll(perplexity, repeated, copied, agreements);
    for (Agreements.Kind kind : Agreements.Kind.values()) {
      Label label = label("playground.agreement.tip", Agreements.NEAR, Agreements.MIDDLE);
      label.setId(kind.name().toLowerCase(Locale.ROOT));
      kinds.put(kind, label);
      getChildren().add(label);
    }
    getChildren().forEach(each -> ((Label) each).maxWidthProperty().bind(widthProperty()));
    ask(perplexity, passports, ScorePassports::perplexity, files);
    ask(repeated, passports, ScorePassports::repeated, files);
    ask(copied, passports, ScorePassports::copied, files);
    ask(agreements, passports, ScorePassports::agreements, files);
    kinds.forEach((kind, label) -> ask(label, passports, each -> each.agreements(kind), files));
    show(null);
  }

  private static void ask(
      Label label,
      Supplier<Optional<ScorePassports>> passports,
      Function<ScorePassports, Optional<Passport>> passport,
      PassportFiles files) {
    HowDoWeKnow.on(
        label,
        () -> passports.get().flatMap(passport).map(found -> found.shownAs(label.getText())),
        files);
  }

  private static Label label(String tip, Object... arguments) {
    Label label = new Label();
    label.setWrapText(true);
    String meaning = Messages.text(tip, arguments);
    label.setTooltip(Tips.of(meaning));
    label.setAccessibleHelp(meaning);
    return label;
  }

  /** Shows scores; null while there are none. */
  void show(WritingScores scores) {
    perplexity.setText(
        Messages.text(
            "playground.score.perplexity",
            scores == null ? NOTHING : number(scores.score().perplexity())));
    repeated.setText(
        Messages.text(
            "playground.score.repeated",
            scores == null ? NOTHING : share(scores.repetition().share())));
    copied.setText(
        Messages.text(
            "playground.score.copied",
            scores == null
                ? NOTHING
                : scores.copied().map(found -> share(found.share())).orElse(NOTHING)));
    Optional<Agreements> kept = scores == null ? Optional.empty() : scores.agreements();
    Visibility.show(agreements, kept.isPresent());
    kinds.forEach(
        (kind, label) ->
            Visibility.show(label, kept.filter(found -> isAsked(found, kind)).isPresent()));
    kept.ifPresent(found -> showAgreements(found, scores.chance().orElseThrow()));
  }

  private static boolean isAsked(Agreements found, Agreements.Kind kind) {
    return found.of(kind).asked() > 0;
  }

  private void showAgreements(Agreements kept, Agreements chance) {
    agreements.setText(
        Messages.text("playground.score.agreements", kept.total().kept(), kept.total().asked()));
    kinds.forEach(
        (kind, label) ->
            label.setText(
                Messages.text(
                    "playground.agreement.kind",
                    Messages.text(kind.titleKey(), Agreements.NEAR, Agreements.MIDDLE),
                    kept.of(kind).kept(),
                    kept.of(kind).asked(),
                    interval(kept.of(kind)),
                    share(chance.of(kind).rate()),
                    chance.of(kind).asked(),
                    interval(chance.of(kind)))));
  }

  /** Confidence interval of the share, which few cases leave open. */
  private static String interval(Agreements.KeptCount count) {
    WilsonInterval interval = WilsonInterval.of(count.kept(), count.asked());
    return Messages.text(
        "playground.agreement.interval",
        TokenFormats.percent(interval.low()),
        TokenFormats.percent(interval.high()));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? NOTHING : TokenFormats.decimal(value, value < 10 ? 2 : 1);
  }

  private static String share(double value) {
    return Double.isNaN(value) ? NOTHING : TokenFormats.percent(value);
  }
}
