package org.remanence.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Licences, and the list of parts; those of the Java runtime lie in its own folder {@code legal}.
 */
final class Notices {
  private Notices() {}

  static void copy(Path target, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(Path.of("LICENSE"), folder.resolve("LICENSE"));
    String libraries = Files.readString(target.resolve("notices/THIRD-PARTY.txt"));
    String natives = Files.readString(Path.of("src/installer/NATIVE-LIBRARIES.txt"));
    Files.writeString(folder.resolve("THIRD-PARTY.txt"), libraries + "\n" + natives);
    Files.copy(target.resolve("notices/bom.json"), folder.resolve("sbom.cdx.json"));
  }
}
