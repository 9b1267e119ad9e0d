package org.remanence.model.keras.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.StrictJson;

/** The zip that Keras 3 saves; its parts are read into memory, none is unpacked to disk. */
final class KerasArchive implements AutoCloseable {
  private static final String CONFIG = "config.json";
  private static final String METADATA = "metadata.json";
  private static final String WEIGHTS = "model.weights.h5";
  private static final String VOCABULARY = "vocabulary.txt";
  private static final int MAX_TEXT_BYTES = 64 << 20;
  private static final int MAX_WEIGHT_BYTES = 1 << 30;

  private final Path file;
  private final ZipFile zip;

  private KerasArchive(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /** Returns whether it is a zip with a configuration and weights. */
  static boolean recognises(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(CONFIG) != null && zip.getEntry(WEIGHTS) != null;
    } catch (ZipException e) {
      return false;
    }
  }

  /**
   * Opens a file that begins as a zip.
   *
   * @throws LocalizedException if it is cut
   */
  static KerasArchive open(Path file) throws IOException {
    try {
      return new KerasArchive(file, new ZipFile(file.toFile()));
    } catch (ZipException e) {
      throw new LocalizedException(e, "model.file.not-zip", file);
    }
  }

  JsonNode config() throws IOException {
    return StrictJson.parse(file, CONFIG, part(CONFIG, MAX_TEXT_BYTES));
  }

  /** Of the Keras that wrote it. */
  String version() throws IOException {
    return StrictJson.parse(file, METADATA, part(METADATA, MAX_TEXT_BYTES))
        .path("keras_version")
        .asText("3");
  }

  byte[] weights() throws IOException {
    return part(WEIGHTS, MAX_WEIGHT_BYTES);
  }

  /** The words of a layer that cuts texts, if it kept them, by their ids. */
  Optional<List<String>> words() throws IOException {
    Optional<String> name =
        zip.stream()
            .map(ZipEntry::getName)
            .filter(each -> each.endsWith("/" + VOCABULARY))
            .findFirst();
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new String(part(name.get(), MAX_TEXT_BYTES), StandardCharsets.UTF_8).lines().toList());
  }

  private byte[] part(String name, int maxBytes) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new LocalizedException("keras.file.part", file, name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      // What the entry says of its size may be a lie.
      byte[] bytes = in.readNBytes(maxBytes);
      if (in.read() >= 0) {
        throw new LocalizedException("keras.file.too-large", file, name, maxBytes >> 20);
      }
      return bytes;
    } catch (ZipException e) {
      throw new LocalizedException(e, "keras.file.damaged", file, name);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
