package org.remanence.ui.start;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.model.shipped.ShippedModels;
import org.remanence.text.DataLanguage;
import org.remanence.text.DatasetSource;
import org.remanence.text.SplitOptions;
import org.remanence.training.PreparedData;
import org.remanence.ui.session.EpochNavigator;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.session.ShippedNetwork;
import org.remanence.ui.tasks.TaskRunner;

/**
 * The networks that the program brings along in the language in use: read when they may be wanted,
 * and put where networks are looked into when they are. For the JavaFX thread.
 */
public final class ShippedNetworks {
  private final InspectionSession session;
  private final InspectedModels models;
  private final Consumer<TrainedLanguageModel> writers;
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>();

  /** The languages whose language model was taken. */
  private final Set<DataLanguage> written = EnumSet.noneOf(DataLanguage.class);

  /** Consumers that wait for the networks of a language that are being read. */
  private final Map<DataLanguage, List<Consumer<Loaded>>> waiting =
      new EnumMap<>(DataLanguage.class);

  /** Networks that were read, in a language. */
  record Loaded(DataLanguage language, List<ShippedNetwork> readers, TrainedLanguageModel writer) {
    static Loaded of(DataLanguage language) {
      return new Loaded(
          language,
          ShippedModels.readers(language).stream()
              .map(model -> new ShippedNetwork(model, language))
              .toList(),
          ShippedModels.writer(language));
    }

    /** Hyperparameters of the first reader, which all of them have. */
    Hyperparameters settings() {
      return classifiers().get(0).hyperparameters();
    }

    List<Classifier> classifiers() {
      return readers.stream().map(network -> network.model().classifier()).toList();
    }
  }

  /**
   * @param writers gets the language model of each language once
   * @param onFailure shows a failure to the user
   */
  public ShippedNetworks(
      InspectionSession session,
      Consumer<TrainedLanguageModel> writers,
      TaskRunner tasks,
      Consumer<Throwable> onFailure) {
    this.session = session;
    this.models = session.models();
    this.writers = writers;
    this.tasks = tasks;
    this.onFailure = onFailure;
  }

  /** Those of the language in use, or of the one before while they are read; null before. */
  ReadOnlyObjectProperty<Loaded> loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** Reads those of the language in use. */
  void load() {
    load(read -> {});
  }

  /**
   * Returns whether all networks there are to look into are shipped ones; so, too, if there is
   * none.
   */
  boolean areAlone() {
    return models.showsOnlyShipped();
  }

  /** Has those of the language in use looked into, in the place of others of their kind. */
  public void take(Runnable then) {
    load(
        read -> {
          put(read);
          then.run();
        });
  }

  /** The same, unless they are looked into already. */
  void takeUnlessTaken(Runnable then) {
    if (models.showsOnlyShipped(language())) {
      then.run();
    } else {
      take(then);
    }
  }

  /** Has all of the language in use taken, whatever there was; gives the language model on. */
  public void takeAll(Consumer<TrainedLanguageModel> then) {
    load(
        read -> {
          put(read);
          then.accept(read.writer());
        });
  }

  /** Has the language model of the language in use among those that can write. */
  public void takeWriter(Runnable then) {
    load(
        read -> {
          putWriter(read);
          then.run();
        });
  }

  private static DataLanguage language() {
    return DataLanguage.of(Messages.language());
  }

  /** Reads them once, however often they are asked for meanwhile. */
  private void load(Consumer<Loaded> then) {
    DataLanguage wanted = language();
    if (isLoaded(wanted)) {
      then.accept(loaded.get());
      return;
    }
    boolean reading = waiting.containsKey(wanted);
    waiting.computeIfAbsent(wanted, none -> new ArrayList<>()).add(then);
    if (!reading) {
      tasks.run(() -> Loaded.of(wanted), this::loaded, failure -> failed(wanted, failure));
    }
  }

  private void loaded(Loaded read) {
    loaded.set(read);
    waiting.remove(read.language()).forEach(then -> then.accept(read));
    rehearse(read);
  }

  private void failed(DataLanguage wanted, Throwable failure) {
    waiting.remove(wanted);
    onFailure.accept(failure);
  }

  /** Reads a sentence that nobody asked for, so that the first one asked for is read at once. */
  private void rehearse(Loaded read) {
    String sentence = session.suggestion();
    tasks.run(
        () -> read.classifiers().stream().map(network -> network.inspect(sentence)).toList(),
        inspections -> {},
        onFailure);
  }

  private boolean isLoaded(DataLanguage language) {
    return loaded.get() != null && loaded.get().language() == language;
  }

  private void put(Loaded shipped) {
    session.epochs().epochProperty().set(EpochNavigator.NEWEST);
    shipped.readers().forEach(models::putShipped);
    putWriter(shipped);
    if (areAlone()) {
      tasks.run(() -> data(shipped), data -> tell(shipped, data), onFailure);
    }
  }

  private void putWriter(Loaded shipped) {
    if (written.add(shipped.language())) {
      writers.accept(shipped.writer());
    }
  }

  /** Data that they were trained on, split as they were then. */
  private static PreparedData data(Loaded shipped) {
    return PreparedData.of(
        DatasetSource.builtIn(shipped.language().reviews()).load(),
        SplitOptions.withSeed(shipped.settings().seed()),
        shipped.settings());
  }

  /** Meanwhile a training may have begun, or other networks may have been opened. */
  private void tell(Loaded shipped, PreparedData data) {
    if (models.showsOnlyShipped(shipped.language())) {
      models.trainedOn(data, OptionalInt.empty());
    }
  }
}
