package org.remanence.text.table;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.remanence.text.table.rows.Quoting;
import org.remanence.text.table.rows.TableFormat;
import org.remanence.text.table.rows.TableOptions;

/** Statements about a table as words under keys, as files, settings and options have them. */
public final class TableWords {
  public static final String ENCODING = "encoding";
  public static final String SEPARATOR = "separator";
  public static final String QUOTING = "quoting";
  public static final String HEADER = "header";
  public static final String TEXT_COLUMN = "text-column";
  public static final String LABEL_COLUMN = "label-column";
  public static final String MEND = "mend";
  public static final String SAMPLE = "sample";

  public static final List<String> KEYS =
      List.of(ENCODING, SEPARATOR, QUOTING, HEADER, TEXT_COLUMN, LABEL_COLUMN, MEND, SAMPLE);

  private static final String ALL = "all";
  private static final Map<String, Character> SEPARATORS =
      new TreeMap<>(
          Map.of(
              "comma",
              ',',
              "semicolon",
              ';',
              "tab",
              '\t',
              "pipe",
              '|',
              "none",
              TableFormat.NO_SEPARATOR));

  private TableWords() {}

  /** Only what was said. */
  public static Map<String, String> of(TableSource source) {
    TableOptions options = source.options();
    Map<String, String> words = new LinkedHashMap<>();
    options.encoding().ifPresent(charset -> words.put(ENCODING, charset.name()));
    options.separator().ifPresent(mark -> words.put(SEPARATOR, separator(mark)));
    options.quoting().ifPresent(quoting -> words.put(QUOTING, quoting.id()));
    options.header().ifPresent(header -> words.put(HEADER, header.toString()));
    options.textColumn().ifPresent(column -> words.put(TEXT_COLUMN, column));
    options.labelColumn().ifPresent(column -> words.put(LABEL_COLUMN, column));
    if (!source.mends().isEmpty()) {
      words.put(
          MEND, source.mends().stream().sorted().map(Mend::id).collect(Collectors.joining(",")));
    }
    if (source.sample() > 0) {
      words.put(SAMPLE, String.valueOf(source.sample()));
    }
    return words;
  }

  /**
   * The table of which these words are said.
   *
   * @throws WrongWord if one means nothing
   */
  public static TableSource source(Path path, Map<String, String> words) {
    return new TableSource(
        path,
        new TableOptions(
            said(words, ENCODING).map(TableWords::charset),
            said(words, SEPARATOR).map(TableWords::separator),
            said(words, QUOTING).map(TableWords::quoting),
            said(words, HEADER).map(TableWords::flag),
            said(words, TEXT_COLUMN),
            said(words, LABEL_COLUMN)),
        said(words, MEND).map(TableWords::mends).orElse(Set.of()),
        said(words, SAMPLE).map(TableWords::whole).orElse(0));
  }

  /** A word that means nothing under its key. */
  public static final class WrongWord extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String word;
    private final String expected;

    WrongWord(String key, String word, String expected) {
      super(key + ": " + word);
      this.key = key;
      this.word = word;
      this.expected = expected;
    }

    public String key() {
      return key;
    }

    public String word() {
      return word;
    }

    /** Words that could stand there. */
    public String expected() {
      return expected;
    }
  }

  private static Optional<String> said(Map<String, String> words, String key) {
    return Optional.ofNullable(words.get(key)).filter(word -> !word.isEmpty());
  }

  private static Charset charset(String word) {
    try {
      return Charset.forName(word.equalsIgnoreCase("mac-roman") ? "x-MacRoman" : word);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new WrongWord(
          ENCODING, word, "UTF-8, UTF-16LE, UTF-16BE, windows-1252, ISO-8859-1, x-MacRoman, …");
    }
  }

  private static char separator(String word) {
    Character named = SEPARATORS.get(word.toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    if (word.equals("\\t")) {
      return '\t';
    }
    if (word.length() != 1) {
      throw new WrongWord(SEPARATOR, word, String.join(", ", SEPARATORS.keySet()) + ", …");
    }
    return word.charAt(0);
  }

  /** The name of a separator; itself if it has none. */
  public static String separator(char mark) {
    return SEPARATORS.entrySet().stream()
        .filter(entry -> entry.getValue() == mark)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(String.valueOf(mark));
  }

  private static Quoting quoting(String word) {
    return Quoting.of(word)
        .orElseThrow(() -> new WrongWord(QUOTING, word, String.join(", ", Quoting.ids())));
  }

  private static boolean flag(String word) {
    if (!word.equals("true") && !word.equals("false")) {
      throw new WrongWord(HEADER, word, "true, false");
    }
    return word.equals("true");
  }

  private static int whole(String word) {
    try {
      int number = Integer.parseInt(word);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number that is too small is.
    }
    throw new WrongWord(SAMPLE, word, "1, 2, …");
  }

  private static Set<Mend> mends(String words) {
    Set<Mend> mends = EnumSet.noneOf(Mend.class);
    for (String word : words.split(",")) {
      if (word.strip().equals(ALL)) {
        return EnumSet.allOf(Mend.class);
      }
      if (!word.isBlank()) {
        mends.add(
            Mend.of(word.strip())
                .orElseThrow(
                    () ->
                        new WrongWord(
                            MEND, word.strip(), String.join(", ", Mend.ids()) + ", " + ALL)));
      }
    }
    return mends;
  }

  /** Encodings that people’s tables are in. */
  public static List<String> encodings() {
    return Arrays.asList(
        "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "x-MacRoman");
  }
}
