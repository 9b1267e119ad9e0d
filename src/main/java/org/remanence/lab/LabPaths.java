package org.remanence.lab;

import java.util.LinkedHashSet;
import java.util.Set;
import org.remanence.model.ModelParts;
import org.remanence.model.NetworkKey;

/** Names of the parts of a lab's file. */
final class LabPaths {
  static final String MANIFEST = "manifest.json";
  static final String RUN = "run.json";

  private LabPaths() {}

  static String texts(int index) {
    return "texts/" + index + ".csv";
  }

  static String network(NetworkKey key) {
    return "networks/" + key.id() + "/";
  }

  static String epoch(int epoch) {
    return "epochs/" + epoch + ".safetensors";
  }

  static String writer(int index) {
    return "writers/" + index + "/";
  }

  /** All parts that a file with that manifest has. */
  static Set<String> of(LabManifest manifest) {
    Set<String> names = new LinkedHashSet<>();
    names.add(MANIFEST);
    for (int i = 0; i < manifest.sources().size(); i++) {
      names.add(texts(i));
    }
    for (LabManifest.Network network : manifest.networks()) {
      String folder = network(network.key());
      ModelParts.NAMES.forEach(part -> names.add(folder + part));
      network.run().ifPresent(id -> names.add(folder + RUN));
      for (int epoch = 0; epoch < network.epochs(); epoch++) {
        names.add(folder + epoch(epoch));
      }
    }
    for (int i = 0; i < manifest.writers(); i++) {
      String folder = writer(i);
      ModelParts.NAMES.forEach(part -> names.add(folder + part));
    }
    return names;
  }
}
