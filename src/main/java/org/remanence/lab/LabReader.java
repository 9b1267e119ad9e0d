package org.remanence.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remanence.engine.Pooling;
import org.remanence.engine.Weights;
import org.remanence.files.Untrusted;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.ModelParts;
import org.remanence.model.RemaFile;
import org.remanence.model.TrainedModel;
import org.remanence.model.file.ModelArchive;
import org.remanence.model.file.StrictJson;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.LabelledText;
import org.remanence.training.history.RunJson;
import org.remanence.training.history.RunRecord;

/** Reads a lab's file without trust: sizes before memory, exact parts, every value in its range. */
public final class LabReader {
  private static final String MESSAGES = "lab.file.";
  private static final long MAX_MANIFEST_BYTES = 16L << 20;
  private static final long MAX_TEXTS_BYTES = 512L << 20;
  private static final long MAX_RUN_BYTES = 20L << 20;

  private final Path file;
  private final ModelArchive archive;
  private final LabManifest manifest;

  private LabReader(Path file, ModelArchive archive) {
    this.file = file;
    this.archive = archive;
    manifest =
        LabManifest.parse(
            file,
            StrictJson.parse(
                file, LabPaths.MANIFEST, bytes(archive, LabPaths.MANIFEST, MAX_MANIFEST_BYTES)));
    archive.requireExactly(LabPaths.of(manifest));
  }

  /**
   * Reads a lab.
   *
   * @param epochs is given the weights of every epoch
   * @throws LocalizedException naming {@code file} and what is wrong with it
   */
  public static Lab read(Path file, EpochSink epochs) {
    return Untrusted.read(file, () -> opened(file, epochs));
  }

  private static Lab opened(Path file, EpochSink epochs) {
    try (ModelArchive archive = ModelArchive.open(file, MESSAGES)) {
      return new LabReader(file, archive).read(epochs);
    } catch (IOException e) {
      throw new LocalizedException(e, "lab.file.unreadable", file);
    }
  }

  private Lab read(EpochSink epochs) throws IOException {
    List<LabTexts> texts = new ArrayList<>();
    for (int i = 0; i < manifest.sources().size(); i++) {
      texts.add(texts(i));
    }
    Optional<LabSplit> trained = Optional.empty();
    if (manifest.trained().isPresent()) {
      LabTexts of = texts.get(manifest.trained().getAsInt());
      trained =
          Optional.of(new LabSplit(of, SplitLetters.parse(file, manifest.split(), of.dataset())));
    }
    List<LabNetwork> networks = new ArrayList<>();
    for (LabManifest.Network network : manifest.networks()) {
      networks.add(network(network, trained, epochs));
    }
    List<TrainedLanguageModel> writers = new ArrayList<>();
    for (int i = 0; i < manifest.writers(); i++) {
      writers.add(LanguageModelFile.read(file, archive.under(LabPaths.writer(i))));
    }
    Optional<LabTexts> chosen =
        manifest.chosen().isPresent()
            ? Optional.of(texts.get(manifest.chosen().getAsInt()))
            : Optional.empty();
    return new Lab(manifest.form(), chosen, trained, networks, writers, manifest.view());
  }

  private LabTexts texts(int index) {
    String part = LabPaths.texts(index);
    DatasetSource source = manifest.sources().get(index);
    List<LabelledText> examples =
        archive.read(part, MAX_TEXTS_BYTES, (in, size) -> TextsCsv.read(file, part, in));
    return new LabTexts(source, new Dataset(source.name(), examples));
  }

  private LabNetwork network(LabManifest.Network said, Optional<LabSplit> split, EpochSink epochs)
      throws IOException {
    ModelArchive parts = archive.under(LabPaths.network(said.key()));
    Optional<TrainedModel> trained =
        said.trained() ? Optional.of(RemaFile.read(file, parts)) : Optional.empty();
    Classifier classifier =
        trained.map(TrainedModel::classifier).orElseGet(() -> RemaFile.readNetwork(file, parts));
    Optional<RunRecord> run = said.run().map(id -> run(parts, id));
    boolean fits =
        classifier.architecture() == said.architecture()
            && (said.pooling() == Pooling.LAST || said.key().equals(classifier.key()))
            && run.map(RunRecord::architecture).orElse(said.architecture()) == said.architecture()
            && (run.isEmpty()
                || split
                    .map(each -> each.texts().dataset().labels().equals(classifier.labels()))
                    .orElse(false));
    if (!fits) {
      throw new LocalizedException("lab.network", file, said.key().id());
    }
    for (int epoch = 0; epoch < said.epochs(); epoch++) {
      Weights weights =
          ModelParts.readWeights(file, parts, LabPaths.epoch(epoch), classifier.shape());
      epochs.put(epoch, classifier.with(weights));
    }
    return new LabNetwork(classifier, trained, run, said.epochs());
  }

  private RunRecord run(ModelArchive parts, String id) {
    return RunJson.parse(file, id, bytes(parts, LabPaths.RUN, MAX_RUN_BYTES));
  }

  private static byte[] bytes(ModelArchive archive, String part, long maxBytes) {
    return archive.read(part, maxBytes, (in, size) -> in.readNBytes((int) size));
  }
}
