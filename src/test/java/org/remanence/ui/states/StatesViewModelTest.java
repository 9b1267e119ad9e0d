package org.remanence.ui.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.text.DataLanguage;
import org.remanence.ui.plot.chart.NiceNumbers;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.session.ShippedNetwork;
import org.remanence.ui.tasks.ManualTasks;

class StatesViewModelTest {
  private final InspectedModels classifiers = new InspectedModels();
  private final ManualTasks tasks = new ManualTasks();
  private final List<String> inspected = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private StatesViewModel model;

  @BeforeEach
  void speakEnglish() {
    model =
        new StatesViewModel(
            new InspectionSession(classifiers, tasks, failures::add),
            (classifier, text) -> {
              inspected.add(text);
              if (text.equals("fail")) {
                throw new IllegalStateException("no memory");
              }
              return classifier.inspect(text);
            },
            tasks,
            failures::add);
    tasks.runAll();
  }

  @Test
  void nothingTrainedGivesNothingToShow() {
    assertThat(model.snapshotProperty().get().models()).isEmpty();
    type("a sentence");
    assertThat(model.snapshotProperty().get().models()).isEmpty();
    assertThat(inspected).isEmpty();
  }

  @Test
  void allNetworksAreShownTogetherInTheirOrder() {
    classifiers.put(SmallNetworks.of(Architecture.GRU));
    classifiers.put(SmallNetworks.of(Architecture.RNN));
    tasks.runAll();
    assertThat(model.snapshotProperty().get().models())
        .extracting(ModelStates::key)
        .containsExactly(Architecture.RNN, Architecture.GRU);
    type("the ending");
    assertThat(model.snapshotProperty().get().tokens()).containsExactly("the", "ending");
  }

  @Test
  void tellsWhereTheNetworksPart() {
    classifiers.put(SmallNetworks.of(Architecture.RNN));
    classifiers.put(SmallNetworks.of(Architecture.LSTM));
    classifiers.put(SmallNetworks.of(Architecture.GRU));
    Set<Agreement.Kind> kinds = EnumSet.noneOf(Agreement.Kind.class);
    for (String sentence :
        List.of("the film is long and slow but the ending is wonderful", "actors", "boring the")) {
      type(sentence);
      StatesSnapshot snapshot = model.snapshotProperty().get();
      Agreement agreement = snapshot.agreement();
      int last = snapshot.tokens().size() - 1;
      List<Integer> labels =
          IntStream.rangeClosed(0, last).mapToObj(t -> labelsAfter(t).size()).toList();
      switch (agreement.kind()) {
        case AGREED -> assertThat(labels.get(last)).as(sentence).isEqualTo(1);
        case NEVER_AGREED -> assertThat(labels).as(sentence).isNotEmpty().containsOnly(2);
        case PARTED -> {
          int parting = agreement.token();
          assertThat(parting).as(sentence).isBetween(1, last);
          assertThat(labels.get(parting - 1)).as(sentence).isEqualTo(1);
          assertThat(labels.subList(parting, last + 1)).as(sentence).containsOnly(2);
        }
        case NOT_COMPARED -> throw new AssertionError("not compared: " + sentence);
      }
      kinds.add(agreement.kind());
    }
    assertThat(kinds)
        .as("each of these was looked at")
        .containsExactlyInAnyOrder(
            Agreement.Kind.NEVER_AGREED, Agreement.Kind.PARTED, Agreement.Kind.AGREED);
  }

  @Test
  void networksOfOtherClassesAreNotComparedAndOneAloneIsNeither() {
    classifiers.put(SmallNetworks.of(Architecture.RNN));
    type("the film");
    assertThat(model.snapshotProperty().get().agreement().kind())
        .isEqualTo(Agreement.Kind.NOT_COMPARED);
    assertThat(notes()).isEmpty();
    classifiers.put(SmallNetworks.of(Architecture.LSTM, 3, List.of("rain", "sun")));
    tasks.runAll();
    assertThat(model.snapshotProperty().get().agreement().kind())
        .isEqualTo(Agreement.Kind.NOT_COMPARED);
  }

  @Test
  void allNetworksShowTheSameClassAndItStaysWhateverTheyPredict() {
    List<String> labels = List.of("negative", "neutral", "positive");
    for (Architecture architecture : Architecture.values()) {
      classifiers.put(SmallNetworks.of(architecture, architecture.ordinal(), labels));
    }
    tasks.runAll();
    String first = model.snapshotProperty().get().label();
    assertThat(mostPredicted()).isEqualTo(first);
    for (String sentence : List.of("the film is boring", "excellent", "but the ending")) {
      type(sentence);
      StatesSnapshot snapshot = model.snapshotProperty().get();
      assertThat(snapshot.label()).isEqualTo(first);
      assertThat(snapshot.models())
          .allMatch(each -> each.inspection().labels().get(each.label()).equals(first));
    }
    String other = labels.stream().filter(label -> !label.equals(first)).findFirst().orElseThrow();
    model.shownClassProperty().set(other);
    tasks.runAll();
    assertThat(model.snapshotProperty().get().label()).isEqualTo(other);
    type("the story");
    assertThat(model.snapshotProperty().get().label()).isEqualTo(other);
  }

  @Test
  void ofTwoClassesTheSecondIsShownAndAnotherKindOfDataStartsAnew() {
    classifiers.put(SmallNetworks.of(Architecture.RNN));
    tasks.runAll();
    assertThat(model.snapshotProperty().get().label()).isEqualTo("positive");
    classifiers.put(SmallNetworks.of(Architecture.RNN, 3, List.of("rain", "sun")));
    tasks.runAll();
    assertThat(model.snapshotProperty().get().label()).isEqualTo("sun");
  }

  /** The class that most networks predict, the first of several. */
  private String mostPredicted() {
    StatesSnapshot snapshot = model.snapshotProperty().get();
    List<String> predicted =
        snapshot.models().stream()
            .map(each -> each.inspection().labels().get(each.inspection().predicted()))
            .toList();
    String most = "";
    for (String label : snapshot.labels()) {
      if (Collections.frequency(predicted, label) > Collections.frequency(predicted, most)) {
        most = label;
      }
    }
    return most;
  }

  /** What the networks predict if the sentence ends after that token. */
  private Set<String> labelsAfter(int token) {
    StatesSnapshot snapshot = model.snapshotProperty().get();
    String prefix = String.join(" ", snapshot.tokens().subList(0, token + 1));
    return classifiers.shown().values().stream()
        .map(classifier -> classifier.inspect(prefix))
        .map(inspection -> inspection.labels().get(inspection.predicted()))
        .collect(Collectors.toSet());
  }

  @Test
  void ofQuickKeystrokesOnlyTheLastIsInspected() {
    classifiers.put(SmallNetworks.of(Architecture.LSTM));
    tasks.runAll();
    inspected.clear();
    model.sentenceProperty().set("the f");
    model.sentenceProperty().set("the fi");
    model.sentenceProperty().set("the film");
    assertThat(tasks.waiting()).isEqualTo(1);
    tasks.runAll();
    assertThat(inspected).containsExactly("the film");
    assertThat(model.snapshotProperty().get().tokens()).containsExactly("the", "film");
  }

  @Test
  void keystrokesDuringAnInspectionLeaveOneRequestBehindIt() {
    classifiers.put(SmallNetworks.of(Architecture.LSTM));
    tasks.runAll();
    inspected.clear();
    ManualTasks slow = new ManualTasks();
    StatesViewModel[] typed = new StatesViewModel[1];
    typed[0] =
        new StatesViewModel(
            new InspectionSession(classifiers, tasks, failures::add),
            (classifier, text) -> {
              inspected.add(text);
              if (text.equals("one")) {
                typed[0].sentenceProperty().set("two");
                typed[0].sentenceProperty().set("three");
              }
              return classifier.inspect(text);
            },
            slow,
            failures::add);
    typed[0].sentenceProperty().set("one");
    slow.runAll();
    assertThat(inspected).containsExactly("one", "three");
    assertThat(typed[0].snapshotProperty().get().tokens()).containsExactly("three");
  }

  @Test
  void anOpenedWordIsCountedFromTheEnd() {
    classifiers.put(SmallNetworks.of(Architecture.RNN));
    classifiers.put(SmallNetworks.of(Architecture.LSTM, "the film is", 2, 4, 1));
    model.open("slow film the film zut", 2);
    tasks.runAll();
    assertThat(model.pinnedTokenProperty().get()).as("on the axis of all").isEqualTo(3);
    model.open("slow film the film zut", 1);
    tasks.runAll();
    assertThat(model.pinnedTokenProperty().get()).as("of the same sentence").isEqualTo(4);
    type("the film");
    assertThat(model.pinnedTokenProperty().get()).isEqualTo(-1);
  }

  @Test
  void anOpenedWordIsSetOffWhenItsSentenceIsReadAndNotBefore() {
    classifiers.put(SmallNetworks.of(Architecture.LSTM));
    ManualTasks slow = new ManualTasks();
    List<Integer> pinned = new ArrayList<>();
    StatesViewModel[] opening = new StatesViewModel[1];
    opening[0] =
        new StatesViewModel(
            new InspectionSession(classifiers, tasks, failures::add),
            (classifier, text) -> {
              if (text.equals("one")) {
                opening[0].open("the slow film", 1);
              }
              return classifier.inspect(text);
            },
            slow,
            failures::add);
    opening[0]
        .snapshotProperty()
        .addListener((property, old, now) -> pinned.add(opening[0].pinnedTokenProperty().get()));
    opening[0].sentenceProperty().set("one");
    slow.runAll();
    assertThat(opening[0].snapshotProperty().get().tokens()).containsExactly("the", "slow", "film");
    assertThat(opening[0].pinnedTokenProperty().get()).isEqualTo(2);
    assertThat(pinned).as("while older sentences are shown").containsOnly(-1);
  }

  @Test
  void whoTypesOnIsNotSentBackToTheOpenedWord() {
    classifiers.put(SmallNetworks.of(Architecture.LSTM));
    model.open("the slow film", 1);
    type("the film");
    assertThat(model.pinnedTokenProperty().get()).isEqualTo(-1);
    type("the slow film");
    assertThat(model.pinnedTokenProperty().get()).isEqualTo(-1);
  }

  @Test
  void aNewerNetworkRefreshesTheView() {
    classifiers.put(SmallNetworks.of(Architecture.LSTM));
    tasks.runAll();
    float[] old = probabilities();
    Classifier newer = SmallNetworks.of(Architecture.LSTM, "the film is", 30, 16, 99);
    classifiers.put(newer);
    tasks.runAll();
    assertThat(probabilities())
        .isNotEqualTo(old)
        .isEqualTo(newer.inspect(model.sentenceProperty().get()).trace().probabilities());
  }

  @Test
  void aFailureIsToldAndTypingGoesOn() {
    classifiers.put(SmallNetworks.of(Architecture.RNN));
    tasks.runAll();
    type("fail");
    assertThat(failures).hasSize(1);
    type("the film");
    assertThat(model.snapshotProperty().get().tokens()).containsExactly("the", "film");
  }

  @Test
  void theFirstSentenceIsInTheLanguageOfTheNetworksUntilOneTypes() {
    assertThat(model.sentenceProperty().get()).isEqualTo(DataLanguage.ENGLISH.examples().get(0));
    Classifier french =
        SmallNetworks.of(Architecture.RNN, "le film est long mais la fin est belle", 30, 8, 1);
    classifiers.put(french);
    assertThat(model.sentenceProperty().get()).isEqualTo(DataLanguage.FRENCH.examples().get(0));
    type("mine");
    classifiers.put(SmallNetworks.of(Architecture.GRU));
    tasks.runAll();
    assertThat(model.sentenceProperty().get()).isEqualTo("mine");
  }

  @Test
  void networksThatReadFewerTokensAreLinedUpAtTheEnd() {
    classifiers.put(SmallNetworks.of(Architecture.RNN));
    classifiers.put(SmallNetworks.of(Architecture.LSTM, "the film is", 2, 4, 1));
    type("slow film the film zut");
    StatesSnapshot snapshot = model.snapshotProperty().get();
    assertThat(snapshot.tokens()).containsExactly("slow", "film", "the", "film", "zut");
    assertThat(snapshot.unknown()).containsExactly(4);
    ModelStates lstm = snapshot.models().get(1);
    float[][] values = lstm.values(0, Signal.HIDDEN_STATE).orElseThrow();
    assertThat(values).hasDimensions(5, 4);
    assertThat(values[2]).containsOnly(Float.NaN);
    assertThat(values[4]).isEqualTo(lstm.layers().get(0).get(Signal.HIDDEN_STATE)[1]);
    assertThat(lstm.norms(0)[1]).isNaN();
    assertThat(notes())
        .contains("Not in the vocabulary, read as “unknown”: zut. ")
        .endsWith(
            "The sentence is long for LSTM: its first 3 words are left out, the last 2 are read.");
  }

  @Test
  void unknownWordsOfOneNetworkNameIt() {
    classifiers.put(SmallNetworks.of(Architecture.RNN));
    classifiers.put(SmallNetworks.of(Architecture.LSTM, "the film", 30, 4, 1));
    type("the slow film");
    assertThat(notes()).startsWith("Not in the vocabulary of LSTM, read as “unknown”: slow.");
  }

  @Test
  void aMarkOfTheTasksThatWasTypedIsNotLostWithoutAWord() {
    classifiers.put(SmallNetworks.of(Architecture.RNN));
    type("the film ?");
    assertThat(notes()).as("of networks that do not know the mark").isEmpty();
    classifiers.put(SmallNetworks.of(Architecture.RNN, "the film ❓", 30, 4, 1));
    type("film ?");
    assertThat(notes())
        .isEqualTo(
            "The ? that was typed is not read: the mark in these data is the emoji ❓. Put it in"
                + " with a sentence from Examples.");
    assertThat(StatesNotes.warns(model.snapshotProperty().get(), "film ?", 0)).isTrue();
    type("film ❓");
    assertThat(notes()).isEmpty();
  }

  private String notes() {
    return StatesNotes.of(
        model.snapshotProperty().get(), model.sentenceProperty().get(), 0, model::name);
  }

  @Test
  void aShippedNetworkIsCalledSoInNotes() {
    classifiers.put(SmallNetworks.of(Architecture.RNN));
    TrainedModel lstm = SampleModels.of(Architecture.LSTM);
    classifiers.putShipped(new ShippedNetwork(lstm, DataLanguage.ENGLISH));
    type("the slow film");
    assertThat(notes()).contains("Not in the vocabulary of LSTM · shipped, ");
  }

  @Test
  void normsAreTheLengthOfH() {
    classifiers.put(SmallNetworks.of(Architecture.GRU));
    type("the film");
    ModelStates gru = model.snapshotProperty().get().models().get(0);
    double squares = 0;
    for (float h : gru.layers().get(0).get(Signal.HIDDEN_STATE)[1]) {
      squares += (double) h * h;
    }
    assertThat(gru.norms(0)[1]).isCloseTo(Math.sqrt(squares), within(1e-12));
    assertThat(model.normLimit()).isGreaterThanOrEqualTo(gru.norms(0)[1]);
  }

  @Test
  void theTopOfAStackAndTheForwardDirectionAreShownFirst() {
    classifiers.put(SmallNetworks.of(Architecture.BIDIRECTIONAL_LSTM));
    classifiers.put(SmallNetworks.of(Architecture.STACKED_LSTM));
    type("the film");
    ModelStates bidirectional = model.snapshotProperty().get().models().get(0);
    ModelStates stacked = model.snapshotProperty().get().models().get(1);
    assertThat(model.layer(bidirectional)).isZero();
    assertThat(model.layer(stacked)).isEqualTo(1);
    model.chooseLayer(Architecture.BIDIRECTIONAL_LSTM, 1);
    assertThat(model.layer(bidirectional)).isEqualTo(1);
  }

  @Test
  void signalsAreThoseOfTheNetworksThatThereAre() {
    classifiers.put(SmallNetworks.of(Architecture.RNN));
    tasks.runAll();
    assertThat(model.snapshotProperty().get().signals()).containsExactly(Signal.HIDDEN_STATE);
    classifiers.put(SmallNetworks.of(Architecture.LSTM));
    tasks.runAll();
    model.signalProperty().set(Signal.FORGET_GATE);
    assertThat(model.snapshotProperty().get().models().get(0).values(0, Signal.FORGET_GATE))
        .isEmpty();
    classifiers.clear();
    classifiers.put(SmallNetworks.of(Architecture.RNN));
    tasks.runAll();
    assertThat(model.signalProperty().get()).isEqualTo(Signal.HIDDEN_STATE);
  }

  @Test
  void coloursSpanOneUnlessFitted() {
    classifiers.put(SmallNetworks.of(Architecture.LSTM));
    type("the film");
    model.fittedProperty().set(false);
    assertThat(model.limit(Signal.HIDDEN_STATE)).isEqualTo(1);
    model.fittedProperty().set(true);
    ModelStates lstm = model.snapshotProperty().get().models().get(0);
    assertThat(model.limit(Signal.HIDDEN_STATE))
        .isGreaterThanOrEqualTo(lstm.largest(0, Signal.HIDDEN_STATE))
        .isLessThan(1);
  }

  @Test
  void noWordsAndHostileTextsAreInspectedLikeOthers() {
    for (Architecture architecture : Architecture.values()) {
      classifiers.put(SmallNetworks.of(architecture));
    }
    for (String text : List.of("", "  ?! ", "שלום العالم", "🙂🙂 👩‍👩‍👧", "\u0000\uD83D")) {
      type(text);
      assertThat(model.snapshotProperty().get().models())
          .as(text)
          .hasSize(Architecture.values().length);
    }
    type(String.join(" ", Collections.nCopies(10_000, "film")));
    assertThat(model.snapshotProperty().get().tokens()).hasSize(30);
    assertThat(failures).isEmpty();
  }

  @Test
  void roundNumbersEndScales() {
    assertThat(NiceNumbers.atLeast(0)).isEqualTo(1);
    assertThat(NiceNumbers.atLeast(0.21)).isCloseTo(0.3, within(1e-12));
    assertThat(NiceNumbers.atLeast(1)).isEqualTo(1);
    assertThat(NiceNumbers.atLeast(6.2)).isEqualTo(7.5);
    assertThat(NiceNumbers.atLeast(81)).isEqualTo(100);
  }

  private void type(String text) {
    model.sentenceProperty().set(text);
    tasks.runAll();
  }

  private float[] probabilities() {
    return model.snapshotProperty().get().models().get(0).inspection().trace().probabilities();
  }
}
