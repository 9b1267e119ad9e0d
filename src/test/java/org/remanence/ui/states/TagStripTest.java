package org.remanence.ui.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Inspection;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.plot.token.TokenTags;
import org.remanence.ui.session.InspectedModels;

/** A network that tags words shows each word’s tag, beside one that sorts texts, which has none. */
class TagStripTest {
  private static final String SENTENCE = "le film était bon";

  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final InspectedModels classifiers = new InspectedModels();
  private final TrainedModel tagger = SampleModels.tagger(Architecture.BIDIRECTIONAL_LSTM);
  private StatesViewModel model;

  @BeforeEach
  void open() {
    model = StatesWindow.show(window, classifiers, tagger);
    type(SENTENCE);
  }

  @Test
  void theTagsAreTheNetworksAndFollowTyping() throws IOException {
    assertThat(node("#tag-probabilities-lstm").getParent().isVisible()).isFalse();
    assertTagged(SENTENCE);
    window.shoot("hidden-states-tags");
    type("bon film");
    assertTagged("bon film");
    assertThat(text("#verdict-bilstm")).contains("2 words");
  }

  @Test
  void wordsAndTagsAreCopiedAndSaved() {
    TokenTags tags = tags();
    Inspection read = read(SENTENCE);
    assertThat(tags.delimited(',').lines().skip(1).toList())
        .containsExactlyElementsOf(
            lines(read).stream().map(each -> String.join(",", each)).toList());
    assertThat(tags.getAccessibleText()).contains("film: " + read.tag(1)).doesNotContain("P(");
  }

  @Test
  void eachTagSaysHowItsProbabilityCameAbout() {
    WindowFixture.run(() -> model.highlightedTokenProperty().set(2));
    Passport passport = PassportProbe.byKey(tags()).orElseThrow();
    assertThat(passport.kind()).isEqualTo(Kind.TAG_PROBABILITY);
    assertThat(passport.value()).isEqualTo((double) read(SENTENCE).tagProbability(2));
    Passport chosen = PassportProbe.byKey(node("#prefixes-bilstm")).orElseThrow();
    assertThat(chosen.kind()).isEqualTo(Kind.TAG_PROBABILITY);
  }

  @Test
  void wordsHaveTheColorOfTheTagThatAllNetworksGiveThem() {
    WindowFixture.run(() -> classifiers.put(SampleModels.tagger(Architecture.GRU)));
    WindowFixture.await(() -> model.snapshotProperty().get().tags().taggers() == 2);
    CommonTags tags = model.snapshotProperty().get().tags();
    for (int t = 0; t < tags.ofTokens().size(); t++) {
      Set<String> given = tags.ofTokens().get(t);
      assertThat(tags.looks().get(t))
          .isEqualTo(given.size() == 1 ? tags.look(given.iterator().next()) : -1);
    }
    List<String> differing =
        tags.different().stream().map(model.snapshotProperty().get().tokens()::get).toList();
    String note =
        differing.isEmpty()
            ? Messages.text("states.tags-agree")
            : Messages.text("states.tags-differ", String.join(", ", differing) + ".");
    assertThat(text("#notes")).contains(note);
    assertThat(tagged(node("#axis")))
        .hasSize((int) tags.looks().stream().filter(look -> look >= 0).count());
  }

  @Test
  void comparedWithAnotherSentenceItSaysWhichTagsChanged() {
    Inspection before = read(SENTENCE);
    WindowFixture.run(() -> model.comparison().swap(3, "long"));
    WindowFixture.await(
        () ->
            model.snapshotProperty().get().tokens().equals(List.of("le", "film", "était", "long")));
    Inspection now = read("le film était long");
    List<String> changed = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      if (!before.tag(t).equals(now.tag(t))) {
        changed.add(now.tokens().get(t).text() + " " + before.tag(t));
      }
    }
    String text = text("#before-bilstm");
    assertThat(text)
        .isEqualTo(
            changed.isEmpty()
                ? Messages.text("states.tags-before.none")
                : Messages.text("states.before", String.join(", ", changed)));
  }

  @Test
  void whileAClassPredictsNothingTellsTheTags() {
    Node axis = node("#axis");
    assertThat(tagged(axis)).isNotEmpty();
    WindowFixture.run(
        () -> {
          Parent root = window.stage().getScene().getRoot();
          root.setId("tabs");
          root.pseudoClassStateChanged(PseudoClass.getPseudoClass("predicting"), true);
          root.applyCss();
        });
    assertThat(tags().getOpacity()).isZero();
    assertThat(node("#tags-bilstm").getOpacity()).isZero();
    assertThat(tagged(axis))
        .allSatisfy(
            word ->
                assertThat(word.getBackground().getFills().get(0).getFill().toString())
                    .isEqualTo("0x00000000"));
  }

  private static List<Label> tagged(Node axis) {
    return WindowFixture.call(
        () ->
            axis.lookupAll(".tagged").stream()
                .filter(Node::isVisible)
                .map(Label.class::cast)
                .toList());
  }

  private void assertTagged(String sentence) {
    Inspection read = read(sentence);
    assertThat(tags().getParent().isVisible()).isTrue();
    assertThat(tags().delimited('\t').lines().skip(1).map(line -> List.of(line.split("\t"))))
        .containsExactlyElementsOf(lines(read));
    List<String> names =
        WindowFixture.call(() -> tagged(node("#tags-bilstm"))).stream()
            .map(Label::getText)
            .toList();
    assertThat(names).containsExactlyElementsOf(read.answers());
  }

  private static List<List<String>> lines(Inspection read) {
    List<List<String>> lines = new ArrayList<>();
    for (int t = 0; t < read.tokens().size(); t++) {
      String probability = Double.toString(read.tagProbability(t));
      lines.add(List.of(read.tokens().get(t).text(), read.tag(t), probability));
    }
    return lines;
  }

  private Inspection read(String sentence) {
    return tagger.classifier().inspect(sentence);
  }

  private TokenTags tags() {
    return (TokenTags) node("#tag-probabilities-bilstm");
  }

  private String text(String id) {
    return ((Label) node(id)).getText();
  }

  private void type(String sentence) {
    WindowFixture.run(() -> model.sentenceProperty().set(sentence));
    WindowFixture.await(
        () -> model.snapshotProperty().get().tokens().equals(List.of(sentence.split(" "))));
  }

  private Node node(String id) {
    return WindowFixture.call(() -> window.stage().getScene().getRoot().lookup(id));
  }
}
