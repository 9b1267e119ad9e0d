package org.remanence.passport.language;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.i18n.Messages;
import org.remanence.model.language.Candidate;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.KeptNumbers;
import org.remanence.model.language.ReadToken;
import org.remanence.model.language.Sampling;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.network.Equations;
import org.remanence.passport.network.HeadPassport;
import org.remanence.passport.network.NetworkReading;
import org.remanence.text.corpus.TokenLevel;

/**
 * Passport of a step of a language model: what may come, what was drawn, its gates and states.
 *
 * @param prompt what it read first
 * @param written what it wrote after it, up to the step
 */
public record TokenPassport(
    LanguageReading of, List<ReadToken> prompt, List<GeneratedToken> written) {
  private static final String LINE_END = "↵";
  private static final String DRAWN_FROM =
      "p = softmax(a), a = h·V + d; q = softmax(a / T), cut to the first k, then to Σq ≥ P";

  /** Passport of a candidate's probability, before and after temperature and cut. */
  public Passport candidate(Candidate candidate, Sampling sampling) {
    String title =
        Messages.text(
            "passport.title.next-token", of.name(), shown(candidate.token()), written.size() + 1);
    return drawing(Kind.NEXT_TOKEN, title, sampling, candidate.before(), candidate.after())
        .named("before-cut", "after-cut")
        .variable("ID", candidate.id())
        .build();
  }

  /**
   * Passport of a token that was drawn after what was written.
   *
   * @throws IllegalArgumentException if it was chosen by hand
   */
  public Passport drawn(GeneratedToken token) {
    if (!token.drawn()) {
      throw new IllegalArgumentException("not drawn");
    }
    Sampling sampling = token.sampling();
    double uniform = sampling.uniform(written.size());
    String title =
        Messages.text(
            "passport.title.drawn-token", of.name(), shown(token.token()), written.size() + 1);
    return drawing(
            Kind.DRAWN_TOKEN, title, sampling, uniform, token.id(), token.before(), token.after())
        .named("uniform", "token-id", "before-cut", "after-cut")
        .input("u", "uniform", uniform)
        .input("s", "draw-seed", sampling.seed())
        .variable("SEED", sampling.seed())
        .variable("PLACE", written.size())
        .build();
  }

  private PassportBuilder drawing(Kind kind, String title, Sampling sampling, double... values) {
    return read(kind, title, values)
        .equation(DRAWN_FROM)
        .input("V, d", "dense", TensorNames.DENSE_KERNEL + ", " + TensorNames.DENSE_BIAS)
        .input("T", "temperature", sampling.temperature())
        .input("k", "top-k", sampling.topK())
        .input("P", "top-p", sampling.topP())
        .variable("TEMPERATURE", sampling.temperature())
        .variable("TOP_K", sampling.topK())
        .variable("TOP_P", sampling.topP())
        .variable("GREEDY", sampling.greedy());
  }

  /**
   * Passport of a gate or state of one unit after the last token.
   *
   * @param layers what each layer did there
   */
  public Passport signal(List<LayerTrace> layers, int layer, Signal signal, int unit) {
    LayerTrace trace = layers.get(layer);
    String title =
        Messages.text(
            "passport.title.signal",
            layerName(layer),
            NetworkReading.name(signal),
            unit,
            tokens().size(),
            last());
    return read(Kind.STEP_SIGNAL, title, trace.get(signal)[0][unit])
        .equation(Equations.of(trace.cell(), signal))
        .input("j", "unit-number", unit)
        .variable("LAYER", layer)
        .variable("SIGNAL", signal.id())
        .variable("UNIT", unit)
        .build();
  }

  /**
   * Passport of how far open the gates of a layer are after the last token, each as the mean of its
   * units.
   *
   * @param layers what each layer did there
   * @throws IllegalArgumentException if the cell has no gates
   */
  public Passport gates(List<LayerTrace> layers, int layer) {
    LayerTrace trace = layers.get(layer);
    List<Signal> gates = trace.cell().signals().stream().filter(Signal::isGate).toList();
    if (gates.isEmpty()) {
      throw new IllegalArgumentException("no gates");
    }
    double[] means = gates.stream().mapToDouble(gate -> mean(trace.get(gate)[0])).toArray();
    String title = Messages.text("passport.title.gates", layerName(layer), tokens().size(), last());
    return read(Kind.STEP_MEANS, title, means)
        .named(means.length > 1 ? gates.stream().map(NetworkReading::name).toList() : List.of())
        .equation(
            gates.stream()
                .map(gate -> Equations.of(trace.cell(), gate))
                .collect(Collectors.joining("; ", "(1/H)·Σⱼ; ", "")))
        .input("H", "units", trace.get(gates.get(0))[0].length)
        .variable("LAYER", layer)
        .variable("GATES", gates.stream().map(Signal::id).toList())
        .build();
  }

  /**
   * Passport of how many numbers the network keeps after the last token to go on.
   *
   * @param kept what it keeps there
   */
  public Passport kept(KeptNumbers kept) {
    PassportBuilder passport =
        read(
                Kind.KEPT_NUMBERS,
                Messages.text("passport.title.kept-numbers", of.name(), tokens().size()),
                kept.all())
            .equation(kept.tokens().isPresent() ? "2·D·t" : "Σ H");
    kept.tokens()
        .ifPresent(
            tokens ->
                passport.input("D", "heads-width", kept.width()).input("t", "held-tokens", tokens));
    return passport.build();
  }

  /**
   * Passport of how much the last token reads of one before it, or of itself, by a head of a
   * transformer.
   *
   * @param weights of the tokens read together, the last one's at the end
   * @param head its index
   * @param back tokens between the two and one more; 0 for the last one itself
   */
  public Passport head(float[] weights, int head, int back) {
    int place = tokens().size() - back;
    String token = shown(token(place - 1));
    return read(
            Kind.STEP_HEAD_WEIGHT,
            Messages.text(
                "passport.title.head", of.name(), head + 1, tokens().size(), last(), place, token),
            weights[weights.length - 1 - back])
        .equation(HeadPassport.WEIGHT)
        .input("n", "head-number", head + 1)
        .input("s", "read-word", Messages.text("passport.token", place, token))
        .variable("HEAD", head)
        .variable("READ", place)
        .build();
  }

  private static double mean(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  private static String shown(String token) {
    return token.replace(TokenLevel.LINE_END, LINE_END);
  }

  private String layerName(int layer) {
    String name = of.model().shape().states().get(layer).name(layer);
    return Messages.text("passport.layer", of.name(), name);
  }

  private List<String> tokens() {
    return IntStream.range(0, prompt.size() + written.size()).mapToObj(this::token).toList();
  }

  private String token(int place) {
    return place < prompt.size()
        ? prompt.get(place).text()
        : written.get(place - prompt.size()).token();
  }

  private String last() {
    return shown(token(prompt.size() + written.size() - 1));
  }

  private PassportBuilder read(Kind kind, String title, double... values) {
    int start = of.model().vocabulary().id(TokenLevel.LINE_END);
    int[] ids =
        IntStream.concat(
                IntStream.of(start),
                IntStream.concat(
                    prompt.stream().mapToInt(ReadToken::id),
                    written.stream().mapToInt(GeneratedToken::id)))
            .toArray();
    return of.passport(kind, title, values)
        .input(
            "x(t)",
            "tokens",
            of.model().level().text(tokens()).replace(TokenLevel.LINE_END, LINE_END))
        .variable("IDS", ids);
  }
}
