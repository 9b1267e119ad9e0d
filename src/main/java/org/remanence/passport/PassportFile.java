package org.remanence.passport;

import java.nio.charset.StandardCharsets;
import org.remanence.files.AtomicFiles;

/** A file that a program reads, written when it is asked for. */
public record PassportFile(String name, AtomicFiles.Content content) {

  static PassportFile of(String name, String text) {
    return new PassportFile(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
