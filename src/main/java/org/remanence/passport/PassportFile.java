package org.remanence.passport;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.remanence.files.AtomicFiles;
import org.remanence.model.file.StrictJson;

/** A file that a program reads, written when it is asked for. */
public record PassportFile(String name, AtomicFiles.Content content) {

  /** A text, made when the file is written. */
  public static PassportFile of(String name, Supplier<String> text) {
    return new PassportFile(name, out -> out.write(text.get().getBytes(StandardCharsets.UTF_8)));
  }

  /** A JSON value, made when the file is written. */
  public static PassportFile json(String name, Supplier<? extends JsonNode> json) {
    return new PassportFile(name, out -> out.write(StrictJson.format(json.get())));
  }
}
