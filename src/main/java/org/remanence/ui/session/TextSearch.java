package org.remanence.ui.session;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.MapChangeListener;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.NetworkKey;
import org.remanence.text.Dataset;
import org.remanence.text.Task;
import org.remanence.training.PreparedData;
import org.remanence.ui.tasks.CancellableTask;
import org.remanence.ui.tasks.TaskRunner;

/**
 * Search for what a network does in texts, in the background: the network and the texts that are
 * chosen, the last answer or why there is none, and whether the network has changed since. For the
 * JavaFX thread.
 *
 * @param <A> what a search comes to
 */
public final class TextSearch<A extends TextSearch.Answer> {

  /** Outcome of a search. */
  public interface Answer {
    /** The network that was searched with. */
    Classifier classifier();
  }

  private final InspectedModels models;
  private final ObservableObjectValue<PreparedData> prepared;
  private final ObservableObjectValue<Dataset> chosen;
  private final Consumer<Throwable> onFailure;
  private final NetworkChoice networks;
  private final BooleanBinding textsThere;
  private final CancellableTask work;
  private final ReadOnlyObjectWrapper<A> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<LocalizedException> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();

  /**
   * @param models those that sort texts, which is what is searched, are offered
   * @param prepared what the networks shown were trained on; null where that is not known
   * @param chosen the data chosen to train on; null if there is none
   * @param onFailure shows a failure to the user
   */
  public TextSearch(
      InspectedModels models,
      ObservableObjectValue<PreparedData> prepared,
      ObservableObjectValue<Dataset> chosen,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    this.models = models;
    this.prepared = prepared;
    this.chosen = chosen;
    this.onFailure = onFailure;
    networks = new NetworkChoice(models, classifier -> classifier.task() == Task.CLASSIFICATION);
    textsThere = Bindings.createBooleanBinding(() -> texts().isPresent(), prepared, chosen);
    work = new CancellableTask(tasks, this::explain);
    models
        .shown()
        .addListener((MapChangeListener<NetworkKey, Classifier>) change -> networksChanged());
    networksChanged();
  }

  /** The network to search with. */
  public NetworkChoice networks() {
    return networks;
  }

  /** The texts to search in, if there are any. */
  public Optional<SearchedTexts> texts() {
    return SearchedTexts.of(prepared, chosen);
  }

  /** True while there are texts to search in. */
  public BooleanBinding textsThere() {
    return textsThere;
  }

  /** The search under way. */
  public CancellableTask work() {
    return work;
  }

  /** Answer of the last search; null if there is none. */
  public ReadOnlyObjectProperty<A> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Reason why the last search came to nothing; null if it did come to something. */
  public ReadOnlyObjectProperty<LocalizedException> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** True while the network that was searched with is not the one shown any more. */
  public ReadOnlyBooleanProperty outdatedProperty() {
    return outdated.getReadOnlyProperty();
  }

  /** Returns whether there are a network and texts, and no search is under way. */
  public boolean isReady() {
    return networks.network().isPresent() && textsThere.get() && !work.runningProperty().get();
  }

  /**
   * Searches in the background.
   *
   * @param search is given what to tell the share done
   * @param onAnswer gets the answer when it is there for all
   */
  public void start(Function<DoubleConsumer, A> search, Consumer<A> onAnswer) {
    problem.set(null);
    work.start(
        search,
        found -> {
          answer.set(found);
          compareNetworks();
          onAnswer.accept(found);
        });
  }

  private void compareNetworks() {
    A found = answer.get();
    outdated.set(
        found != null && models.shown().get(found.classifier().key()) != found.classifier());
  }

  private void explain(Throwable failure) {
    if (failure instanceof LocalizedException known) {
      answer.set(null);
      problem.set(known);
    } else {
      onFailure.accept(failure);
    }
  }

  private void networksChanged() {
    if (networks.networks().isEmpty()) {
      work.cancel();
      answer.set(null);
      problem.set(null);
    }
    compareNetworks();
  }
}
