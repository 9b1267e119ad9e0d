package org.remanence.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.engine.CellType;
import org.remanence.model.Architecture;
import org.remanence.model.language.Candidate;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.Generator;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageHyperparameters.Preset;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.Sampling;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.settings.SettingsStore;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.training.language.LanguageTrainingEvent;
import org.remanence.training.language.LanguageTrainingJob;
import org.remanence.training.language.LanguageTrainingRequest;
import org.remanence.training.language.LanguageTrainingService;
import org.remanence.ui.playground.sampling.SamplingForm;
import org.remanence.ui.playground.sampling.TypingSpeed;
import org.remanence.ui.playground.training.LanguageModelTrainer;
import org.remanence.ui.playground.training.ModelCorpus;
import org.remanence.ui.playground.training.SessionModel;
import org.remanence.ui.tasks.ManualTasks;

/**
 * Texts are the model's own, the same seed gives the same one, and branches keep what they share.
 */
class PlaygroundViewModelTest {
  private final ManualTasks tasks = new ManualTasks();
  private final List<Throwable> failures = new ArrayList<>();
  @TempDir Path temporary;
  private SettingsStore settings;
  private PlaygroundViewModel model;
  private TrainedLanguageModel trained;

  /** Trains nothing: models are put of the session. */
  private static final class NoTraining implements LanguageTrainingService {
    @Override
    public LanguageTrainingJob submit(
        LanguageTrainingRequest request, Consumer<LanguageTrainingEvent> listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void open() {
    settings = new SettingsStore(temporary.resolve("settings.json"));
    model = new PlaygroundViewModel(new NoTraining(), tasks, settings, failures::add);
    trained = SmallWriters.trained(Architecture.STACKED_LSTM, 3);
    model.add(trained);
    model.promptProperty().set("the sun");
    model.sampling().length().set(12);
    model.sampling().paceProperty().set(TypingSpeed.UNLIMITED);
  }

  @AfterEach
  void close() {
    settings.close();
    assertThat(failures).isEmpty();
  }

  @Test
  void whatIsShownIsWhatTheGeneratorWrites() {
    generate();
    Generator generator =
        trained.model().generator("the sun", model.sampling().at(0.8)).tracing(true);
    for (GeneratedToken shown : column().branchProperty().get().tokens()) {
      GeneratedToken expected = generator.step();
      assertThat(shown.token()).isEqualTo(expected.token());
      assertThat(shown.before()).isEqualTo(expected.before());
      assertThat(shown.after()).isEqualTo(expected.after());
      assertThat(shown.candidates()).isEqualTo(expected.candidates());
      assertThat(shown.trace().layers()).hasSize(2);
    }
    assertThat(column().branchProperty().get().size()).isEqualTo(12);
    assertThat(column().toComeProperty().get()).isEqualTo(generator.candidates());
  }

  @Test
  void sameSeedSameTextAnotherSeedAnotherText() {
    generate();
    List<Integer> first = ids(column().branchProperty().get());
    generate();
    assertThat(ids(column().branchProperty().get())).isEqualTo(first);
    model.sampling().seed().set(43);
    generate();
    assertThat(ids(column().branchProperty().get())).isNotEqualTo(first);
    assertThat(column().treeProperty().get().branches()).hasSize(3);
  }

  @Test
  void stepsComeToTheSameTextAsAllAtOnce() {
    generate();
    List<Integer> atOnce = ids(column().branchProperty().get());
    model.promptProperty().set("the sun ");
    for (int i = 0; i < 12; i++) {
      model.step();
      tasks.runAll();
      assertThat(column().selectedProperty().get()).isEqualTo(i);
    }
    assertThat(ids(column().branchProperty().get())).isEqualTo(atOnce);
    assertThat(column().treeProperty().get().branches()).hasSize(1);
  }

  @Test
  void continuingComesToTheSameTextAsAllAtOnce() {
    assertThat(model.canContinue()).as("nothing is written").isFalse();
    model.sampling().length().set(24);
    generate();
    List<Integer> atOnce = ids(column().branchProperty().get());
    model.sampling().length().set(12);
    model.promptProperty().set("the sun ");
    assertThat(model.canContinue()).as("another prompt").isFalse();
    generate();
    assertThat(model.canContinue()).isTrue();
    model.continueTexts();
    tasks.runAll();
    assertThat(ids(column().branchProperty().get())).isEqualTo(atOnce);
    assertThat(column().treeProperty().get().branches()).hasSize(1);
    assertThat(column().selectedProperty().get()).isEqualTo(23);
  }

  @Test
  void aTextGrowsToTheLongestAndNoFurther() {
    model.sampling().length().set(SamplingForm.LONGEST);
    for (int i = 0; i < PlaygroundColumn.LONGEST_TEXT / SamplingForm.LONGEST; i++) {
      model.continueTexts();
      tasks.runAll();
    }
    assertThat(column().branchProperty().get().size()).isEqualTo(PlaygroundColumn.LONGEST_TEXT);
    assertThat(model.canContinue()).isFalse();
    model.step();
    tasks.runAll();
    assertThat(column().branchProperty().get().size()).isEqualTo(PlaygroundColumn.LONGEST_TEXT);
  }

  @Test
  void cellAndLayersAreTheCommandLinesArchitectures() {
    LanguageModelTrainer training = model.training();
    assertThat(training.architecture()).isEqualTo(Architecture.STACKED_LSTM);
    training.layersProperty().set(1);
    assertThat(training.architecture()).isEqualTo(Architecture.LSTM);
    assertThat(training.sizes(Preset.LARGE))
        .isEqualTo(LanguageHyperparameters.of(Architecture.LSTM, TokenLevel.WORD, Preset.LARGE));
    training.layersProperty().set(4);
    assertThat(training.architecture()).isEqualTo(Architecture.STACKED_LSTM);
    assertThat(training.sizes(Preset.LARGE).layers()).isEqualTo(4);
    training.cellProperty().set(CellType.GRU);
    assertThat(training.architecture()).isEqualTo(Architecture.GRU);
    training.cellProperty().set(CellType.TRANSFORMER);
    assertThat(training.architecture()).isEqualTo(Architecture.TRANSFORMER);
    assertThat(training.sizes(Preset.STANDARD))
        .isEqualTo(
            LanguageHyperparameters.of(Architecture.TRANSFORMER, TokenLevel.WORD, Preset.STANDARD));
    assertThat(training.sizes(Preset.STANDARD).layers()).isEqualTo(1);
  }

  @Test
  void aCandidateBranchesOffAndTheRestOfTheDrawsStays() {
    generate();
    Branch root = column().branchProperty().get();
    column().select(5);
    Candidate other = other();
    column().choose(other);
    tasks.runAll();
    Branch fork = column().branchProperty().get();
    assertThat(fork.parent()).isEqualTo(1);
    assertThat(fork.start()).isEqualTo(5);
    assertThat(fork.tokens().subList(0, 5)).isEqualTo(root.tokens().subList(0, 5));
    assertThat(fork.tokens().get(5).id()).isEqualTo(other.id());
    assertThat(fork.size()).isEqualTo(12);
    assertThat(column().selectedProperty().get()).isEqualTo(5);

    // The same choice again finds the branch that is there.
    column().show(root);
    column().select(5);
    column().choose(other);
    assertThat(column().branchProperty().get()).isSameAs(fork);
    assertThat(column().treeProperty().get().branches()).hasSize(2);

    column().compare(root);
    assertThat(column().comparedProperty().get()).isSameAs(root);
    assertThat(BranchTree.shared(fork, root)).isEqualTo(5);
    column().show(root);
    assertThat(column().comparedProperty().get()).isNull();
  }

  @Test
  void atTheEndAChoiceGoesOnWithTheTextItself() {
    generate();
    column().select(12);
    Candidate chosen = column().candidates().get(3);
    column().choose(chosen);
    tasks.runAll();
    assertThat(column().branchProperty().get().number()).isEqualTo(1);
    assertThat(column().branchProperty().get().size()).isEqualTo(13);
    assertThat(column().selectedToken().id()).isEqualTo(chosen.id());
  }

  @Test
  void theTemperatureMovesWhatMayComeAtOnce() {
    generate();
    column().temperatureProperty().set(0.1);
    tasks.runAll();
    double cold = column().toComeProperty().get().get(0).after();
    column().temperatureProperty().set(2);
    tasks.runAll();
    Candidate first = column().toComeProperty().get().get(0);
    assertThat(first.after()).isLessThan(first.before()).isLessThan(cold);
    model.sampling().topK().set(2);
    tasks.runAll();
    assertThat(column().toComeProperty().get().get(2).after()).isZero();
    assertThat(column().toComeProperty().get().get(0).after())
        .isCloseTo(1 - column().toComeProperty().get().get(1).after(), within(1e-9));
  }

  @Test
  void columnsDrawWithTheSameNumbers() {
    model.add(SmallWriters.trained(Architecture.GRU, 5));
    column().modelProperty().set(model.sessionModels().models().get(0));
    model.addColumn();
    PlaygroundColumn second = model.columns().get(1);
    second.temperatureProperty().set(column().temperatureProperty().get());
    generate();
    assertThat(ids(second.branchProperty().get())).isEqualTo(ids(column().branchProperty().get()));

    second.modelProperty().set(model.sessionModels().models().get(1));
    generate();
    assertThat(ids(second.branchProperty().get()))
        .isNotEqualTo(ids(column().branchProperty().get()));
    assertThat(second.treeProperty().get().model().model().architecture())
        .isEqualTo(Architecture.GRU);
    model.activeProperty().set(second);
    model.remove(second);
    assertThat(model.columns()).containsExactly(column());
    assertThat(model.activeProperty().get()).isSameAs(column());
  }

  @Test
  void scoresAreTheEnginesAndWordsNotKnownAreNamed() {
    generate();
    Branch branch = column().branchProperty().get();
    String text = column().treeProperty().get().text(branch);
    assertThat(text).startsWith("the sun");
    assertThat(column().scores().scoresProperty().get().score().perplexity())
        .isEqualTo(trained.model().score(text).perplexity());
    assertThat(column().scores().scoresProperty().get().copied()).isEmpty();
    model.promptProperty().set("the xyzzy over plugh, xyzzy");
    assertThat(model.unknownWords()).containsExactly("xyzzy", "plugh");
  }

  @Test
  void aNewPromptPutsTheOldTextAsideAndBringsItBack() {
    generate();
    BranchTree old = column().treeProperty().get();
    model.promptProperty().set("rain");
    generate();
    assertThat(column().treeProperty().get().prompt()).isEqualTo("rain");
    assertThat(column().hasPrevious()).isTrue();
    column().bringBack();
    assertThat(column().treeProperty().get()).isSameAs(old);
    assertThat(column().branchProperty().get()).isSameAs(old.get(1));
  }

  @Test
  void finishedModelsAreUnsavedUntilTheyLieInAFile() {
    TrainedLanguageModel other = SmallWriters.trained(Architecture.RNN, 9);
    assertThat(model.hasUnsaved()).as("opened from a file").isFalse();
    model
        .sessionModels()
        .put(new SessionModel(7, other.model(), other, "x", new ModelCorpus(Optional.empty()), 0));
    assertThat(model.hasUnsaved()).isTrue();
    assertThat(column().modelProperty().get().number()).isEqualTo(7);
    Path file = temporary.resolve("model.rema");
    model.save(other, file, () -> {}, failure -> {});
    tasks.runAll();
    assertThat(model.hasUnsaved()).isFalse();
    assertThat(LanguageModelFile.read(file).model().weights().tensors().keySet())
        .isEqualTo(other.model().weights().tensors().keySet());
  }

  @Test
  void aTrainingThatFailsLeavesNoGapInTheNumbers() throws IOException {
    Path empty = Files.createFile(temporary.resolve("empty.txt"));
    model.training().openFile(empty);
    model.training().train();
    tasks.runAll();
    assertThat(failures).hasSize(1);
    assertThat(failures.remove(0)).hasMessageContaining("empty.txt");
    assertThat(model.training().busyProperty().get()).isFalse();
    model.add(trained);
    assertThat(model.sessionModels().models())
        .extracting(SessionModel::number)
        .containsExactly(1, 2);
  }

  @Test
  void settingsRememberTheForm() {
    model.sampling().topK().set(7);
    model.sampling().topPProperty().set(0.5);
    model.sampling().greedyProperty().set(true);
    column().temperatureProperty().set(1.5);
    model.training().presetProperty().set(Preset.LARGE);
    model.training().cellProperty().set(CellType.RNN);
    model.training().layersProperty().set(1);
    PlaygroundViewModel next =
        new PlaygroundViewModel(new NoTraining(), tasks, settings, failures::add);
    assertThat(next.sampling().at(1)).isEqualTo(new Sampling(1, 7, 0.5, true, 42));
    assertThat(next.columns().get(0).temperatureProperty().get()).isEqualTo(1.5);
    assertThat(next.promptProperty().get()).isEqualTo("the sun");
    assertThat(next.training().presetProperty().get()).isEqualTo(Preset.LARGE);
    assertThat(next.training().architecture()).isEqualTo(Architecture.RNN);
    assertThat(next.training().layersProperty().get()).isEqualTo(1);
  }

  private PlaygroundColumn column() {
    return model.columns().get(0);
  }

  private void generate() {
    model.generate();
    tasks.runAll();
  }

  /** A candidate that does not stand in the chosen place. */
  private Candidate other() {
    return column().candidates().stream()
        .filter(each -> each.id() != column().selectedToken().id())
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> ids(Branch branch) {
    return branch.tokens().stream().map(GeneratedToken::id).toList();
  }
}
