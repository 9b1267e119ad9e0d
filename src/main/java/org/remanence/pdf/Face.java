package org.remanence.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.remanence.files.FontFile;

/** Typefaces of a document: those of the window. */
public enum Face {
  REGULAR("Lato-Regular.ttf"),
  BOLD("Lato-Bold.ttf"),
  /** Of signs that the others do not have. */
  MATHEMATICS("STIX-Regular.otf");

  private final String file;

  Face(String file) {
    this.file = file;
  }

  /** Name of the font, as a document has it. */
  String fontName() {
    return file.substring(0, file.lastIndexOf('.'));
  }

  FontTables read() {
    try (InputStream in = FontFile.address(file).openStream()) {
      return new FontTables(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
