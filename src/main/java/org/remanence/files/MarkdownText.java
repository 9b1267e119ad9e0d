package org.remanence.files;

import java.util.regex.Pattern;

/** Text in Markdown (CommonMark, and the tables of GitHub) that is read as nothing but text. */
public final class MarkdownText {
  private static final char INSTEAD = '\ufffd';
  private static final Pattern LINE_ENDS = Pattern.compile("\\R");

  /** Signs that may begin something wherever they stand. */
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*\\[\\]|~]");

  /** An underscore begins emphasis at the edge of a word. */
  private static final Pattern UNDERSCORE =
      Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /** A tag, a comment or an address in angle brackets; a character’s name. */
  private static final Pattern TAG = Pattern.compile("<(?=[\\p{L}/!?])|&(?=[#\\p{L}])");

  private MarkdownText() {}

  /** Returns a text within a line: not at its beginning, where other signs count as well. */
  public static String of(String text) {
    String line = LINE_ENDS.matcher(text).replaceAll(" ");
    String shown = ControlCharacters.replaced(line, c -> c == '\t', INSTEAD);
    String escaped = SIGNS.matcher(shown).replaceAll("\\\\$0");
    return TAG.matcher(UNDERSCORE.matcher(escaped).replaceAll("\\\\_")).replaceAll("\\\\$0");
  }
}
