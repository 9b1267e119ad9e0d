package org.remanence.passport;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.remanence.files.AtomicFiles;

/** A file that a program reads, written when it is asked for. */
public record PassportFile(String name, AtomicFiles.Content content) {

  /** A text, made when the file is written. */
  public static PassportFile of(String name, Supplier<String> text) {
    return new PassportFile(name, out -> out.write(text.get().getBytes(StandardCharsets.UTF_8)));
  }
}
