package org.remanence.ui.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkName.Provenance;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.study.causal.DecidedNetworks;
import org.remanence.study.passages.PassageMatch;
import org.remanence.study.passages.PassageQuery;
import org.remanence.study.passages.Stretch;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.training.PreparedData;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.tasks.ManualTasks;

class PassagesViewModelTest {
  static final double THRESHOLD = 0.05;
  static final String TEXT = "le film était bon mais long";

  private final InspectedModels classifiers = new InspectedModels();
  private final SimpleObjectProperty<PreparedData> prepared = new SimpleObjectProperty<>();
  private final SimpleObjectProperty<Dataset> chosen = new SimpleObjectProperty<>();
  private final ManualTasks tasks = new ManualTasks();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private InspectionSession session;
  private PassagesViewModel model;

  @BeforeEach
  void open() {
    session = new InspectionSession(classifiers, tasks, failures::add);
    model =
        new PassagesViewModel(
            session,
            (text, token) -> opened.add(text + " @" + token),
            prepared,
            chosen,
            tasks,
            failures::add);
    classifiers.put(DecidedNetworks.of(Architecture.LSTM, true));
    session.sentenceProperty().set(TEXT);
    chosen.set(texts());
    model.threshold().set(THRESHOLD);
  }

  static Dataset texts() {
    List<LabelledText> examples = new ArrayList<>();
    for (String first : List.of("le film", "un film", "le bon film", "mais le film")) {
      for (String last : List.of("bon", "long", "bon mais long", "long mais bon", "mais bon")) {
        examples.add(
            new LabelledText(first + " était " + last, last.contains("bon") ? "a" : "b", 0, 0));
      }
    }
    return new Dataset("films", examples);
  }

  /** The first stretch over which a unit is on alone. */
  static Stretch askable(Classifier network) {
    for (int from = 0; from < 6; from++) {
      for (int to = from; to < 6; to++) {
        try {
          Stretch stretch = new Stretch(from, to);
          PassageQuery.of(network.inspect(TEXT), stretch, THRESHOLD);
          return stretch;
        } catch (LocalizedException none) {
          assertThat(none.key()).isEqualTo("passages.no-units");
        }
      }
    }
    throw new AssertionError("no unit is on over a stretch alone");
  }

  private void search() {
    Stretch stretch = askable(DecidedNetworks.of(Architecture.LSTM, true));
    model.fromProperty().set(stretch.from());
    model.toProperty().set(stretch.to());
    model.search();
    tasks.runAll();
  }

  @Test
  void passagesOfOtherSentencesAreFoundAndOpenWhereTheyBegin() {
    search();
    PassageAnswer answer = model.texts().answerProperty().get();
    assertThat(answer.finding().matches()).isNotEmpty();
    assertThat(answer.finding().query().stretch())
        .isEqualTo(new Stretch(model.fromProperty().get(), model.toProperty().get()));
    assertThat(answer.finding().sentences()).isLessThanOrEqualTo(texts().examples().size());
    assertThat(answer.summary()).contains("films", answer.finding().query().words());
    assertThat(answer.delimited(',').lines())
        .hasSize(1 + answer.finding().matches().size())
        .first()
        .asString()
        .startsWith("text,passage,from,to,score");
    PassageMatch first = answer.finding().matches().get(0);
    assertThat(first.sentence().text()).isNotEqualTo(TEXT);
    model.open(first);
    int fromEnd = first.sentence().tokens().size() - first.stretch().from();
    assertThat(opened).containsExactly(first.sentence().text() + " @" + fromEnd);
    assertThat(failures).isEmpty();
  }

  @Test
  void anAnswerNamesTheNetworkInTheLanguageOfNow() {
    search();
    PassageAnswer found = model.texts().answerProperty().get();
    PassageAnswer shipped =
        new PassageAnswer(
            found.finding(),
            found.classifier(),
            new NetworkOrigin(Provenance.SHIPPED, Optional.empty(), "", ""),
            found.texts());
    assertThat(shipped.summary()).startsWith("LSTM · shipped, ");
    Messages.use(Locale.FRENCH);
    assertThat(shipped.summary()).startsWith("LSTM · fourni, ");
  }

  @Test
  void anAnswerOfAnotherNetworkIsOutdated() {
    search();
    assertThat(model.texts().outdatedProperty().get()).isFalse();
    classifiers.put(DecidedNetworks.of(Architecture.LSTM, false));
    assertThat(model.texts().outdatedProperty().get()).isTrue();
  }

  @Test
  void theStretchStaysWithinTheSentenceAndIsAskedForInOrder() {
    model.fromProperty().set(3);
    model.toProperty().set(5);
    assertThat(model.canSearch()).isTrue();
    session.sentenceProperty().set("le film");
    assertThat(model.tokens()).containsExactly("le", "film");
    assertThat(model.toProperty().get()).isEqualTo(1);
    assertThat(model.fromProperty().get()).isEqualTo(1);
    model.toProperty().set(0);
    assertThat(model.canSearch()).as("backwards").isFalse();
    session.sentenceProperty().set("");
    assertThat(model.canSearch()).as("no words").isFalse();
  }

  @Test
  void whatComesToNothingIsToldAndNoFailure() {
    model.threshold().set(1);
    model.search();
    tasks.runAll();
    assertThat(model.texts().problemProperty().get().key()).isEqualTo("passages.no-units");
    assertThat(model.texts().answerProperty().get()).isNull();
    chosen.set(null);
    assertThat(model.canSearch()).isFalse();
    assertThat(model.texts().textsThere().get()).isFalse();
    assertThat(failures).isEmpty();
  }
}
