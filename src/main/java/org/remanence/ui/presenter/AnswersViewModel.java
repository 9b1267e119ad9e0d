package org.remanence.ui.presenter;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.MapChangeListener;
import org.remanence.model.Inspectable;
import org.remanence.model.Inspection;
import org.remanence.model.NetworkKey;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/**
 * Answers of all networks to the sentence that the tabs share, kept from a class until it has
 * predicted them. Nothing is asked while nobody wants them. For the JavaFX thread.
 */
public final class AnswersViewModel {
  private final InspectionSession session;
  private final LatestOnly<Request, Answers> asking;
  private final ReadOnlyObjectWrapper<Answers> answers =
      new ReadOnlyObjectWrapper<>(new Answers("", List.of()));
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.AWAY);

  /** Progress of a class. */
  enum Stage {
    AWAY,
    /** The sentence and the networks are shown; the answers are to be predicted. */
    PREDICT,
    REVEALED
  }

  private record Request(String sentence, List<Inspectable> networks) {}

  /** A sentence, and the answers to it in the order of the networks. */
  record Answers(String sentence, List<Answer> all) {}

  /** A network and what it said. */
  record Answer(Inspectable network, Inspection inspection) {}

  /**
   * @param onFailure shows a failure to the user
   */
  public AnswersViewModel(
      InspectionSession session, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.session = session;
    asking = new LatestOnly<>(tasks, AnswersViewModel::ask, answers::set, onFailure);
    asking.setResting(true);
    session.sentenceProperty().subscribe((old, now) -> refresh());
    session
        .models()
        .networks()
        .addListener((MapChangeListener<NetworkKey, Inspectable>) change -> refresh());
    refresh();
  }

  /** Newest answers; those to an older sentence stand beside that until the next ones are there. */
  ReadOnlyObjectProperty<Answers> answersProperty() {
    return answers.getReadOnlyProperty();
  }

  /** Progress of the class; another sentence or network is to be predicted anew. */
  ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** Name of a network, as everywhere. */
  String name(Inspectable network) {
    return session.models().name(network);
  }

  /** Goes on: from nothing to the question, from there to the answers, and away again. */
  void step() {
    set(Stage.values()[(stage.get().ordinal() + 1) % Stage.values().length]);
  }

  /** Asks the question, or puts it away. */
  void toggle() {
    set(stage.get() == Stage.AWAY ? Stage.PREDICT : Stage.AWAY);
  }

  /** Puts it away. */
  void putAway() {
    set(Stage.AWAY);
  }

  private void set(Stage next) {
    stage.set(next);
    asking.setResting(next == Stage.AWAY);
  }

  private void refresh() {
    if (stage.get() == Stage.REVEALED) {
      stage.set(Stage.PREDICT);
    }
    asking.request(
        new Request(
            session.sentenceProperty().get(), List.copyOf(session.models().networks().values())));
  }

  private static Answers ask(Request request) {
    return new Answers(
        request.sentence(),
        request.networks().stream()
            .map(network -> new Answer(network, network.inspect(request.sentence())))
            .toList());
  }
}
