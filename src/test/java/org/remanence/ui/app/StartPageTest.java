package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.model.shipped.ShippedModels;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DataLanguage;
import org.remanence.text.Dataset;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.tab.TabAction;
import org.remanence.ui.tab.WindowTab;

/** What a first user does from the start page. */
class StartPageTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private Workbench workbench;
  private Scene scene;

  @Test
  void aSentenceTypedHereIsReadByTheShippedNetworks() {
    open();
    type("the film was not good");
    assertThat(front()).isEqualTo(WindowTab.STATES.id());
    assertThat(WindowFixture.call(() -> workbench.models().classifiers().shown().keySet()))
        .containsExactlyElementsOf(ShippedModels.ARCHITECTURES);
    WindowFixture.await(
        () ->
            workbench.models().states().snapshotProperty().get().models().size() == 3
                && workbench.models().states().snapshotProperty().get().tokens().size() == 5);
    WindowFixture.await(() -> scene.getFocusOwner() == scene.lookup("#sentence"));
  }

  @Test
  void withoutASentenceTheOneThatIsOfferedIsRead() {
    open();
    String offered = text("startSentence").getPromptText();
    assertThat(offered).isNotBlank();
    press("seeButton");
    assertThat(workbench.models().session().sentenceProperty().get()).isEqualTo(offered);
  }

  @Test
  void shippedNetworksAreCalledSoEverywhereAndNeedNoSaving() {
    open();
    type("a good film");
    assertThat(name(Architecture.LSTM)).isEqualTo("LSTM · shipped");
    assertThat(
            WindowFixture.call(
                () -> workbench.models().classifiers().settingsOf(Architecture.LSTM)))
        .contains("Reviews in English", "learning rate 0.001", "seed 42", "98.0%");
    assertThat(WindowFixture.call(workbench::mayClose)).isTrue();
    WindowFixture.run(() -> workbench.select(WindowTab.PLAYGROUND));
    WindowFixture.call(() -> scene.snapshot(null));
    assertThat(WindowFixture.texts(scene)).anyMatch(text -> text.endsWith("English · shipped"));
    assertThat(WindowFixture.call(workbench::mayClose)).isTrue();
  }

  @Test
  void overAShippedNetworksNameStandsHowItWasTrained() {
    open();
    WindowFixture.await(() -> tips().size() == ShippedModels.ARCHITECTURES.size());
    assertThat(tips())
        .allSatisfy(tip -> assertThat(tip).contains("Reviews in English", "seed 42"))
        .doesNotHaveDuplicates();
  }

  /** Of the names of those who read. */
  private List<String> tips() {
    return WindowFixture.call(
        () ->
            scene.getRoot().lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().contains("· shipped"))
                .filter(label -> label.getTooltip() != null)
                .map(label -> label.getTooltip().getText())
                .toList());
  }

  @Test
  void theLanguageModelWritesWithOneClick() {
    open();
    press("writeButton");
    assertThat(front()).isEqualTo(WindowTab.PLAYGROUND.id());
    WindowFixture.await(
        () ->
            workbench.models().playground().isWriting()
                || !scene.getRoot().lookupAll(".token-text .token").isEmpty());
    WindowFixture.run(workbench::openStart);
    press("writeButton");
    assertThat(WindowFixture.texts(scene).stream().filter(text -> text.endsWith("· shipped")))
        .as("taken once")
        .isNotEmpty()
        .allMatch(text -> text.startsWith("1 ·"));
  }

  @Test
  void thePlaygroundTakesTheLanguageModelAlone() {
    open();
    WindowFixture.run(
        () -> {
          workbench.models().classifiers().put(SampleModels.of(Architecture.GRU));
          workbench.select(WindowTab.PLAYGROUND);
        });
    pressInFront("shippedLink");
    assertThat(WindowFixture.texts(scene)).anyMatch(text -> text.endsWith("English · shipped"));
    assertThat(WindowFixture.call(() -> workbench.models().classifiers().shown().keySet()))
        .containsExactly(Architecture.GRU);
    assertThat(name(Architecture.GRU)).isEqualTo("GRU");
  }

  @ParameterizedTest
  @EnumSource(names = {"STATES", "GATES", "ERRORS"})
  void aTabWithoutNetworksTakesTheShippedOnes(WindowTab tab) {
    open();
    WindowFixture.run(() -> workbench.select(tab));
    pressInFront("shippedLink");
    assertThat(name(Architecture.LSTM)).isEqualTo("LSTM · shipped");
    assertThat(front()).isEqualTo(tab.id());
  }

  @Test
  void theErrorsTabTestsThemOnTextsTheyHaveNotSeen() {
    open();
    type("a good film");
    WindowFixture.run(() -> workbench.select(WindowTab.ERRORS));
    WindowFixture.await(
        () -> scene.lookup("#scores") instanceof TableView<?> table && !table.getItems().isEmpty());
    assertThat(WindowFixture.texts(scene)).anyMatch(text -> text.contains("561 of 840"));
  }

  @Test
  void openedNetworksWithoutTestTextsLeadToSentencesOfOnesOwn() {
    open();
    WindowFixture.run(
        () -> {
          workbench.models().classifiers().put(SampleModels.of(Architecture.GRU));
          workbench.select(WindowTab.ERRORS);
        });
    WindowFixture.await(window.tasks()::isIdle);
    pressInFront("ownLink");
    assertThat(((Toggle) node("section-own")).isSelected()).isTrue();
    assertThat(node("ownLink").isVisible()).isFalse();
  }

  /** The texts chosen to train on are others. */
  @Test
  void unitsAreLookedForInTheTextsThatTheyWereTrainedOnAndTheseAreCounted() {
    window
        .settings()
        .update(s -> s.with(e -> e.training = Map.of("dataset", BuiltInDatasets.NOTEBOOK)));
    open();
    type("a good film");
    WindowFixture.run(() -> workbench.models().units().openProperty().set(true));
    WindowFixture.await(() -> scene.lookup("#labelBox") != null);
    ComboBox<?> labels = (ComboBox<?>) node("labelBox");
    Dataset reviews = BuiltInDatasets.load(BuiltInDatasets.REVIEWS_EN);
    assertThat(labels.getItems()).isEqualTo(reviews.labels());
    WindowFixture.run(() -> workbench.select(WindowTab.ARCHITECTURES));
    WindowFixture.run(action(WindowTab.ARCHITECTURES, "page-costs")::run);
    WindowFixture.call(() -> scene.snapshot(null));
    assertThat(text("size-texts").getText()).isEqualTo("2940");
  }

  @Test
  void networksOfTheSessionStayUntilTheShippedOnesAreAskedFor() {
    open();
    WindowFixture.run(
        () -> workbench.models().classifiers().put(SampleModels.of(Architecture.GRU)));
    assertThat(node("shippedLink").isVisible()).isTrue();
    type("a good film");
    assertThat(WindowFixture.call(() -> workbench.models().classifiers().shown().keySet()))
        .containsExactly(Architecture.GRU);
    assertThat(name(Architecture.GRU)).isEqualTo("GRU");
    WindowFixture.run(() -> workbench.openStart());
    press("shippedLink");
    assertThat(name(Architecture.GRU)).isEqualTo("GRU · shipped");
    assertThat(node("shippedLink").isVisible()).isFalse();
  }

  @Test
  void networksThatComeWhileThePageIsHiddenAreNamedOnceItIsInFront() {
    open();
    List<String> shipped = readers();
    assertThat(shipped).hasSameSizeAs(ShippedModels.ARCHITECTURES);
    WindowFixture.run(
        () -> {
          workbench.select(WindowTab.TRAINING);
          workbench.models().classifiers().put(SampleModels.of(Architecture.GRU));
        });
    assertThat(readers()).isEqualTo(shipped);
    WindowFixture.run(workbench::openStart);
    assertThat(readers()).containsExactly("GRU");
  }

  private List<String> readers() {
    return WindowFixture.call(
        () ->
            ((Pane) scene.lookup("#readers"))
                .getChildren().stream().map(label -> ((Label) label).getText()).toList());
  }

  @Test
  void aTrainingTakesTheirPlaceOnceThatIsAgreedTo() {
    open();
    type("a good film");
    List<String> asked = new ArrayList<>();
    train(ButtonData.CANCEL_CLOSE, asked);
    assertThat(WindowFixture.call(() -> workbench.models().training().busyProperty().get()))
        .isFalse();
    train(ButtonData.OK_DONE, asked);
    assertThat(asked).hasSize(2).containsOnly(Messages.text("training.confirm-shipped"));
    stop();
    WindowFixture.run(workbench::openStart);
    press("seeButton");
    assertThat(name(Architecture.LSTM)).isEqualTo("LSTM · shipped");
    WindowFixture.run(workbench::train);
    assertThat(WindowFixture.call(() -> workbench.models().training().busyProperty().get()))
        .as("asked once")
        .isTrue();
    stop();
  }

  @Test
  void trainingBeginsFromHere() {
    open();
    WindowFixture.run(() -> ((ButtonBase) scene.lookup("#startTraining")).fire());
    WindowFixture.await(() -> workbench.models().training().busyProperty().get());
    assertThat(front()).isEqualTo(WindowTab.TRAINING.id());
    assertThat(node("startTraining").isDisabled()).isTrue();
    stop();
  }

  @Test
  void inAnotherLanguageOtherNetworksRead() {
    open();
    type("a good film");
    WindowFixture.run(
        () -> {
          Messages.use(Locale.FRENCH);
          workbench.languageChanged();
          scene.setRoot(workbench.build(() -> {}));
          workbench.openStart();
        });
    WindowFixture.await(window.tasks()::isIdle);
    type("le film est bon");
    assertThat(name(Architecture.LSTM)).isEqualTo("LSTM · fourni");
    assertThat(
            WindowFixture.call(
                () -> workbench.models().classifiers().shown().get(Architecture.LSTM)))
        .extracting(network -> network.labels())
        .isEqualTo(ShippedModels.readers(DataLanguage.FRENCH).get(0).classifier().labels());
  }

  @Test
  void thePageComesAtTheStartUntilThatIsSwitchedOff() {
    open();
    assertThat(front()).isEqualTo(WindowTab.START.id());
    WindowFixture.run(
        () -> {
          ((CheckBox) scene.lookup("#atStart")).fire();
          workbench.select(WindowTab.GATES);
          workbench.openStart();
        });
    window.readSettingsAgain();
    open();
    assertThat(front()).isEqualTo(WindowTab.GATES.id());
    WindowFixture.run(workbench::openStart);
    assertThat(front()).isEqualTo(WindowTab.START.id());
    // The page is built only now, and is found once it is laid out.
    WindowFixture.await(() -> scene.lookup("#atStart") != null);
    assertThat(WindowFixture.call(() -> ((CheckBox) scene.lookup("#atStart")).isSelected()))
        .isFalse();
  }

  @Test
  void filesThatAreStillThereAreOfferedAgain() throws IOException {
    Path model = window.folder().resolve("mine.rema");
    RemaFile.write(model, SampleModels.of(Architecture.GRU));
    Path gone = Files.writeString(window.folder().resolve("gone.csv"), "x");
    window
        .settings()
        .update(s -> s.with(e -> e.recent = List.of(gone.toString(), model.toString())));
    Files.delete(gone);
    open();
    List<Node> offered =
        WindowFixture.call(() -> List.copyOf(scene.getRoot().lookupAll("#recentFiles > .button")));
    assertThat(offered)
        .singleElement()
        .extracting(button -> ((ButtonBase) button).getText())
        .isEqualTo("mine.rema");
    WindowFixture.run(() -> ((ButtonBase) offered.get(0)).fire());
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(front()).isEqualTo(WindowTab.STATES.id());
    assertThat(name(Architecture.GRU)).isEqualTo("GRU");
  }

  @Test
  void withoutSuchFilesNothingIsOffered() {
    open();
    assertThat(node("recentCard").isVisible()).isFalse();
  }

  @Test
  void whatThePageLeadsToIsBuiltAheadAndNotShown() {
    open();
    WindowFixture.run(workbench::buildAhead);
    assertThat(
            WindowFixture.call(() -> tabs().getTabs().get(WindowTab.STATES.ordinal()).getContent()))
        .isNotNull();
    assertThat(front()).isEqualTo(WindowTab.START.id());
  }

  private void open() {
    workbench = window.workbench(1);
    scene = window.show(1024, 700, () -> workbench.build(() -> {}));
    WindowFixture.await(window.tasks()::isIdle);
  }

  /** Types a sentence and presses Enter. */
  private void type(String sentence) {
    WindowFixture.run(
        () -> {
          TextField field = (TextField) scene.lookup("#startSentence");
          field.setText(sentence);
          field.fireEvent(new ActionEvent());
        });
    WindowFixture.await(window.tasks()::isIdle);
  }

  private TabAction action(WindowTab tab, String id) {
    return workbench.tabs().get(tab.ordinal()).actions().stream()
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void press(String id) {
    WindowFixture.run(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
    WindowFixture.await(window.tasks()::isIdle);
  }

  /** The same of a button that the start page has, too. */
  private void pressInFront(String id) {
    WindowFixture.run(
        () -> {
          Node content = tabs().getSelectionModel().getSelectedItem().getContent();
          content.applyCss();
          ((ButtonBase) content.lookup("#" + id)).fire();
        });
    WindowFixture.await(window.tasks()::isIdle);
  }

  private void train(ButtonData answer, List<String> asked) {
    WindowFixture.await(() -> workbench.models().training().canTrain());
    WindowFixture.run(
        () -> {
          WindowFixture.answerNextDialog(answer, pane -> asked.add(pane.getContentText()));
          workbench.train();
        });
  }

  private void stop() {
    WindowFixture.run(workbench.models().training()::stop);
    WindowFixture.await(() -> !workbench.models().training().busyProperty().get());
  }

  private String name(Architecture architecture) {
    return WindowFixture.call(() -> workbench.models().classifiers().name(architecture));
  }

  private Node node(String id) {
    return WindowFixture.call(() -> scene.lookup("#" + id));
  }

  private TextField text(String id) {
    return (TextField) node(id);
  }

  private TabPane tabs() {
    return (TabPane) scene.lookup(".tab-pane");
  }

  private String front() {
    return WindowFixture.frontTab(scene);
  }
}
