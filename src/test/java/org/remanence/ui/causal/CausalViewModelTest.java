package org.remanence.ui.causal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.tensor.Tensor;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.study.causal.CausalMap;
import org.remanence.study.causal.DecidedNetworks;
import org.remanence.study.causal.Replicated;
import org.remanence.study.causal.Site;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.training.PreparedData;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.tasks.ManualTasks;

class CausalViewModelTest {
  private static final String BASE = "le film était bon mais long";
  private static final String SOURCE = "le film était long mais long";

  private final InspectedModels classifiers = new InspectedModels();
  private final SimpleObjectProperty<PreparedData> prepared = new SimpleObjectProperty<>();
  private final SimpleObjectProperty<Dataset> chosen = new SimpleObjectProperty<>();
  private final ManualTasks tasks = new ManualTasks();
  private final List<Throwable> failures = new ArrayList<>();
  private InspectionSession session;
  private CausalViewModel model;

  @BeforeEach
  void open() {
    session = new InspectionSession(classifiers, tasks, failures::add);
    model = new CausalViewModel(session, prepared, chosen, tasks, failures::add);
    model.openProperty().set(true);
    model.shownProperty().set(true);
    classifiers.put(DecidedNetworks.of(Architecture.GRU, true));
    classifiers.put(DecidedNetworks.of(Architecture.LSTM, true));
    type(BASE, "");
  }

  private void type(String base, String source) {
    session.sentenceProperty().set(base);
    model.otherProperty().set(source);
    tasks.runAll();
  }

  private CausalMap map() {
    return model.answerProperty().get().map().orElseThrow();
  }

  private static CausalMap expected(Architecture architecture, String base) {
    return CausalMap.of(DecidedNetworks.of(architecture, true), base, SOURCE);
  }

  @Test
  void theMapFollowsBothSentencesAndTheNetwork() {
    assertThat(model.answerProperty().get().map()).isEmpty();
    assertThat(model.answerProperty().get().problem()).isEmpty();
    type(BASE, SOURCE);
    assertThat(map().scores()).isEqualTo(expected(Architecture.LSTM, BASE).scores());
    type("un film était bon mais long", SOURCE);
    assertThat(map().scores())
        .isEqualTo(expected(Architecture.LSTM, "un film était bon mais long").scores());
    model.networkProperty().set(Architecture.GRU);
    type(BASE, SOURCE);
    assertThat(map().scores()).isEqualTo(expected(Architecture.GRU, BASE).scores());
    type(BASE, "le film");
    assertThat(model.answerProperty().get().problem().orElseThrow().key())
        .isEqualTo("causal.lengths");
    assertThat(model.siteProperty().get()).isNull();
    assertThat(failures).isEmpty();
  }

  @Test
  void itRestsWhileNobodyLooks() {
    model.openProperty().set(false);
    type(BASE, SOURCE);
    assertThat(model.answerProperty().get().map()).isEmpty();
    model.openProperty().set(true);
    tasks.runAll();
    assertThat(map().pair().words()).containsExactly(BASE.split(" "));
  }

  @Test
  void theStrongestGateIsAskedAboutUntilAnotherIsChosen() {
    type(BASE, SOURCE);
    assertThat(model.siteProperty().get()).isEqualTo(map().strongest().orElseThrow());
    Site candidate = new Site(0, Signal.CANDIDATE, 3);
    model.choose(candidate);
    type("un film était bon mais long", SOURCE);
    assertThat(model.siteProperty().get()).isEqualTo(candidate);
    type("bon mais", "long mais");
    assertThat(model.siteProperty().get()).isEqualTo(map().strongest().orElseThrow());
  }

  @Test
  void aMapIsNeverShownWithASiteOfAnotherOne() {
    type(BASE, SOURCE);
    List<Boolean> belongs = new ArrayList<>();
    model
        .answerProperty()
        .addListener(
            (property, old, now) -> {
              Site asked = model.siteProperty().get();
              belongs.add(asked == null || map().sites().contains(asked));
            });
    model.choose(new Site(0, Signal.FORGET_GATE, 4));
    model.networkProperty().set(Architecture.GRU);
    tasks.runAll();
    assertThat(belongs).containsExactly(true);
    assertThat(model.siteProperty().get()).isEqualTo(map().strongest().orElseThrow());
  }

  @Test
  void networksWithoutCellsOrOneAnswerAreNotOffered() {
    classifiers.put(SampleModels.of(Architecture.TRANSFORMER).classifier());
    classifiers.put(SampleModels.tagger(Architecture.RNN).classifier());
    tasks.runAll();
    assertThat(model.networks()).containsExactly(Architecture.LSTM, Architecture.GRU);
  }

  @Test
  void theSmallestSwapBecomesTheSecondSentence() {
    assertThat(model.canSearch()).isTrue();
    model.searchSwap();
    assertThat(model.work().runningProperty().get()).isTrue();
    tasks.runAll();
    assertThat(model.work().runningProperty().get()).isFalse();
    assertThat(model.otherProperty().get()).isEqualTo(model.swapProperty().get().found().text());
    assertThat(map().pair().differing()).hasSize(1);
    assertThat(map().pair().source().predicted()).isNotEqualTo(map().pair().base().predicted());
    type("…", "");
    assertThat(model.canSearch()).isFalse();
  }

  @Test
  void whatASearchCameToIsSaidOfItsSentencesAndNetworkAlone() {
    model.searchSwap();
    tasks.runAll();
    String swapped = model.otherProperty().get();
    assertThat(model.shownSwap()).contains(model.swapProperty().get());
    type("un film était bon mais long", swapped);
    assertThat(model.shownSwap()).isEmpty();
    type(BASE, swapped);
    assertThat(model.shownSwap()).isPresent();
    model.networkProperty().set(Architecture.GRU);
    assertThat(model.shownSwap()).isEmpty();
  }

  @Test
  void aFailedSearchIsSaidUntilAnotherSentenceIsTyped() {
    Classifier network = DecidedNetworks.of(Architecture.LSTM, true);
    Tensor kernel = network.weights().get("dense.kernel");
    Tensor none = new Tensor(kernel.shape(), new float[kernel.values().length]);
    classifiers.put(network.with(network.weights().with("dense.kernel", none)));
    type("le", "");
    model.searchSwap();
    tasks.runAll();
    assertThat(model.problemProperty().get().key()).isEqualTo("causal.no-swap");
    type("le film", "");
    assertThat(model.problemProperty().get()).isNull();
  }

  @Test
  void aCancelledSearchChangesNothing() {
    model.searchSwap();
    model.work().cancel();
    tasks.runAll();
    assertThat(model.work().runningProperty().get()).isFalse();
    assertThat(model.otherProperty().get()).isEmpty();
    assertThat(failures).isEmpty();
  }

  @Test
  void heldOutSentencesAreAskedAndTheirAnswerGrowsOld() {
    type(BASE, SOURCE);
    assertThat(model.question()).isPresent();
    assertThat(model.hasTexts()).isFalse();
    chosen.set(texts());
    model.choose(new Site(0, Signal.FORGET_GATE, 4));
    model.repeat();
    tasks.runAll();
    RepeatedAnswer told = model.repeatedProperty().get();
    assertThat(told.result().pairs()).isGreaterThan(Replicated.MIN_PAIRS);
    assertThat(told.verdict()).contains("At “mais” the forget gate f carries");
    assertThat(told.control()).contains("“bon”", "seed 42", "another training");
    assertThat(told.passport().value()).isEqualTo(told.result().share().mean());
    assertThat(model.isOutdated()).isFalse();
    model.choose(new Site(0, Signal.CANDIDATE, 4));
    assertThat(model.isOutdated()).isTrue();
    assertThat(failures).isEmpty();
  }

  /** Sentences of four words in any order, with “bon” and “mais” behind it. */
  private static Dataset texts() {
    List<String> words = List.of("le", "film", "était", "long", "mais");
    return new Dataset(
        "some",
        IntStream.range(0, 125)
            .mapToObj(
                i ->
                    new LabelledText(
                        words.get(i % 5)
                            + " "
                            + words.get(i / 5 % 5)
                            + " bon mais "
                            + words.get(i / 25),
                        i % 2 == 0 ? "négatif" : "positif",
                        i + 1,
                        1))
            .toList());
  }
}
