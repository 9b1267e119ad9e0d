package org.remanence.model;

import java.util.List;
import java.util.stream.Stream;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.text.Task;
import org.remanence.text.Vocabulary;

/** Small models with random weights. */
public final class SampleModels {
  /** Networks whose state passes from word to word. */
  public static final List<Architecture> RECURRENT =
      Stream.of(Architecture.values()).filter(Architecture::isRecurrent).toList();

  private static final Vocabulary WORDS =
      new Vocabulary(List.of("<pad>", "<unk>", "le", "film", "était", "bon", "mais", "long", "😀"));
  private static final List<String> LABELS = List.of("négatif", "positif", "neutre");

  private SampleModels() {}

  public static TrainedModel of(Architecture architecture) {
    return of(architecture, hyperparameters(4, 3, true), 7);
  }

  /** Of a network that gives each word a tag. */
  public static TrainedModel tagger(Architecture architecture) {
    TrainedModel texts = of(architecture);
    Classifier like = texts.classifier();
    // The same tensors as those of a network that reads the final state.
    Classifier tagger =
        new Classifier(
            Task.TAGGING,
            architecture,
            like.hyperparameters(),
            like.vocabulary(),
            like.labels(),
            like.weights());
    return new TrainedModel(
        tagger, texts.metrics(), texts.history(), texts.dataFingerprint(), texts.trials());
  }

  public static Hyperparameters hyperparameters(int embedding, int hidden, boolean mask) {
    return new Hyperparameters(5, 8, 2, 1e-3, 42, 20, 6, embedding, hidden, 0.3, 0.25, mask);
  }

  public static TrainedModel of(
      Architecture architecture, Hyperparameters hyperparameters, long weightSeed) {
    NetworkShape shape =
        architecture.shape(NetworkSizes.of(WORDS.size(), hyperparameters, LABELS.size()));
    Classifier classifier =
        new Classifier(
            architecture, hyperparameters, WORDS, LABELS, InitialWeights.draw(shape, weightSeed));
    return new TrainedModel(
        classifier,
        new TestMetrics(0.8125, 0.4375, 2, 1, 1.5),
        List.of(new EpochMetrics(1, 0.5, 1.1, 0.6, 1.0), new EpochMetrics(2, 0.75, 0.5, 0.55, 1.2)),
        "0123456789abcdef");
  }
}
