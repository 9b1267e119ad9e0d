package org.remanence.model.program;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.model.export.StockLayers;
import org.remanence.model.file.ModelArchive;
import org.remanence.model.file.StrictJson;

/**
 * A network of this program. Programs of it cut texts into the same words, give the same
 * probabilities, and train the same network with the same settings; of a training whose weights
 * were not kept they only train.
 *
 * @param trained empty where the weights are not known
 */
public record ClassifierProgram(
    Architecture key, Hyperparameters settings, Optional<Classifier> trained)
    implements ProgramNetwork {

  /** A trained network. */
  public static ClassifierProgram of(Classifier classifier) {
    return new ClassifierProgram(
        classifier.architecture(), classifier.hyperparameters(), Optional.of(classifier));
  }

  /** A training of which only the settings are known. */
  public static ClassifierProgram ofSettings(Architecture architecture, Hyperparameters settings) {
    return new ClassifierProgram(architecture, settings, Optional.empty());
  }

  @Override
  public boolean isPossible(ProgramKind kind) {
    return kind == ProgramKind.NUMPY ? key.isRecurrent() : StockLayers.hold(key, settings);
  }

  @Override
  public String source(ProgramKind kind, ProgramForm form, String name) {
    if (!isPossible(kind)) {
      StockLayers.require(kind.library(), key, settings);
    }
    return ProgramTemplate.fill(kind, form, this, name);
  }

  @Override
  public Map<String, ModelArchive.PartWriter> files(ProgramKind kind) {
    Map<String, ModelArchive.PartWriter> files = new LinkedHashMap<>();
    trained.ifPresent(
        classifier -> {
          ArrayNode words = JsonNodeFactory.instance.arrayNode();
          classifier.vocabulary().words().forEach(words::add);
          files.put(WEIGHTS, out -> Npz.write(kind.weights(classifier).tensors(), out));
          files.put(WORDS, out -> out.write(StrictJson.format(words)));
        });
    return files;
  }
}
