package org.remanence.installer;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The JDK whose runtime is packaged.
 *
 * @param feature its version, such as 25
 */
record Jdk(Path home, int feature) {
  /** The first whose cache holds linked classes (JEP 483, 514). */
  static final int WITH_AOT_CACHE = 25;

  private static final Path DEBIAN = Path.of("/usr/lib/jvm");
  private static final String RELEASE = "release";

  /**
   * What the property {@code installer.jdk} says; without it one with an ahead-of-time cache, where
   * Linux has its JDKs; else the one that runs this.
   */
  static Jdk choose() throws IOException {
    String asked = System.getProperty("installer.jdk", "");
    if (!asked.isEmpty()) {
      return at(Path.of(asked)).orElseThrow(() -> new IOException("no JDK: " + asked));
    }
    Jdk own = at(Path.of(System.getProperty("java.home"))).orElseThrow();
    if (own.hasAotCache() || !Files.isDirectory(DEBIAN)) {
      return own;
    }
    try (Stream<Path> homes = Files.list(DEBIAN)) {
      return homes
          .sorted()
          .map(Jdk::at)
          .flatMap(Optional::stream)
          .filter(jdk -> jdk.feature() == WITH_AOT_CACHE)
          .findFirst()
          .orElse(own);
    }
  }

  private static Optional<Jdk> at(Path home) {
    Properties release = new Properties();
    if (!Files.isRegularFile(home.resolve(RELEASE)) || !Files.isDirectory(home.resolve("bin"))) {
      return Optional.empty();
    }
    try (Reader reader = Files.newBufferedReader(home.resolve(RELEASE))) {
      release.load(reader);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
    Jdk jdk = new Jdk(home, Integer.parseInt(version.split("\\.")[0]));
    return jdk.has("jlink") && jdk.has("jmod") ? Optional.of(jdk) : Optional.empty();
  }

  private boolean has(String tool) {
    return Files.isExecutable(home.resolve("bin").resolve(tool))
        || Files.isExecutable(home.resolve("bin").resolve(tool + ".exe"));
  }

  boolean hasAotCache() {
    return feature >= WITH_AOT_CACHE;
  }

  Command tool(String name) {
    return new Command(home.resolve("bin").resolve(name));
  }
}
