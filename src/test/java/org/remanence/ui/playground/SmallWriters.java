package org.remanence.ui.playground;

import java.util.List;
import java.util.stream.Stream;
import org.remanence.engine.InitialWeights;
import org.remanence.model.Architecture;
import org.remanence.model.language.LanguageEpoch;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageMetrics;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.text.Vocabulary;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.playground.sampling.TypingSpeed;

/** Language models that are quick to make; what they write is really computed. */
public final class SmallWriters {
  private static final List<String> WORDS =
      List.of("\n", ", ", ". ", "the", "sun", "rain", "comes", "over", "Brest", "in", "morning");

  private SmallWriters() {}

  /** With fresh weights. */
  public static LanguageModel model(Architecture architecture, long seed) {
    int layers = LanguageHyperparameters.layers(architecture).nearest(2);
    LanguageHyperparameters settings =
        new LanguageHyperparameters(1, 1, 8, 1, 1e-3, seed, 100, 6, 5, layers, 0, 1);
    Vocabulary vocabulary = Vocabulary.ofWords(WORDS, 100);
    return new LanguageModel(
        architecture,
        TokenLevel.WORD,
        settings,
        vocabulary,
        InitialWeights.draw(LanguageModel.shape(architecture, settings, vocabulary.size()), seed));
  }

  static TrainedLanguageModel trained(Architecture architecture, long seed) {
    return new TrainedLanguageModel(
        model(architecture, seed),
        new LanguageMetrics(2, 1, true, 1, 1, 1),
        List.of(new LanguageEpoch(1, 2, 2, 1)),
        "mine.txt",
        "00");
  }

  /** Trains for a second or two on the bulletins, writes two branches and shows the older one. */
  public static void trainAndWrite(PlaygroundViewModel model) {
    WindowFixture.run(
        () ->
            model
                .training()
                .train(
                    new LanguageHyperparameters(3, 32, 8, 3, 1e-2, 42, 20_000, 32, 40, 2, 0, 1)));
    WindowFixture.await(() -> !model.training().busyProperty().get());
    PlaygroundColumn column = model.columns().get(0);
    WindowFixture.run(
        () -> {
          model.promptProperty().set("Brest, ");
          model.sampling().paceProperty().set(TypingSpeed.UNLIMITED);
          model.generate();
        });
    WindowFixture.await(() -> isDone(column, 1));
    WindowFixture.run(
        () -> {
          column.select(30);
          choose(column);
        });
    WindowFixture.await(() -> isDone(column, 2));
  }

  /** Goes on with the most probable candidate that does not stand there. */
  static void choose(PlaygroundColumn column) {
    Stream.of(column.candidates())
        .flatMap(List::stream)
        .filter(each -> column.selectedToken() == null || each.id() != column.selectedToken().id())
        .findFirst()
        .ifPresent(column::choose);
  }

  private static boolean isDone(PlaygroundColumn column, int branches) {
    return column.treeProperty().get() != null
        && column.treeProperty().get().branches().size() == branches
        && !column.writingProperty().get()
        && column.scores().scoresProperty().get() != null;
  }
}
