package org.remanence.model.language;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.language.LanguageNetwork;
import org.remanence.engine.language.StepTrace;
import org.remanence.text.corpus.TokenLevel;

/**
 * Writes a text token by token. For one thread at a time; begun by {@link LanguageModel#generator}.
 *
 * <pre>
 * Generator generator = model.generator("Demain à Brest", sampling).tracing(true);
 * GeneratedToken token = generator.step();              // drawn
 * GeneratedToken other = generator.branch(token.point(), sampling).step(candidate.id());  // chosen
 * </pre>
 *
 * The draw of a token comes from the seed and the token's place in the text alone. So the same seed
 * gives the same text, models and temperatures side by side get the same draws, and a branch that
 * changes nothing comes to the same text.
 */
public final class Generator {
  /** Number of candidates that are reported of each token. */
  public static final int CANDIDATES = 10;

  private final LanguageModel model;
  private final LanguageNetwork.Reader reader;
  private final Sampling sampling;
  private final List<ReadToken> prompt;
  private List<StepTrace> promptTraces = List.of();
  private boolean tracing;
  private int written;
  private String last = TokenLevel.LINE_END;

  /**
   * A place in a text: what the network had read, and how far it had written. Of a few kilobytes,
   * as places of a text share what a transformer keeps; immutable.
   */
  public static final class Point {
    private final LanguageNetwork.State state;
    private final int written;
    private final String last;

    private Point(LanguageNetwork.State state, int written, String last) {
      this.state = state;
      this.written = written;
      this.last = last;
    }

    /** Tokens written before it. */
    public int written() {
      return written;
    }

    /** Numbers that the network keeps there to go on. */
    public KeptNumbers kept() {
      return new KeptNumbers(state.numbers(), state.tokens());
    }
  }

  private Generator(LanguageModel model, Sampling sampling, List<ReadToken> prompt) {
    this.model = model;
    this.reader = model.network().reader();
    this.sampling = sampling;
    this.prompt = prompt;
  }

  static Generator begin(LanguageModel model, String text, Sampling sampling) {
    Generator generator = new Generator(model, sampling, model.readPrompt(text));
    generator.reader.read(model.vocabulary().id(TokenLevel.LINE_END));
    List<StepTrace> traces = new ArrayList<>();
    for (ReadToken token : generator.prompt) {
      traces.add(generator.reader.trace(token.id()));
      generator.last = token.text();
    }
    generator.promptTraces = List.copyOf(traces);
    return generator;
  }

  /** From now on steps tell every gate and state, or no longer; at first they do not. */
  public Generator tracing(boolean on) {
    tracing = on;
    return this;
  }

  /** The prompt as it was read; a token that is not {@link ReadToken#known} was read as unknown. */
  public List<ReadToken> prompt() {
    return prompt;
  }

  /**
   * The prompt as a text to which what is written is added, {@link GeneratedToken#text} by text.
   */
  public String promptText() {
    return model.level().text(prompt.stream().map(ReadToken::text).toList());
  }

  /**
   * Every gate and state, and what the heads of a transformer read, on each token of the prompt.
   */
  public List<StepTrace> promptTraces() {
    return promptTraces;
  }

  /** Distribution of the next token, before it is drawn. */
  public NextToken next() {
    return NextToken.of(reader.scores(), LanguageModel.FIRST_TOKEN, sampling);
  }

  /** The most probable tokens to come, at most {@link #CANDIDATES}. */
  public List<Candidate> candidates() {
    return candidates(next());
  }

  /** Draws the next token, and reads it. */
  public GeneratedToken step() {
    NextToken next = next();
    return write(next, next.draw(sampling.uniform(written)), true);
  }

  /**
   * Writes the token that somebody chose in the place of a drawn one.
   *
   * @throws IllegalArgumentException if it is none that can be written
   */
  public GeneratedToken step(int id) {
    NextToken next = next();
    return write(next, next.rankOf(id), false);
  }

  /** Point at which the text stands. */
  public Point point() {
    return new Point(reader.state(), written, last);
  }

  /** Another generator that goes on from a point of this one's text, or of one it came from. */
  public Generator branch(Point point, Sampling how) {
    Generator branch = new Generator(model, how, prompt);
    branch.promptTraces = promptTraces;
    branch.tracing = tracing;
    branch.reader.restore(point.state);
    branch.written = point.written;
    branch.last = point.last;
    return branch;
  }

  private GeneratedToken write(NextToken next, int rank, boolean drawn) {
    Point before = point();
    int id = next.id(rank);
    String token = model.token(id);
    StepTrace trace = StepTrace.NONE;
    if (tracing) {
      trace = reader.trace(id);
    } else {
      reader.read(id);
    }
    GeneratedToken generated =
        new GeneratedToken(
            token,
            id,
            model.level().gap(last, token),
            next.before(rank),
            next.after(rank),
            candidates(next, rank),
            trace,
            sampling,
            drawn,
            before);
    written++;
    last = token;
    return generated;
  }

  /** With the token that was written as the last one, if it is none of the most probable. */
  private List<Candidate> candidates(NextToken next, int written) {
    List<Candidate> candidates = new ArrayList<>(candidates(next));
    if (written >= CANDIDATES) {
      candidates.add(candidate(next, written));
    }
    return List.copyOf(candidates);
  }

  private List<Candidate> candidates(NextToken next) {
    List<Candidate> candidates = new ArrayList<>();
    for (int rank = 0; rank < Math.min(CANDIDATES, next.size()); rank++) {
      candidates.add(candidate(next, rank));
    }
    return List.copyOf(candidates);
  }

  private Candidate candidate(NextToken next, int rank) {
    int id = next.id(rank);
    return new Candidate(model.token(id), id, next.before(rank), next.after(rank));
  }
}
