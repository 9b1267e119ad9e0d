package org.remanence;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.cli.RemanenceCommand;

/** The documents keep up with the program. */
class DocsTest {
  private static final Pattern CLAUSE =
      Pattern.compile(
          "/\\*\\*\\s*(?:\\*\\s*)?((?:What|Whether|How|Says|Where|Which|Who)\\b[^\\n]*)");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?m)^    .*$|`[^`\\n]*`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) {2,}");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
  private static final Pattern CELL = Pattern.compile("(?m)^\\| ([^|]+) \\|");
  private static final Pattern NAME = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern FILE_NAME =
      Pattern.compile("(?:resources|src|docs|samples|\\.ci)/\\S+|\\S+\\.java");
  private static final Pattern CLASS_NAME = Pattern.compile("([A-Z]\\w*[a-z]\\w*)((?:\\.\\w+)*)");
  private static final Pattern WORD = Pattern.compile("\\w+");

  /** What a how-to page writes for the name of what is to be added. */
  private static final String TO_BE_NAMED = "NAME";

  /** As in the JDK: a noun or a verb, not a clause that asks. */
  @Test
  void commentsSayWhatIsThere() throws IOException {
    List<String> clauses = new ArrayList<>();
    for (Path source : list(Path.of("src/main/java"), ".java")) {
      all(CLAUSE, Files.readString(source)).forEach(clause -> clauses.add(source + ": " + clause));
    }
    assertThat(clauses).as("Javadocs that begin with a clause").isEmpty();
  }

  @Test
  void everyLinkAndPictureLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      String text = CODE.matcher(Files.readString(document)).replaceAll("");
      for (String target : all(LINK, text)) {
        if (!target.contains("://") && !leadsSomewhere(document, target)) {
          broken.add(document + ": " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void filesClassesAndMembersThatContributorsAreSentToExist() throws IOException {
    Map<Path, Set<String>> sources = sources();
    List<Path> pages = new ArrayList<>(list(Path.of("docs/howto"), ".md"));
    pages.addAll(
        Stream.of("CONTRIBUTING.md", "docs/glossary.md", "docs/architecture.md")
            .map(Path::of)
            .toList());
    List<String> missing = new ArrayList<>();
    for (Path page : pages) {
      for (String name : all(NAME, Files.readString(page))) {
        if (!name.contains(TO_BE_NAMED) && !exists(name, sources)) {
          missing.add(page + ": " + name);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyHowToPageIsInTheirList() throws IOException {
    Path list = Path.of("docs/howto/README.md");
    List<String> linked = all(LINK, Files.readString(list));
    assertThat(list(list.getParent(), ".md"))
        .filteredOn(page -> !page.equals(list))
        .extracting(page -> page.getFileName().toString())
        .isNotEmpty()
        .isSubsetOf(linked);
  }

  static Stream<String> guides() throws IOException {
    return list(Path.of("docs"), ".md").stream()
        .map(Path::toString)
        .filter(document -> document.matches("docs.user-guide\\.[a-z]+\\.md"));
  }

  @ParameterizedTest
  @MethodSource("guides")
  void theGuideNamesEveryCommandAndOption(String guide) throws IOException {
    String text = Files.readString(Path.of(guide));
    Set<String> named = new TreeSet<>(all(OPTION, text));
    List<String> commands = all(COMMAND, help());
    assertThat(commands).contains("compare");
    assertThat(named).containsAll(all(OPTION, help()));
    for (String command : commands) {
      assertThat(text).contains("\n### " + command + "\n");
      String section = text.substring(text.indexOf("\n### " + command + "\n") + 1);
      section = section.substring(0, section.indexOf("\n##"));
      List<String> ofAllCommands = List.of("--help", "--verbose");
      List<String> own = new ArrayList<>(all(OPTION, help(command)));
      own.removeAll(ofAllCommands);
      assertThat(all(OPTION, section)).as(command).containsAll(own);
    }
  }

  @Test
  void theDependenciesAreThoseOfThePom() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Set<String> used = new TreeSet<>(all(ARTIFACT, pom));
    used.remove("remanence");
    // The one thing of the build that is not an artifact of the pom by its own name.
    used.add("google-java-format");
    String text = Files.readString(Path.of("docs/decisions/dependencies.md"));
    Set<String> told =
        all(CELL, text).stream()
            .flatMap(cell -> all(NAME, cell).stream())
            .collect(toCollection(TreeSet::new));
    told.addAll(List.of("junit-bom", "jackson-bom"));
    assertThat(told).isEqualTo(used);
  }

  @Test
  void theVersionsOfThePomAreTold() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String text = Files.readString(Path.of("docs/decisions/dependencies.md"));
    List<String> versions = all(Pattern.compile("<[a-z0-9-]+\\.version>([^<]+)</"), pom);
    List<String> plugins = all(Pattern.compile("-plugin</artifactId>\\s*<version>([^<]+)</"), pom);
    assertThat(versions).hasSizeGreaterThan(10).allSatisfy(v -> assertThat(text).contains(v));
    assertThat(plugins).hasSizeGreaterThan(5).allSatisfy(v -> assertThat(text).contains(v));
  }

  /** The words of each source. */
  private static Map<Path, Set<String>> sources() throws IOException {
    Map<Path, Set<String>> sources = new TreeMap<>();
    for (Path file : list(Path.of("src"), ".java")) {
      sources.put(file, Set.copyOf(all(WORD, Files.readString(file))));
    }
    return sources;
  }

  /**
   * Whether it is no name of a file or class, or of one that is there with its members. Of a name
   * without members it is enough that the sources use it: it may be a library's.
   */
  private static boolean exists(String name, Map<Path, Set<String>> sources) {
    if (FILE_NAME.matcher(name).matches()) {
      return Files.exists(Path.of(name))
          || sources.keySet().stream().anyMatch(file -> file.endsWith(name));
    }
    Matcher named = CLASS_NAME.matcher(name);
    if (!named.matches()) {
      return true;
    }
    List<String> members = all(WORD, named.group(2));
    return sources.entrySet().stream()
        .filter(source -> members.isEmpty() || source.getKey().endsWith(named.group(1) + ".java"))
        .map(Map.Entry::getValue)
        .anyMatch(words -> words.contains(named.group(1)) && words.containsAll(members));
  }

  private static List<Path> list(Path folder, String extension) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(Path.of("."));
        Stream<Path> docs = Files.walk(Path.of("docs"));
        Stream<Path> samples = Files.walk(Path.of("samples"))) {
      return Stream.of(top, docs, samples)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static boolean leadsSomewhere(Path document, String target) throws IOException {
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
    return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
  }

  /** What GitHub makes of headings: lower case, punctuation away, hyphens for blanks. */
  private static List<String> anchors(Path file) throws IOException {
    return all(HEADING, Files.readString(file)).stream()
        .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\- ]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .toList();
  }

  private static String help(String... command) {
    StringWriter out = new StringWriter();
    String[] arguments =
        Stream.concat(Stream.of(command), Stream.of("--help")).toArray(String[]::new);
    int code =
        RemanenceCommand.run(
            tell -> true, new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);
    assertThat(code).isZero();
    return out.toString();
  }

  /** The first group of each match, or the whole of it. */
  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(DocsTest::found).distinct().toList();
  }

  private static String found(MatchResult match) {
    return match.groupCount() > 0 ? match.group(1) : match.group();
  }
}
