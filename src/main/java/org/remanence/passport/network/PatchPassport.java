package org.remanence.passport.network;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.model.Inspection;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.Site;

/**
 * Passport of the numbers of a causal map: what a gate or state carries from the answer to one
 * sentence to that to another, and the scores of both answers.
 *
 * @param reading of the base sentence of the map
 */
public record PatchPassport(NetworkReading reading, CausalMap map) {
  /** Score of an answer between two labels. */
  static final String SCORE = "s = aₖ − aⱼ, a = h·V + d";

  /** Share of the change of that score. */
  static final String SHARE = "(ŝ − s) / (s′ − s); " + SCORE;

  /** Passport of the scores of both sentences and of the change from one to the other. */
  public Passport change() {
    String title = Messages.text("passport.title.score-change", reading.architecture());
    return passport(Kind.SCORE_CHANGE, title, map.base(), map.source(), map.change())
        .named("base-score", "source-score", "difference")
        .equation("s′ − s; " + SCORE)
        .build();
  }

  /**
   * Passport of the patch of a site: the share of the change that it carries, unless the answers
   * are too close to each other for shares, the change of the score, and the scores.
   */
  public Passport effect(Site site) {
    int index = map.sites().indexOf(site);
    String title =
        Messages.text(
            "passport.title.patch-effect",
            reading.name(site.layer()),
            NetworkReading.name(site.signal()),
            site.token() + 1,
            reading.token(site.token()));
    boolean shares = map.isTelling();
    DoubleStream share = shares ? DoubleStream.of(map.share(index)) : DoubleStream.empty();
    DoubleStream scores =
        DoubleStream.of(map.effect(index), map.scores()[index], map.base(), map.source());
    return passport(Kind.PATCH_EFFECT, title, DoubleStream.concat(share, scores).toArray())
        .named(
            Stream.concat(
                    shares ? Stream.of("patch-share") : Stream.of(),
                    Stream.of("patch-effect", "patched-score", "base-score", "source-score"))
                .toArray(String[]::new))
        .equation(shares ? SHARE : "ŝ − s; " + SCORE)
        .symbol("ŝ", "patched-score")
        .variable("LAYER", site.layer())
        .variable("SIGNAL", site.signal().id())
        .variable("TOKEN", site.token())
        .variable("SHARES", shares)
        .build();
  }

  private PassportBuilder passport(Kind kind, String title, double... values) {
    Inspection source = map.pair().source();
    List<String> words = source.tokens().stream().map(Inspection.Token::text).toList();
    return reading
        .passport(kind, title, values)
        .input("x′(t)", "source-tokens", String.join(" ", words))
        .input("j", "class-of-base", reading.label(map.answer().from()))
        .input("k", "class-of-source", reading.label(map.answer().to()))
        .variable("SOURCE_IDS", source.ids());
  }
}
