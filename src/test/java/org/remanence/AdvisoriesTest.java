package org.remanence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No library changes without a look at its advisories. */
class AdvisoriesTest {
  private static final Path LIST = Path.of("docs/advisories.md");
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.+-]*?)\\.jar");
  private static final Pattern SYSTEM =
      Pattern.compile("-(?:linux|windows|macosx|mac|win)(?:-(?:x86_64|aarch64|arm64))?$");
  private static final Pattern ROW =
      Pattern.compile("\\| ([a-z0-9-]+) \\| (\\S+) \\| ([^|]+) \\|.*");

  /** What tests alone are run with, by the beginning of its name. */
  private static final List<String> TEST_TOOLS =
      List.of(
          "apiguardian",
          "archunit",
          "assertj",
          "byte-buddy",
          "error_prone",
          "failureaccess",
          "guava-33",
          "hamcrest",
          "j2objc",
          "jimfs",
          "jqwik",
          "jspecify",
          "junit",
          "listenablefuture",
          "openjfx-monocle",
          "opentest4j",
          "org.osgi",
          "surefire",
          "testfx");

  @Test
  void everyLibraryAtItsVersionWasLookedAt() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(LIST)) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && !row.group(1).equals("library")) {
        listed.put(row.group(1), row.group(2));
        assertThat(row.group(3).strip()).as(line).isNotEmpty();
      }
    }
    assertThat(listed).as("libraries in " + LIST).isEqualTo(libraries());
    assertThat(Files.readString(LIST)).containsPattern("Looked at on \\d{4}-\\d\\d-\\d\\d");
    LocalDate.parse(Files.readString(LIST).replaceAll("(?s).*Looked at on ([\\d-]+).*", "$1"));
  }

  @Test
  void copiesInsideNd4jAreToldInFull() throws IOException {
    String text = Files.readString(Path.of("docs/security.md"));
    assertThat(text)
        .contains("jackson 2.13.3", "snakeyaml 1.26", "woodstox 5.1.0")
        .contains("guava 30.1.1", "protobuf-java 3.21.2");
  }

  private static Map<String, String> libraries() {
    Map<String, String> libraries = new TreeMap<>();
    Set<String> unread = new TreeSet<>();
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).getFileName().toString())
        .filter(name -> name.endsWith(".jar") && TEST_TOOLS.stream().noneMatch(name::startsWith))
        .forEach(
            name -> {
              Matcher jar = JAR.matcher(name);
              if (jar.matches()) {
                libraries.put(jar.group(1), SYSTEM.matcher(jar.group(2)).replaceAll(""));
              } else {
                unread.add(name);
              }
            });
    assertThat(unread).as("jars without a version").isEmpty();
    return libraries;
  }
}
