package org.remanence.ui.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.InitialWeights;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.study.units.Concepts;
import org.remanence.study.units.SentenceParts;
import org.remanence.study.units.UnitFinder;
import org.remanence.study.units.UnitPlace;
import org.remanence.study.units.UnitRanking;
import org.remanence.study.units.UnitScore;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.SplitOptions;
import org.remanence.training.PreparedData;
import org.remanence.ui.SavedFiles;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.plot.token.ColoredSentences;
import org.remanence.ui.plot.token.TokenLines;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.states.StatesView;
import org.remanence.ui.states.StatesViewModel;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;

class UnitsViewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private static final Hyperparameters SETTINGS =
      new Hyperparameters(1, 16, 1, 5e-3, 42, 2000, 30, 16, 12, 0, 0, true);
  private static PreparedData data;
  private static Classifier lstm;

  private final InspectedModels classifiers = new InspectedModels();
  private final SimpleObjectProperty<PreparedData> prepared = new SimpleObjectProperty<>();
  private final SimpleObjectProperty<Dataset> chosen = new SimpleObjectProperty<>();
  private final SavedFiles files = new SavedFiles();
  private InspectionSession session;
  private StatesViewModel states;
  private UnitsViewModel model;
  private int built;

  @BeforeAll
  static void prepare() throws IOException {
    List<LabelledText> all = BuiltInDatasets.load(BuiltInDatasets.REVIEWS_EN).examples();
    Dataset part =
        new Dataset(
            "some reviews",
            IntStream.range(0, all.size()).filter(i -> i % 8 == 0).mapToObj(all::get).toList());
    data =
        PreparedData.of(
            part,
            new SplitOptions(
                1, SplitOptions.DEFAULT_TEST_SHARE, SplitOptions.DEFAULT_VALIDATION_SHARE, false),
            SETTINGS);
    lstm = network(Architecture.LSTM);
  }

  @BeforeEach
  void open() {
    ViewContext context = new ViewContext(window.appearance(), files, new Subscriptions());
    window.show(
        1100,
        900,
        () -> {
          session = new InspectionSession(classifiers, window.tasks(), window::fail);
          states = new StatesViewModel(session, window.tasks(), window::fail);
          model =
              new UnitsViewModel(
                  session, states::follow, prepared, chosen, window.tasks(), window::fail);
          model.openProperty().set(true);
          StatesView view =
              new StatesView(
                  states,
                  context,
                  new ModelSources(
                      new ReadOnlyBooleanWrapper(),
                      () -> {},
                      () -> {},
                      () -> {},
                      new SimpleStringProperty("")));
          return view.build(
              () -> {
                built++;
                return new UnitsView(model, context).build();
              },
              model.openProperty());
        });
  }

  @Test
  void withoutTextsThereIsNothingToSearchAndItIsSaid() {
    WindowFixture.run(() -> classifiers.put(lstm));
    assertThat(node(Button.class, "#searchButton").isDisabled()).isTrue();
    assertThat(node(Label.class, "#problem").getText()).isEqualTo(Messages.text("units.no-texts"));
    WindowFixture.run(() -> chosen.set(data.dataset()));
    assertThat(node(Button.class, "#searchButton").isDisabled()).isFalse();
    assertThat(node(Label.class, "#problem").isVisible()).isFalse();
  }

  @Test
  void theNumbersShownAreTheFinders() throws IOException {
    putAll();
    search(ConceptKind.NEGATION);
    SentenceParts corpus = SentenceParts.of(data.dataset(), data.split(), 30, 42);
    UnitRanking expected =
        new UnitFinder(lstm::inspect, 42, share -> {}).find(Concepts.negationSeen(), corpus);
    List<UnitScore> rows = items();
    assertThat(rows).hasSize(UnitFinder.SHOWN);
    for (int i = 0; i < rows.size(); i++) {
      UnitScore score = expected.units().get(i);
      assertThat(rows.get(i).place()).isEqualTo(score.place());
      assertThat(cell(1, i)).isEqualTo(String.format(Locale.ENGLISH, "%.2f", score.fit()));
      assertThat(cell(2, i)).isEqualTo(String.format(Locale.ENGLISH, "%.2f", score.heldOut()));
      assertThat(cell(4, i)).isEqualTo(score.aboveChance() ? "above" : "not above");
    }
    long above = expected.units().stream().filter(UnitScore::aboveChance).count();
    assertThat(node(Label.class, "#verdict").getText())
        .startsWith(above == 0 ? "None" : above == rows.size() ? "All" : Long.toString(above));
    assertThat(node(Label.class, "#control").getText())
        .contains(
            String.format(Locale.ENGLISH, "Solid line: %.2f", expected.control().shuffledLimit()),
            String.format(Locale.ENGLISH, "Dashed line: %.2f", expected.control().randomMean()));
    assertThat(node(Label.class, "#summary").getText())
        .contains("best 8 of 24 states", "some reviews")
        .doesNotContain("another training");
    assertPassports(expected);
    window.shoot("unit-finder");
  }

  private void assertPassports(UnitRanking expected) {
    List<Passport> first = PassportProbe.ofRow(node(TableView.class, "#table"), 0);
    assertThat(first).hasSize(4);
    UnitScore best = expected.units().get(0);
    assertThat(first.get(0).values()).containsExactly(best.fit(), best.heldOut());
    Passport control = PassportProbe.byKey(node(Label.class, "#control")).orElseThrow();
    assertThat(control.value()).isEqualTo(expected.control().shuffledLimit());
    assertThat(control.shown()).isEqualTo(node(Label.class, "#control").getText());
    long above = expected.units().stream().filter(UnitScore::aboveChance).count();
    Passport verdict = PassportProbe.byKey(node(Label.class, "#verdict")).orElseThrow();
    assertThat(verdict.values()).contains((double) above, atIndex(3));
    assertThat(verdict.shown()).isEqualTo(node(Label.class, "#verdict").getText());
    Passport word = PassportProbe.byKey(node(ColoredSentences.class, "#sentences")).orElseThrow();
    assertThat(word.kind()).isEqualTo(Kind.SIGNAL);
  }

  @Test
  void aChosenUnitColoursItsSentencesWhichTheNetworksCanThenRead() {
    putAll();
    search(ConceptKind.OPINION);
    WindowFixture.run(() -> table().getSelectionModel().select(2));
    UnitScore unit = items().get(2);
    String name = model.texts().answerProperty().get().name(unit.place());
    assertThat(node(Label.class, "#unitTitle").getText()).startsWith(name);
    var best = unit.best(1).get(0);
    Node sentence = node(Node.class, ".colored-sentence");
    String told =
        WindowFixture.call(
            () -> (String) sentence.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    assertThat(told)
        .startsWith(best.sentence().text())
        .contains(
            String.format(Locale.ENGLISH, "%s · %s = ", best.sentence().tokens().get(0), name));
    WindowFixture.run(
        () ->
            Event.fireEvent(
                sentence,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
    assertThat(session.sentenceProperty().get()).isEqualTo(best.sentence().text());
  }

  @Test
  void aUnitIsFollowedWhereItIs() {
    putAll();
    search(ConceptKind.POSITION);
    WindowFixture.await(() -> states.snapshotProperty().get().models().size() == 2);
    assertThat(node(TokenLines.class, "#pinned-lstm").isVisible()).isFalse();
    WindowFixture.run(() -> node(Button.class, "#followButton").fire());
    UnitPlace place = items().get(0).place();
    float[][] rows =
        lstm.inspect(session.sentenceProperty().get())
            .trace()
            .layers()
            .get(place.layer())
            .get(place.signal());
    assertThat(node(TokenLines.class, "#pinned-lstm").isVisible()).isTrue();
    assertThat(node(TokenLines.class, "#pinned-lstm").getAccessibleText())
        .endsWith(
            "unit " + place.unit() + " = " + NumberText.value(rows[rows.length - 1][place.unit()]));
  }

  @Test
  void theFinderOpensBesideTheHeatmapsAndCloses() {
    putAll();
    Node finder = node(Node.class, ".unit-finder");
    assertThat(finder).isNotNull();
    WindowFixture.run(() -> node(ToggleButton.class, "#finderToggle").fire());
    assertThat(model.openProperty().get()).isFalse();
    assertThat(node(Node.class, ".unit-finder")).isNull();
    WindowFixture.run(() -> node(ToggleButton.class, "#finderToggle").fire());
    assertThat(node(Node.class, ".unit-finder")).isSameAs(finder);
    assertThat(built).isEqualTo(1);
  }

  @Test
  void whatDoesNotOccurIsNotRanked() {
    putAll();
    search(ConceptKind.QUOTES);
    assertThat(node(Label.class, "#problem").getText()).startsWith("None of the");
    assertThat(node(Node.class, "#result").isVisible()).isFalse();
  }

  @Test
  void aListOfWordsMustHaveSome() {
    putAll();
    WindowFixture.run(() -> model.kindProperty().set(ConceptKind.WORDS));
    assertThat(node(TextField.class, "#words").isVisible()).isTrue();
    assertThat(node(Button.class, "#searchButton").isDisabled()).isTrue();
    WindowFixture.run(() -> node(TextField.class, "#words").setText("but, although"));
    WindowFixture.run(() -> node(Button.class, "#searchButton").fire());
    WindowFixture.await(() -> !model.texts().work().runningProperty().get());
    assertThat(node(Label.class, "#summary").getText()).contains("(but although)");
  }

  @Test
  void evidenceIsForALabelOfTheTexts() {
    putAll();
    WindowFixture.run(() -> model.kindProperty().set(ConceptKind.EVIDENCE));
    assertThat(WindowFixture.call(() -> (Object) node(ComboBox.class, "#labelBox").getValue()))
        .isEqualTo("positive");
    assertThat(node(Label.class, "#about").getText()).contains("“positive”");
    search(ConceptKind.EVIDENCE);
    assertThat(node(Label.class, "#summary").getText()).contains("correlation");
  }

  @Test
  void aSearchCanBeCancelled() {
    putAll();
    WindowFixture.run(
        () -> {
          node(Button.class, "#searchButton").fire();
          assertThat(node(Button.class, "#cancelButton").isVisible()).isTrue();
          node(Button.class, "#cancelButton").fire();
        });
    assertThat(model.texts().work().runningProperty().get()).isFalse();
    assertThat(node(Button.class, "#cancelButton").isVisible()).isFalse();
    assertThat(model.texts().answerProperty().get()).isNull();
    search(ConceptKind.NEGATION);
    assertThat(model.texts().answerProperty().get()).isNotNull();
  }

  @Test
  void aNewerNetworkMakesTheAnswerOld() {
    putAll();
    search(ConceptKind.NEGATION);
    assertThat(node(Label.class, "#outdated").isVisible()).isFalse();
    WindowFixture.run(() -> classifiers.put(network(Architecture.LSTM)));
    assertThat(node(Label.class, "#outdated").isVisible()).isTrue();
  }

  @Test
  void aModelFromElsewhereIsToldFromOneOfTheseTexts() {
    WindowFixture.run(
        () -> {
          classifiers.put(lstm);
          chosen.set(data.dataset());
        });
    search(ConceptKind.NEGATION);
    assertThat(node(Label.class, "#summary").getText()).contains("another training");
  }

  @Test
  void theTableIsCopiedAndSavedWithItsControls() {
    putAll();
    search(ConceptKind.NEGATION);
    WindowFixture.run(
        () -> {
          node(Button.class, "#copyButton").fire();
          node(Button.class, "#saveButton").fire();
        });
    UnitScore first = items().get(0);
    String copied = WindowFixture.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied.split("\n")).hasSize(UnitFinder.SHOWN + 1);
    assertThat(copied.split("\n")[1].split("\t"))
        .contains("lstm", Double.toString(first.fit()), Double.toString(first.heldOut()));
    assertThat(files.names).containsExactly("units.csv");
    assertThat(files.texts.get("units.csv")).startsWith("network,layer,state,unit");
  }

  private void putAll() {
    WindowFixture.run(
        () -> {
          prepared.set(data);
          classifiers.put(network(Architecture.GRU));
          classifiers.put(lstm);
        });
    assertThat(model.texts().networks().chosenProperty().get()).isEqualTo(Architecture.LSTM);
  }

  private void search(ConceptKind kind) {
    WindowFixture.run(
        () -> {
          model.kindProperty().set(kind);
          node(Button.class, "#searchButton").fire();
        });
    WindowFixture.await(() -> !model.texts().work().runningProperty().get());
    WindowFixture.run(() -> window.stage().getScene().snapshot(null));
  }

  @SuppressWarnings("unchecked")
  private TableView<UnitScore> table() {
    return node(TableView.class, "#table");
  }

  private List<UnitScore> items() {
    return WindowFixture.call(() -> List.copyOf(table().getItems()));
  }

  private String cell(int column, int row) {
    return WindowFixture.call(() -> (String) table().getColumns().get(column).getCellData(row));
  }

  private <T> T node(Class<T> type, String selector) {
    return WindowFixture.call(
        () -> type.cast(window.stage().getScene().getRoot().lookup(selector)));
  }

  private static Classifier network(Architecture architecture) {
    return new Classifier(
        architecture,
        SETTINGS,
        data.data().vocabulary(),
        data.data().labels(),
        InitialWeights.draw(architecture.shape(data.data().vocabulary().size(), 16, 12, 2), 7));
  }
}
