package org.remanence.passport.language;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.remanence.i18n.Messages;
import org.remanence.model.language.ReadToken;
import org.remanence.model.language.WritingScores;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.passport.network.ScorePassport;
import org.remanence.study.WilsonInterval;
import org.remanence.text.corpus.AgreementChecker;
import org.remanence.text.corpus.Agreements;
import org.remanence.text.corpus.Corpus;
import org.remanence.text.corpus.CorpusIndex;
import org.remanence.text.corpus.Repetition;
import org.remanence.text.corpus.TokenLevel;

/**
 * Passport of what is said beside a text that a model wrote.
 *
 * @param text the prompt and what was written after it
 */
public record TextPassport(LanguageReading of, String text, WritingScores scores) {
  private static final String TEXT = "written.txt";
  private static final String CHANCE = "text-by-chance.txt";
  private static final String LEXICON = "lexicon.json";

  /** Passport of its perplexity by the model itself, and the bits for each of its characters. */
  public Passport perplexity() {
    int start = of.model().vocabulary().id(TokenLevel.LINE_END);
    IntStream ids = scores.score().tokens().stream().mapToInt(ReadToken::id);
    return of.passport(
            Kind.TEXT_PERPLEXITY,
            Messages.text("passport.title.text-perplexity", of.name()),
            scores.score().perplexity(),
            scores.score().bitsPerCharacter())
        .named("perplexity", "bits")
        .equation("PP = exp(−(1/n)·Σ ln p(wₜ | w₁ … wₜ₋₁)); −(1/m)·Σ log₂ p(wₜ | w₁ … wₜ₋₁)")
        .file(PassportFile.of(TEXT, () -> text))
        .input("w", "written-text", TEXT)
        .input("n", "token-count", scores.score().tokens().size())
        .input("m", "character-count", scores.score().characters())
        .variable("TEXT", TEXT)
        .variable("IDS", IntStream.concat(IntStream.of(start), ids).toArray())
        .build();
  }

  /** Passport of the share of its runs of words that stood in it before. */
  public Passport repeated() {
    return said(
            Kind.REPEATED,
            Messages.text("passport.title.repeated", Repetition.N),
            scores.repetition().share())
        .equation("1 − |{ wₜ … wₜ₊ₙ₋₁ }| / (T − n + 1)")
        .input("n", "run-length", Repetition.N)
        .variable("TEXT", TEXT)
        .variable("N", Repetition.N)
        .build();
  }

  /**
   * Passport of the share of it that stands in the corpus.
   *
   * @param corpus with which it was compared
   */
  public Passport copied(Corpus corpus) {
    PassportFile lines = LanguageReading.file(corpus);
    return said(
            Kind.COPIED,
            Messages.text("passport.title.copied", CorpusIndex.SHORTEST_RUN),
            scores.copied().orElseThrow().share())
        .file(lines)
        .input("k", "shortest-run", CorpusIndex.SHORTEST_RUN)
        .input("C", "corpus-text", lines.name())
        .equation("(1/n)·|{ t : wₜ ∈ wₛ … wₛ₊ₖ₋₁, wₛ … wₛ₊ₖ₋₁ ∈ C }|")
        .variable("TEXT", TEXT)
        .variable("CORPUS", lines.name())
        .variable("SHORTEST", CorpusIndex.SHORTEST_RUN)
        .build();
  }

  /** Passport of the agreements of all kinds that it keeps. */
  public Passport agreements(AgreementChecker checker) {
    return agreements(
            checker,
            Arrays.asList(Agreements.Kind.values()),
            Messages.text("passport.title.agreements"),
            values(scores.agreements().orElseThrow().total()))
        .named("kept", "asked", "low", "high")
        .variable("TEXTS", List.of(TEXT))
        .build();
  }

  /** Passport of those of one kind, and of those that a writer without a memory keeps. */
  public Passport agreements(AgreementChecker checker, Agreements.Kind kind) {
    String name = Messages.text(kind.titleKey(), Agreements.NEAR, Agreements.MIDDLE);
    DoubleStream kept = values(scores.agreements().orElseThrow().of(kind));
    DoubleStream chance = values(scores.chance().orElseThrow().of(kind));
    return agreements(
            checker,
            List.of(kind),
            Messages.text("passport.title.agreements-of", name),
            DoubleStream.concat(kept, chance))
        .file(PassportFile.of(CHANCE, checker::chanceText))
        .input("w′", "chance-text", CHANCE)
        .named(
            "kept",
            "asked",
            "low",
            "high",
            "chance.kept",
            "chance.asked",
            "chance.low",
            "chance.high")
        .variable("TEXTS", List.of(TEXT, CHANCE))
        .build();
  }

  /** Kept, asked for, and the interval of their share. */
  private static DoubleStream values(Agreements.KeptCount count) {
    WilsonInterval interval = WilsonInterval.of(count.kept(), count.asked());
    return DoubleStream.of(count.kept(), count.asked(), interval.low(), interval.high());
  }

  private PassportBuilder said(Kind kind, String title, double... values) {
    return of.fromCorpus(kind, title, values)
        .file(PassportFile.of(TEXT, () -> text))
        .input("w", "written-text", TEXT);
  }

  private PassportBuilder agreements(
      AgreementChecker checker, List<Agreements.Kind> kinds, String title, DoubleStream values) {
    return said(Kind.AGREEMENTS, title, values.toArray())
        .equation("k / n; " + ScorePassport.WILSON)
        .file(PassportFile.json(LEXICON, () -> lexicon(checker)))
        .input("k, n", "lexicon", LEXICON)
        .variable("LEXICON", LEXICON)
        .variable("KINDS", Arrays.stream(Agreements.Kind.values()).map(TextPassport::id).toList())
        .variable("CHOSEN", kinds.stream().map(TextPassport::id).toList())
        .variable("NEAR", Agreements.NEAR)
        .variable("MIDDLE", Agreements.MIDDLE);
  }

  private static String id(Agreements.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode lexicon(AgreementChecker checker) {
    AgreementChecker.Words words = checker.words();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode places = json.putObject("places");
    words.places().forEach(places::put);
    ObjectNode controllers = json.putObject("controllers");
    words
        .controllers()
        .forEach((word, is) -> controllers.putArray(word).add(is.get(0)).add(is.get(1)));
    ObjectNode forms = json.putObject("forms");
    words
        .forms()
        .forEach(
            (word, is) -> {
              var kinds = forms.putArray(word).add(is.getKey()).addArray();
              is.getValue().stream().sorted().forEach(kinds::add);
            });
    return json;
  }
}
