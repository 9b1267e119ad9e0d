package org.remanence.ui.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.remanence.lab.EpochSource;
import org.remanence.lab.Lab;
import org.remanence.lab.LabNetwork;
import org.remanence.lab.LabReader;
import org.remanence.lab.LabSplit;
import org.remanence.lab.LabTexts;
import org.remanence.lab.LabView;
import org.remanence.model.Classifier;
import org.remanence.model.TrainedModel;
import org.remanence.settings.SettingsStore;
import org.remanence.settings.TestSentence;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DatasetSource;
import org.remanence.training.EpochArchive;
import org.remanence.training.PreparedData;
import org.remanence.ui.playground.PlaygroundViewModel;
import org.remanence.ui.session.EpochNavigator;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.session.ShippedNetwork;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.training.TrainingViewModel;

/** Contents of the window as a lab: taken from it, and put back. For the JavaFX thread. */
public final class LabContents {
  /** Earlier epochs are kept as long as all of them together are not larger. */
  static final long MAX_EPOCH_BYTES = 256L << 20;

  private final InspectionSession session;
  private final InspectedModels models;
  private final TrainingViewModel training;
  private final PlaygroundViewModel playground;
  private final SettingsStore settings;
  private final Supplier<WindowTab> front;

  /**
   * @param settings have the user's own sentences
   * @param front the tab in front
   */
  public LabContents(
      InspectionSession session,
      TrainingViewModel training,
      PlaygroundViewModel playground,
      SettingsStore settings,
      Supplier<WindowTab> front) {
    this.session = session;
    this.models = session.models();
    this.training = training;
    this.playground = playground;
    this.settings = settings;
    this.front = front;
  }

  /**
   * A lab that was read, ready to be shown.
   *
   * @param epochs weights of its networks' epochs
   * @param data that its networks were trained on; null if that is not in the lab
   * @param shipped those of its networks that are the program's own
   */
  record Read(
      Lab lab, EpochArchive epochs, PreparedData data, Map<TrainedModel, ShippedNetwork> shipped) {}

  /** Contents of the window now. */
  Lab capture() {
    List<LabNetwork> networks = new ArrayList<>();
    models.newest().forEach(classifier -> networks.add(network(classifier)));
    return new Lab(
        training.formValues(),
        training.chosenTexts(),
        trained(),
        epochBytes() > MAX_EPOCH_BYTES ? networks.stream().map(this::alone).toList() : networks,
        playground.finished(),
        new LabView(
            front.get().id(),
            session.epochs().epochProperty().get(),
            session.sentenceProperty().get(),
            settings.get().sentences()));
  }

  private LabNetwork network(Classifier classifier) {
    return new LabNetwork(
        classifier,
        models.trained(classifier),
        training.runOf(classifier),
        models.keptEpochs(classifier));
  }

  private LabNetwork alone(LabNetwork network) {
    return new LabNetwork(network.classifier(), network.trained(), network.run(), 0);
  }

  /** Bytes of the weights of all epochs that are kept. */
  private long epochBytes() {
    return models.newest().stream()
        .mapToLong(each -> models.keptEpochs(each) * each.shape().parameters() * Float.BYTES)
        .sum();
  }

  /** Returns whether there are more earlier epochs than a lab takes. */
  boolean leavesEpochsOut() {
    return epochBytes() > MAX_EPOCH_BYTES;
  }

  private Optional<LabSplit> trained() {
    PreparedData data = models.dataProperty().get();
    if (data == null) {
      return Optional.empty();
    }
    // What came with the program was trained on built-in data, and by no training of the session.
    return training
        .trainedTexts()
        .filter(texts -> texts.split().equals(data.split()))
        .or(() -> Optional.of(builtIn(data)).filter(LabContents::isKnown));
  }

  private static LabSplit builtIn(PreparedData data) {
    return new LabSplit(
        new LabTexts(DatasetSource.builtIn(data.dataset().name()), data.dataset()), data.split());
  }

  private static boolean isKnown(LabSplit texts) {
    return BuiltInDatasets.names().contains(texts.texts().source().name());
  }

  /** Weights of the epochs of {@link #capture}, as long as no other training begins. */
  EpochSource epochs() {
    return models.archive()::get;
  }

  /** Returns whether a lab has something that the next start would not have anyway. */
  boolean isWorthKeeping(Lab lab) {
    return !lab.networks().isEmpty()
        || !lab.writers().isEmpty()
        || lab.chosen().filter(chosen -> !chosen.source().isBuiltIn()).isPresent();
  }

  /**
   * Reads a lab; not for the JavaFX thread.
   *
   * @throws org.remanence.i18n.LocalizedException naming the file and what is wrong with it
   */
  static Read read(Path file) {
    EpochArchive epochs = InspectedModels.newArchive();
    try {
      Lab lab = LabReader.read(file, epochs::put);
      return new Read(lab, epochs, data(lab), shipped(lab));
    } catch (RuntimeException e) {
      forget(epochs);
      throw e;
    }
  }

  /** Deletes what was read for nothing. */
  static void forget(EpochArchive epochs) {
    try {
      epochs.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Data as the networks of the lab's runs read them, or the others if there are no runs. */
  private static PreparedData data(Lab lab) {
    List<LabNetwork> networks = new ArrayList<>(lab.networks());
    networks.sort((one, other) -> Boolean.compare(other.run().isPresent(), one.run().isPresent()));
    return lab.trained()
        .flatMap(
            texts ->
                networks.stream()
                    .findFirst()
                    .map(
                        first ->
                            PreparedData.of(
                                texts.texts().dataset(),
                                texts.split(),
                                first.classifier().hyperparameters())))
        .orElse(null);
  }

  /** The program does not take a file's word for it that a network is its own. */
  private static Map<TrainedModel, ShippedNetwork> shipped(Lab lab) {
    Map<TrainedModel, ShippedNetwork> found = new HashMap<>();
    lab.networks().stream()
        .filter(network -> network.run().isEmpty())
        .flatMap(network -> network.trained().stream())
        .forEach(model -> ShippedNetwork.find(model).ifPresent(own -> found.put(model, own)));
    return found;
  }

  /** Shows a lab in place of what there is. */
  void show(Read read) {
    Lab lab = read.lab();
    session.epochs().epochProperty().set(EpochNavigator.NEWEST);
    models.clear(read.epochs());
    if (read.data() != null) {
      models.trainedOn(read.data(), trials(lab));
    }
    boolean trainedHere = lab.networks().stream().anyMatch(each -> each.run().isPresent());
    training.restore(lab, trainedHere ? read.data() : null);
    lab.networks().stream()
        .filter(network -> network.run().isEmpty())
        .forEach(network -> put(network, read.shipped()));
    lab.writers().forEach(playground::add);
    showSentences(lab.view());
    int epochs = models.epochsProperty().get();
    session
        .epochs()
        .epochProperty()
        .set(epochs == 0 ? EpochNavigator.NEWEST : Math.min(epochs, lab.view().epoch()));
  }

  private void put(LabNetwork network, Map<TrainedModel, ShippedNetwork> shipped) {
    if (network.epochs() > 0) {
      models.put(network.classifier());
      network.trained().ifPresent(models::putFinished);
    } else if (network.trained().isPresent()) {
      TrainedModel model = network.trained().get();
      Optional.ofNullable(shipped.get(model))
          .ifPresentOrElse(models::putShipped, () -> models.put(model));
    } else {
      models.putOpened(network.classifier());
    }
  }

  private static OptionalInt trials(Lab lab) {
    return lab.networks().stream()
        .filter(network -> network.run().isPresent())
        .flatMap(network -> network.trained().stream())
        .map(TrainedModel::trials)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  private void showSentences(LabView view) {
    session.sentenceProperty().set(view.sentence());
    settings.update(
        now ->
            now.with(
                edited -> {
                  Map<String, List<TestSentence>> all = new HashMap<>(now.sentences());
                  view.sentences()
                      .forEach((language, list) -> all.merge(language, list, LabContents::joined));
                  edited.sentences = all;
                }));
  }

  /** The lab's own first; none of the user's is lost. */
  private static List<TestSentence> joined(List<TestSentence> users, List<TestSentence> labs) {
    Set<TestSentence> all = new LinkedHashSet<>(labs);
    all.addAll(users);
    return List.copyOf(all);
  }

  /** The tab that was in front; empty if there is none of that name. */
  static Optional<WindowTab> tab(Lab lab) {
    return Arrays.stream(WindowTab.values())
        .filter(tab -> tab.id().equals(lab.view().tab()))
        .findFirst();
  }

  /** Returns whether closing or opening would lose a network that no file has. */
  boolean hasUnsaved() {
    return training.hasUnsaved() || playground.hasUnsaved();
  }

  /** Returns whether something is trained that a lab would have to take the place of. */
  boolean isBusy() {
    return training.busyProperty().get() || playground.busyProperty().get();
  }

  /** Remembers that the networks of a lab lie in its file. */
  void markSaved(Lab lab) {
    training.markSaved(
        lab.networks().stream()
            .flatMap(network -> network.trained().stream())
            .collect(Collectors.toList()));
    playground.markSaved(lab.writers());
  }
}
