package org.remanence.model.program;

import java.util.Map;
import java.util.Optional;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Inspectable;
import org.remanence.model.NetworkKey;
import org.remanence.model.file.ModelArchive;
import org.remanence.model.keras.KerasNetwork;
import org.remanence.text.Task;

/** Network that programs are written of. Immutable and safe to use from any thread. */
public interface ProgramNetwork {
  /** Ending of the file with the weights. */
  String WEIGHTS = ".weights.npz";

  /** Ending of the file with the words. */
  String WORDS = ".words.json";

  /** Key by which it is called. */
  NetworkKey key();

  /** Returns whether its programs train it again, too. */
  default boolean trains() {
    return true;
  }

  /** Returns whether the library of that kind has what the network is made of. */
  default boolean isPossible(ProgramKind kind) {
    return true;
  }

  /** A network that is looked into; empty if there are no programs of its kind. */
  static Optional<ProgramNetwork> of(Inspectable network) {
    if (network instanceof KerasNetwork keras) {
      return Optional.of(new KerasProgram(keras.key(), keras.model()));
    }
    return network
        .own()
        .filter(own -> own.task() == Task.CLASSIFICATION)
        .map(ClassifierProgram::of);
  }

  /**
   * The source of a program, its parts divided by lines of {@link Notebook}.
   *
   * @param name of the files that it reads, without their endings
   * @throws LocalizedException naming library and cell if the one has no layer for the other
   */
  String source(ProgramKind kind, ProgramForm form, String name);

  /** Files that the program reads, by their endings. */
  Map<String, ModelArchive.PartWriter> files(ProgramKind kind);
}
