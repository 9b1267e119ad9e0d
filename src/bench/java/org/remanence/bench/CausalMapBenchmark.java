package org.remanence.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkSizes;
import org.remanence.study.causal.CausalMap;
import org.remanence.text.Vocabulary;

/** The causal map of two sentences whose second word differs, by an LSTM. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CausalMapBenchmark {
  /** Words of each sentence. */
  static final int WORDS = 20;

  private static final List<String> LABELS = List.of("negative", "positive");

  @Param("64")
  public int hidden;

  /** Whether a second layer reads from the end. */
  @Param("false")
  public boolean bothDirections;

  private Classifier network;
  private String base;
  private String source;

  @Setup
  public void setUp() {
    Architecture architecture =
        bothDirections ? Architecture.BIDIRECTIONAL_LSTM : Architecture.LSTM;
    Hyperparameters sizes =
        Hyperparameters.DEFAULT.with(
            h -> {
              h.embedding = Task.DEFAULT.embedding();
              h.hidden = hidden;
            });
    List<String> words =
        IntStream.rangeClosed(0, WORDS).mapToObj(i -> "w" + Character.toString('a' + i)).toList();
    Vocabulary vocabulary = Vocabulary.ofWords(words, words.size() + 2);
    network =
        new Classifier(
            architecture,
            sizes,
            vocabulary,
            LABELS,
            InitialWeights.draw(
                architecture.shape(NetworkSizes.of(vocabulary.size(), sizes, LABELS.size())), 1));
    base = words.stream().limit(WORDS).collect(Collectors.joining(" "));
    source = base.replace(words.get(1) + " ", words.get(WORDS) + " ");
  }

  @Benchmark
  public CausalMap map() {
    return CausalMap.of(network, base, source);
  }
}
