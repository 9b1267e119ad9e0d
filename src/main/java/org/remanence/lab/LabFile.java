package org.remanence.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.ModelParts;
import org.remanence.model.RemaFile;
import org.remanence.model.file.ModelArchive;
import org.remanence.model.file.ModelArchive.PartWriter;
import org.remanence.model.file.Safetensors;
import org.remanence.model.file.StrictJson;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.training.history.RunJson;

/**
 * Labs on disk: a zip of a manifest, texts as CSV, and for each network the parts of a {@code
 * .rema} file, its run and the weights of its epochs. {@link LabReader} reads it.
 */
public final class LabFile {
  public static final String EXTENSION = ".remalab";

  private LabFile() {}

  /** Title of a lab: the name of its file without the ending. */
  public static String title(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
  }

  /**
   * Writes a lab; an older file of that name stays whole until the new one is. The same lab gives
   * the same bytes.
   *
   * @throws LocalizedException if {@code file} cannot be written, or a network holds numbers that
   *     are infinite or none
   */
  public static void write(Path file, Lab lab, EpochSource epochs) {
    boolean finite =
        lab.networks().stream().allMatch(LabFile::isFinite)
            && lab.writers().stream().allMatch(LanguageModelFile::isFinite);
    if (!finite) {
      throw new LocalizedException("model.not-finite", file);
    }
    AtomicFiles.write(file, out -> write(out, lab, epochs));
  }

  private static boolean isFinite(LabNetwork network) {
    return network
        .trained()
        .map(RemaFile::isFinite)
        .orElseGet(() -> ModelParts.isFinite(network.classifier().weights()));
  }

  private static void write(OutputStream out, Lab lab, EpochSource epochs) throws IOException {
    Map<String, PartWriter> parts = new LinkedHashMap<>();
    byte[] manifest = StrictJson.format(LabManifest.of(lab).toJson());
    parts.put(LabPaths.MANIFEST, part -> part.write(manifest));
    List<LabTexts> texts = LabManifest.texts(lab);
    for (int i = 0; i < texts.size(); i++) {
      LabTexts each = texts.get(i);
      parts.put(LabPaths.texts(i), part -> TextsCsv.write(each.dataset().examples(), part));
    }
    for (LabNetwork network : lab.networks()) {
      put(parts, network, epochs);
    }
    for (int i = 0; i < lab.writers().size(); i++) {
      put(parts, LabPaths.writer(i), LanguageModelFile.parts(lab.writers().get(i)));
    }
    ModelArchive.write(out, parts);
  }

  private static void put(Map<String, PartWriter> parts, LabNetwork network, EpochSource epochs) {
    String folder = LabPaths.network(network.key());
    put(
        parts,
        folder,
        network
            .trained()
            .map(RemaFile::parts)
            .orElseGet(() -> RemaFile.parts(network.classifier())));
    network
        .run()
        .ifPresent(
            run -> {
              byte[] json = RunJson.format(run);
              parts.put(folder + LabPaths.RUN, part -> part.write(json));
            });
    for (int epoch = 0; epoch < network.epochs(); epoch++) {
      int wanted = epoch;
      parts.put(
          folder + LabPaths.epoch(epoch),
          part ->
              Safetensors.write(
                  epochs
                      .get(network.architecture(), wanted)
                      .orElseThrow(() -> gone(network.architecture(), wanted))
                      .weights(),
                  part));
    }
  }

  /** A training that began meanwhile has taken the place of the one whose epochs were asked for. */
  private static IOException gone(Architecture architecture, int epoch) {
    return new IOException("epoch " + epoch + " of " + architecture.id() + " is there no more");
  }

  private static void put(
      Map<String, PartWriter> parts, String folder, Map<String, PartWriter> more) {
    more.forEach((name, writer) -> parts.put(folder + name, writer));
  }
}
