package org.remanence.text.corpus;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Unit of text that a language model reads and writes one at a time. Tokens keep all of a text,
 * words all but the kind and number of its plain spaces: {@link #text} of {@link #tokens} is the
 * text again.
 */
public enum TokenLevel {
  /**
   * Words in their own spelling, marks, and line ends. A mark holds the spaces around it; between
   * two words there is one, unless the first ends with an apostrophe (French elision).
   */
  WORD("word"),

  /** Unicode characters (code points), all of them: indentation, tabs and blank lines, too. */
  CHARACTER("character");

  /** The token that ends a line. A text begins as if after one. */
  public static final String LINE_END = "\n";

  private static final String LETTERS = "[\\p{L}\\p{N}\\p{M}]*+";

  // Bounded repetition: java.util.regex recurses on groups, and a hostile text must not overflow.
  private static final String WORD_PATTERN =
      "[\\p{L}\\p{N}\\p{M}]" + LETTERS + "(?:['’\\-\\u2010][\\p{L}\\p{N}]" + LETTERS + "){0,9}+";

  private static final String ELISION =
      "(?i:[ldjcsnmt]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’](?=\\p{L})";

  private static final String MARK = "\\h*([^\\p{L}\\p{N}\\p{M}\\s])\\1{0,9}+\\h*";

  private static final Pattern TOKEN =
      Pattern.compile(ELISION + "|" + WORD_PATTERN + "|\\n|" + MARK);

  private static final Pattern SPACES = Pattern.compile("[\\s&&[^\\n]]+");

  private static final Pattern OUTER_SPACES = Pattern.compile("^\\h+|\\h+$");

  private final String id;

  TokenLevel(String id) {
    this.id = id;
  }

  /** The name in files. */
  public String id() {
    return id;
  }

  /**
   * The tokens of a text in order. Of words, runs of spaces and tabs count as one space, and those
   * at the ends of lines are left out.
   */
  public List<String> tokens(String text) {
    String lines =
        text.lines()
            .map(line -> this == WORD ? plain(line) : line)
            .collect(Collectors.joining("\n"));
    String ended = text.endsWith("\n") ? lines + LINE_END : lines;
    return this == WORD
        ? TOKEN.matcher(ended).results().map(MatchResult::group).toList()
        : ended.codePoints().mapToObj(Character::toString).toList();
  }

  private static String plain(String line) {
    return SPACES.matcher(line).replaceAll(" ").strip();
  }

  /** The text that tokens stand for. */
  public String text(List<String> tokens) {
    StringBuilder text = new StringBuilder();
    for (String token : tokens) {
      text.append(gap(text, token)).append(token);
    }
    return text.toString();
  }

  /** Gap between a text and the token that goes on with it: a space, or nothing. */
  public String gap(CharSequence text, String token) {
    boolean apart =
        this == WORD
            && !text.isEmpty()
            && isWordPart(Character.codePointBefore(text, text.length()))
            && isWordPart(token.codePointAt(0));
    return apart ? " " : "";
  }

  /** A token, and the same mark with other spaces around it; the nearest first. */
  public List<String> spellings(String token) {
    String core = core(token);
    boolean word = core.isEmpty() || isWordPart(core.codePointAt(0)) || token.equals(LINE_END);
    return this == CHARACTER || word
        ? List.of(token)
        : List.of(token, core + " ", core, " " + core, " " + core + " ");
  }

  /** A token without the spaces that a mark holds, no-break ones included. */
  static String core(String token) {
    return OUTER_SPACES.matcher(token).replaceAll("");
  }

  private static boolean isWordPart(int character) {
    int type = Character.getType(character);
    return Character.isLetter(character)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
