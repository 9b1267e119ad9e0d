package org.remanence.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Weights;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.LargeWeights;
import org.remanence.model.language.Candidate;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.Generator;
import org.remanence.model.language.LanguageEpoch;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageMetrics;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.Sampling;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.model.language.WritingScores;
import org.remanence.passport.language.LanguageReading;
import org.remanence.passport.language.LanguageScorePassport;
import org.remanence.passport.language.TextPassport;
import org.remanence.passport.language.TokenPassport;
import org.remanence.text.corpus.AgreementChecker;
import org.remanence.text.corpus.Agreements;
import org.remanence.text.corpus.Corpora;
import org.remanence.text.corpus.CorpusEncoder;
import org.remanence.text.corpus.CorpusIndex;
import org.remanence.text.corpus.EncodedCorpus;
import org.remanence.text.corpus.TextCorpus;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.training.language.HeldOutLosses;

/** Passports of what language models write, and of how well. */
final class LanguagePassports {
  private static final int LINES = 60;

  /** A mark with spaces of its own, an elision, a number, an accent that stands alone. */
  private static final String ODD =
      " L’été, dit-on\u00a0: « 3 e\u0301toiles » !! Aujourd’hui l'eau…\n";

  private LanguagePassports() {}

  static Stream<Passport> all() {
    List<Passport> passports = new ArrayList<>();
    TextCorpus corpus =
        new TextCorpus("bulletins", Corpora.load(Corpora.BULLETINS_FR).lines().subList(0, LINES));
    passports.addAll(of(Architecture.RNN, TokenLevel.CHARACTER, corpus));
    passports.addAll(of(Architecture.STACKED_LSTM, TokenLevel.WORD, corpus));
    passports.addAll(of(Architecture.GRU, TokenLevel.WORD, corpus));
    passports.addAll(of(Architecture.TRANSFORMER, TokenLevel.WORD, corpus));
    passports.addAll(agreements(corpus));
    return passports.stream();
  }

  private static List<Passport> of(Architecture architecture, TokenLevel level, TextCorpus corpus) {
    EncodedCorpus encoded = CorpusEncoder.encode(corpus, level, 200);
    LanguageModel model = model(architecture, encoded);
    HeldOutLosses.Loss loss = HeldOutLosses.of(model, encoded.test());
    List<LanguageEpoch> history =
        List.of(new LanguageEpoch(1, 3, 3.5, 2), new LanguageEpoch(2, 2.5, 3.25, 1.9));
    LanguageMetrics metrics =
        new LanguageMetrics(loss.nats(), loss.bitsPerCharacter(), true, 2, 2, 1);
    TrainedLanguageModel trained =
        new TrainedLanguageModel(model, metrics, history, corpus.name(), "00");
    LanguageReading of = new LanguageReading(model, Optional.of(trained), corpus.name());
    List<Passport> passports = new ArrayList<>(steps(of));
    passports.add(LanguageScorePassport.test(of, metrics, corpus));
    for (LanguageScorePassport.Column column : LanguageScorePassport.Column.values()) {
      passports.add(LanguageScorePassport.epoch(of, history, column, 2));
    }
    String text = corpus.lines().get(3) + "\n" + ODD + corpus.lines().get(3);
    passports.add(text(of, text, corpus).perplexity());
    return passports;
  }

  private static List<Passport> steps(LanguageReading of) {
    List<Passport> passports = new ArrayList<>();
    for (Sampling sampling :
        List.of(
            new Sampling(0.7, 0, 1, false, 42),
            new Sampling(1.5, 20, 0.8, false, -1),
            new Sampling(1, 0, 1, true, 3))) {
      Generator generator = of.model().generator("À Brest, il pleut.", sampling).tracing(true);
      List<GeneratedToken> written = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        TokenPassport before = new TokenPassport(of, generator.prompt(), List.copyOf(written));
        for (Candidate candidate : generator.candidates().subList(0, 3)) {
          passports.add(before.candidate(candidate, sampling));
        }
        GeneratedToken token = generator.step();
        passports.add(before.drawn(token));
        written.add(token);
      }
      TokenPassport after = new TokenPassport(of, generator.prompt(), written);
      passports.addAll(states(after, written.get(2)));
      passports.add(after.kept(generator.point().kept()));
    }
    return passports;
  }

  private static List<Passport> states(TokenPassport of, GeneratedToken token) {
    List<LayerTrace> layers = token.trace().layers();
    List<Passport> passports = new ArrayList<>();
    for (Signal signal : layers.get(0).cell().signals()) {
      passports.add(of.signal(layers, layers.size() - 1, signal, 4));
    }
    if (layers.get(0).cell().signals().stream().anyMatch(Signal::isGate)) {
      passports.add(of.gates(layers, 0));
    }
    for (int head = 0; head < token.trace().heads().size(); head++) {
      float[] weights = token.trace().heads().get(head);
      passports.add(of.head(weights, head, 0));
      passports.add(of.head(weights, head, weights.length - 1));
    }
    return passports;
  }

  private static List<Passport> agreements(TextCorpus corpus) {
    LanguageModel model =
        model(Architecture.RNN, CorpusEncoder.encode(corpus, TokenLevel.WORD, 200));
    LanguageReading of = new LanguageReading(model, Optional.empty(), corpus.name());
    AgreementChecker checker = Corpora.checker(Corpora.BULLETINS_FR).orElseThrow();
    // What a writer without a memory writes breaks agreements of all kinds.
    String text = checker.chanceText().substring(0, 5000) + ODD + corpus.lines().get(7);
    TextPassport said = text(of, text, corpus);
    List<Passport> passports = new ArrayList<>();
    passports.add(said.repeated());
    passports.add(said.copied(corpus));
    passports.add(said.agreements(checker));
    passports.add(said.agreements(checker, Agreements.Kind.PLACE_FAR));
    return passports;
  }

  private static TextPassport text(LanguageReading of, String text, TextCorpus corpus) {
    return new TextPassport(
        of,
        text,
        WritingScores.of(
            of.model(),
            text,
            Optional.of(CorpusIndex.of(corpus)),
            Corpora.checker(Corpora.BULLETINS_FR)));
  }

  /** With weights so large that gates and probabilities differ. */
  private static LanguageModel model(Architecture architecture, EncodedCorpus corpus) {
    int layers = LanguageHyperparameters.layers(architecture).nearest(2);
    LanguageHyperparameters settings =
        new LanguageHyperparameters(2, 1, 8, 1, 1e-3, 7, 200, 6, 5, layers, 0, 1);
    Weights weights =
        LargeWeights.of(LanguageModel.shape(architecture, settings, corpus.vocabulary().size()));
    return new LanguageModel(architecture, corpus.level(), settings, corpus.vocabulary(), weights);
  }
}
