package org.remanence.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which version of the C library the runtime was linked with: a JDK's builds differ. */
final class Glibc {
  private static final Pattern SYMBOL_VERSION = Pattern.compile("GLIBC_2\\.(\\d+)");

  private Glibc() {}

  /** The newest that a native library of a Java runtime below that folder asks for. */
  static String neededBy(Path folder) throws IOException {
    int newest = 17;
    for (Path library : Folders.walk(folder)) {
      if (library.toString().contains("/runtime/") && library.toString().endsWith(".so")) {
        // Symbol versions are plain text in the file.
        String content = new String(Files.readAllBytes(library), StandardCharsets.ISO_8859_1);
        Matcher matcher = SYMBOL_VERSION.matcher(content);
        while (matcher.find()) {
          newest = Math.max(newest, Integer.parseInt(matcher.group(1)));
        }
      }
    }
    return "2." + newest;
  }
}
