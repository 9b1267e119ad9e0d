package org.remanence.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.ForeignText;
import org.remanence.model.file.JsonFields;
import org.remanence.model.file.ModelArchive;

/** Kind of network in a {@code .rema} file; a manifest without one is a classifier's of texts. */
public enum ModelKind {
  CLASSIFIER("classifier"),
  TAGGER("tagger"),
  LANGUAGE_MODEL("language-model");

  /** The manifest's field. */
  public static final String FIELD = "kind";

  private final String id;

  ModelKind(String id) {
    this.id = id;
  }

  /** The name in manifests. */
  public String id() {
    return id;
  }

  /**
   * The kind of a file, so that it is opened where it belongs; nothing but its manifest is read.
   *
   * @throws LocalizedException if it is no model's file, or of a kind that is not known
   */
  public static ModelKind of(Path file) {
    try (ModelArchive archive = ModelArchive.open(file, ModelParts.NAMES)) {
      JsonNode manifest = ModelParts.readManifest(file, archive);
      return of(file, new JsonFields(file, ModelParts.MANIFEST, manifest));
    } catch (IOException e) {
      throw new LocalizedException(e, "model.file.unreadable", file);
    }
  }

  /**
   * Requires a manifest of this kind.
   *
   * @throws LocalizedException naming {@code file} and the kind it is of
   */
  public void require(Path file, JsonFields manifest) {
    ModelKind found = of(file, manifest);
    if (found != this) {
      throw found.isNotWanted(file);
    }
  }

  /** The error of a file that is of this kind where another was expected. */
  public LocalizedException isNotWanted(Path file) {
    return switch (this) {
      case CLASSIFIER -> new LocalizedException("model.kind.classifier", file);
      case TAGGER -> new LocalizedException("model.kind.tagger", file);
      case LANGUAGE_MODEL -> new LocalizedException("model.kind.language-model", file);
    };
  }

  /**
   * The kind that a manifest tells.
   *
   * @throws LocalizedException if it is not known
   */
  static ModelKind of(Path file, JsonFields manifest) {
    String found = manifest.has(FIELD) ? manifest.text(FIELD) : CLASSIFIER.id;
    for (ModelKind kind : values()) {
      if (kind.id.equals(found)) {
        return kind;
      }
    }
    throw new LocalizedException("model.kind.unknown", file, ForeignText.printable(found));
  }
}
