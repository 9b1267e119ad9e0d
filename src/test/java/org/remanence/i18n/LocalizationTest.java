package org.remanence.i18n;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** All bundles say the same things, the code says what they know, and nothing is left over. */
class LocalizationTest {
  private static final Path ENGLISH = Path.of("resources/i18n/messages.properties");
  private static final Path FRENCH = translation("fr");
  static final List<Path> TRANSLATIONS =
      Messages.languages().stream()
          .map(Locale::getLanguage)
          .filter(language -> !language.equals("en"))
          .map(LocalizationTest::translation)
          .toList();
  static final List<Path> BUNDLES =
      Stream.concat(Stream.of(ENGLISH), TRANSLATIONS.stream()).toList();

  /** Starts of keys whose end is made at run time, most of them from an enum. */
  private static final List<String> COMPOSED =
      List.of(
          "architecture.",
          "architectures.aspect.",
          "architectures.cell.",
          "architectures.column.",
          "architectures.field.",
          "architectures.origin.",
          "architectures.part.",
          "architectures.situation.",
          "architectures.unit.",
          "architectures.why.",
          "shapes.layer.",
          "shapes.page.",
          "sheet.head.",
          "sheet.page.",
          "sheet.text.",
          "lab.file.",
          "model.file.",
          "automaton.column.",
          "memory.page.",
          "memory.part.carried.",
          "memory.parts.about.",
          "memory.task.",
          "passport.lag-part.",
          "results.chart.",
          "results.column.",
          "results.conclusion.",
          "architectures.page.",
          "results.page.",
          "results.scope.",
          "results.settings.",
          "results.rank.",
          "results.stopped.",
          "classroom.column.",
          "classroom.status.",
          "cli.column.",
          "cli.compare.baseline.",
          "cli.help.",
          "errors.difficulty.",
          "estimate.basis.",
          "errors.section.",
          "errors.table.missing.",
          "errors.shown.",
          "gates.backward.cell.",
          "gates.backward.stage.",
          "gates.cell.",
          "gates.short.",
          "gates.box.",
          "gates.stage.",
          "questions.",
          "lint.",
          "notebook.fair.",
          "notebook.finding.",
          "notebook.page.",
          "playground.corpus.",
          "playground.field.",
          "playground.level.",
          "playground.preset.",
          "playground.run.",
          "playground.tip.",
          "pooling.",
          "history.button.",
          "history.column.",
          "history.outcome.",
          "results.tip.",
          "notebook.cell.",
          "passport.chosen.",
          "passport.evidence.",
          "form.help.",
          "form.problem.",
          "passport.input.",
          "passport.symbol.",
          "passport.number.",
          "passport.part.",
          "passport.recorded.",
          "passport.setting.",
          "passport.title.",
          "shell.theme.",
          "states.order.",
          "states.plot.",
          "causal.the.",
          "states.signal.",
          "study.clipping.",
          "study.column.",
          "study.labels.",
          "study.question.",
          "study.schedule.",
          "study.setting.",
          "study.page.column.",
          "study.page.field.",
          "study.page.mode.",
          "study.page.tip.",
          "text.agreement.",
          "text.builtin.",
          "text.corpus.",
          "text.mend.",
          "text.suspicion.",
          "text.table.kind.",
          "text.table.quoting.",
          "text.table.separator.",
          "text.table.step.",
          "training.baseline.",
          "training.baselines.",
          "training.clipping.",
          "training.dataset.",
          "training.field.",
          "training.layer.",
          "training.preset.",
          "training.schedule.",
          "training.state.",
          "training.tip.",
          "tuning.clipping.",
          "tuning.column.",
          "units.about.",
          "units.concept.");

  /** Keys of messages; some areas of theirs begin like files. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "\"((?!(?:(?:results|history)\\.(?:csv|json)|model\\.weights\\.h5|keras\\.layers)\")[a-z]+\\.[A-Za-z0-9_.-]*)\"");

  private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern QUOTED = Pattern.compile("'[{}]+'|''");

  /** A space that a line may break at, where French has one that holds. */
  private static final Pattern LOOSE_SPACE = Pattern.compile(" [;:!?»](?!=)|« |\\d %");

  /** A percentage that a pattern writes itself instead of {@link NumberText}. */
  private static final Pattern OWN_PERCENT = Pattern.compile("\\{\\d+,number,[^}]*(%|percent)");

  private static Path translation(String language) {
    return Path.of("resources/i18n/messages_" + language + ".properties");
  }

  /**
   * Words are joined by hyphens; what a key takes from an id may have its underscores, and the
   * headings of picocli have its names.
   */
  @Test
  void keysAreOfOneForm() throws IOException {
    assertThat(read(ENGLISH).keySet())
        .filteredOn(key -> !key.matches("cli\\.help\\.usage\\.\\w+Heading"))
        .allMatch(key -> key.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*"));
  }

  @Test
  void everyBundleIsALanguageOfTheProgram() throws IOException {
    try (Stream<Path> files = Files.list(ENGLISH.getParent())) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(BUNDLES);
    }
  }

  @Test
  void noLineBreaksBeforeFrenchPunctuation() throws IOException {
    assertNone("a plain space", without(read(FRENCH), none(LOOSE_SPACE), true));
  }

  @Test
  void theClassicLessonHasOneFrenchName() throws IOException {
    assertNone(
        "cours classique", without(read(FRENCH), text -> !text.contains("leçon classique"), true));
    assertThat(Files.readString(Path.of("docs/user-guide.fr.md")))
        .doesNotContain("leçon classique");
  }

  /** Only h(t) is a part of the cell state: all of c(t) goes on to the next word. */
  @Test
  void theCellOfTheLstmStaysWhole() {
    Messages.use(Locale.ENGLISH);
    assertThat(Messages.text("gates.cell.lstm.output")).contains("c(t) itself stays as it is");
    Messages.use(Locale.FRENCH);
    assertThat(Messages.text("gates.cell.lstm.output")).contains("c(t) reste tel quel");
  }

  @ParameterizedTest
  @FieldSource("BUNDLES")
  void percentagesAreWrittenByNumberText(Path bundle) throws IOException {
    assertNone("a pattern", without(read(bundle), none(OWN_PERCENT), true));
  }

  private static Predicate<String> none(Pattern pattern) {
    return pattern.asPredicate().negate();
  }

  @ParameterizedTest
  @FieldSource("TRANSLATIONS")
  void allBundlesHaveTheSameKeys(Path translation) throws IOException {
    Map<String, String> english = read(ENGLISH);
    Map<String, String> translated = read(translation);
    assertNone("missing in " + translation, without(english, translated.keySet()::contains));
    assertNone("missing in " + ENGLISH, without(translated, english.keySet()::contains));
  }

  @ParameterizedTest
  @FieldSource("BUNDLES")
  void noKeyStandsTwice(Path bundle) throws IOException {
    Set<String> seen = new TreeSet<>();
    List<String> twice =
        Files.readAllLines(bundle).stream()
            .filter(line -> !line.startsWith("#") && line.contains("="))
            .map(line -> line.substring(0, line.indexOf('=')).strip())
            .filter(key -> !seen.add(key))
            .toList();
    assertThat(twice).as("keys that stand twice in %s", bundle).isEmpty();
  }

  @Test
  void everyKeyInTheCodeExists() throws IOException {
    Map<String, String> english = read(ENGLISH);
    Set<String> areas = english.keySet().stream().map(LocalizationTest::area).collect(toSet());
    Map<String, String> missing = new TreeMap<>();
    keysInJava()
        .filter(key -> areas.contains(area(key)) && !key.endsWith("."))
        .filter(key -> !english.containsKey(key))
        .forEach(key -> missing.put(key, ""));
    keysInFxml().filter(key -> !english.containsKey(key)).forEach(key -> missing.put(key, ""));
    assertNone("used in the code, but missing in the bundles", missing);
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    Set<String> used = Stream.concat(keysInJava(), keysInFxml()).collect(toSet());
    assertThat(COMPOSED)
        .as("starts of keys that the code does not compose any more")
        .filteredOn(start -> !used.contains(start))
        .isEmpty();
    assertNone(
        "used nowhere: remove",
        without(
            read(ENGLISH),
            key -> used.contains(key) || COMPOSED.stream().anyMatch(key::startsWith)));
  }

  @ParameterizedTest
  @FieldSource("BUNDLES")
  void everyTextIsAMessageFormat(Path bundle) throws IOException {
    read(bundle)
        .forEach(
            (key, text) ->
                assertThatCode(() -> new MessageFormat(text)).as(key).doesNotThrowAnyException());
  }

  @ParameterizedTest
  @FieldSource("TRANSLATIONS")
  void allLanguagesTakeTheSameArguments(Path translation) throws IOException {
    Map<String, String> translated = read(translation);
    read(ENGLISH)
        .forEach(
            (key, text) ->
                assertThat(arguments(translated.getOrDefault(key, text)))
                    .as("arguments of %s", key)
                    .isEqualTo(arguments(text)));
  }

  /** A lone straight apostrophe would make MessageFormat swallow it and every argument after it. */
  @ParameterizedTest
  @FieldSource("BUNDLES")
  void apostrophesAreTypographicOrDoubled(Path bundle) throws IOException {
    assertNone(
        "a lone straight apostrophe: write ’",
        without(read(bundle), text -> !QUOTED.matcher(text).replaceAll("").contains("'"), true));
  }

  /** FXML shows a text as it stands in the bundle, without MessageFormat. */
  @ParameterizedTest
  @FieldSource("BUNDLES")
  void textsOfFxmlNeedNoFormatting(Path bundle) throws IOException {
    Map<String, String> texts = read(bundle);
    Map<String, String> formatted = new TreeMap<>();
    keysInFxml()
        .filter(key -> texts.getOrDefault(key, "").matches(".*['{}].*"))
        .forEach(key -> formatted.put(key, texts.get(key)));
    assertNone("shown by FXML with its quotes or braces", formatted);
  }

  private static void assertNone(String what, Map<String, String> texts) {
    String lines =
        texts.entrySet().stream()
            .map(text -> text.getKey() + "=" + text.getValue())
            .collect(joining("\n"));
    assertThat(lines).as("%s:%n%s%n", what, lines).isEmpty();
  }

  private static Map<String, String> without(Map<String, String> texts, Predicate<String> key) {
    return without(texts, key, false);
  }

  private static Map<String, String> without(
      Map<String, String> texts, Predicate<String> accepted, boolean byText) {
    Map<String, String> rest = new TreeMap<>(texts);
    rest.entrySet().removeIf(e -> accepted.test(byText ? e.getValue() : e.getKey()));
    return rest;
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT.matcher(text).results().map(match -> match.group(1)).collect(toSet());
  }

  private static String area(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Stream<String> keysInJava() throws IOException {
    return Stream.concat(
        matches(Path.of("src/main/java"), ".java", LITERAL),
        matches(Path.of("src/spark/java"), ".java", LITERAL));
  }

  private static Stream<String> keysInFxml() throws IOException {
    return matches(Path.of("resources/fxml"), ".fxml", FXML_KEY);
  }

  private static Stream<String> matches(Path folder, String extension, Pattern pattern)
      throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files = tree.filter(file -> file.toString().endsWith(extension)).toList();
    }
    return files.stream()
        .flatMap(file -> pattern.matcher(content(file)).results().map(match -> match.group(1)));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Path bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle, UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }
}
