package org.remanence.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.remanence.engine.InitialWeights;
import org.remanence.model.Architecture;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.Generator;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageHyperparameters.Preset;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.Sampling;
import org.remanence.text.Vocabulary;
import org.remanence.text.corpus.TokenLevel;

/** The next character of a text, drawn and read, by one LSTM of 128 units. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CharacterBenchmark {
  private static final int CHARACTERS = 100;

  /** Whether every gate and state is kept, as the window shows them. */
  @Param("false")
  public boolean tracing;

  private Generator generator;

  @Setup
  public void setUp() {
    LanguageHyperparameters sizes =
        LanguageHyperparameters.of(Architecture.LSTM, TokenLevel.CHARACTER, Preset.LARGE);
    List<String> characters =
        IntStream.range(0, CHARACTERS).mapToObj(i -> Character.toString('!' + i)).toList();
    Vocabulary vocabulary = Vocabulary.ofWords(characters, CHARACTERS + 2);
    LanguageModel model =
        new LanguageModel(
            Architecture.LSTM,
            TokenLevel.CHARACTER,
            sizes,
            vocabulary,
            InitialWeights.draw(
                LanguageModel.shape(Architecture.LSTM, sizes, vocabulary.size()), 1));
    generator = model.generator("!", Sampling.DEFAULT).tracing(tracing);
  }

  @Benchmark
  public GeneratedToken step() {
    return generator.step();
  }
}
