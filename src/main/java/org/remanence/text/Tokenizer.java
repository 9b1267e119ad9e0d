package org.remanence.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts a text into lower-cased words, emoji and emoticons; other punctuation is dropped.
 *
 * <p>French elisions are tokens ("n'est" gives "n'" and "est"), English contractions stay whole
 * ("don't"), hyphens separate. Works on any script that writes words apart, in either direction; of
 * scripts that do not (Chinese, Japanese, Thai, Lao, Khmer, Burmese) each character is a token.
 */
public final class Tokenizer {
  // Combining marks belong to words, but the marks that shape emoji do not.
  private static final String WITHOUT_BLANKS =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

  private static final String LETTER = "[\\p{L}\\p{N}&&[^" + WITHOUT_BLANKS + "]]";
  private static final String LETTERS =
      "[\\p{L}\\p{N}\\p{M}&&[^\\uFE0E\\uFE0F\\u20E3" + WITHOUT_BLANKS + "]]*+";

  // With the vowel signs and tones above and below it.
  private static final String CHARACTER = "[\\p{L}\\p{N}&&[" + WITHOUT_BLANKS + "]]\\p{M}{0,9}+";

  // Apostrophe, Hebrew geresh and gershayim, and the zero-width joiners of Persian and Indic words.
  private static final String INSIDE_WORD = "['\\u05F3\\u05F4\\u200C\\u200D]";

  // Bounded repetition: java.util.regex recurses on groups, and a hostile text must not overflow.
  private static final String WORD =
      LETTER + LETTERS + "(?:" + INSIDE_WORD + LETTER + LETTERS + "){0,9}+";

  private static final String ELISION =
      Arrays.stream(DataLanguage.values())
          .flatMap(language -> language.elision().stream())
          .collect(Collectors.joining("|"));

  private static final String PICTOGRAPH =
      "(?:[\\x{1F000}-\\x{1FAFF}[\\u2300-\\u23FF\\u2600-\\u27BF\\u2B00-\\u2BFF&&\\p{So}]]"
          + "|[\\p{S}\\p{P}]\\uFE0F)"
          + "[\\uFE0E\\uFE0F\\x{1F3FB}-\\x{1F3FF}\\x{E0020}-\\x{E007F}]{0,9}+";

  private static final String EMOJI =
      "[0-9#*]\\uFE0F?\\u20E3"
          + "|[\\x{1F1E6}-\\x{1F1FF}]{2}"
          + ("|" + PICTOGRAPH + "(?:\\u200D" + PICTOGRAPH + "){0,9}+");

  private static final Pattern TOKEN =
      Pattern.compile(String.join("|", EMOJI, Emoticons.PATTERN, ELISION, WORD, CHARACTER));

  private static final Pattern APOSTROPHE = Pattern.compile("[\\u2018\\u2019\\u02BC\\uFF07]");
  private static final Pattern SOFT_HYPHEN = Pattern.compile("\\u00AD");

  private Tokenizer() {}

  /**
   * The tokens of {@code text} in reading order; none if it holds neither word nor emoji nor
   * emoticon.
   */
  public static List<String> tokenize(String text) {
    return TOKEN.matcher(normalize(text)).results().map(MatchResult::group).toList();
  }

  /** Returns whether words of a character’s script are written without blanks between them. */
  public static boolean isWrittenWithoutBlanks(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /**
   * Text between the tokens, as {@link #tokenize} left it out: before the first one, between each
   * two, after the last one.
   */
  public static List<String> gaps(String text) {
    String normal = normalize(text);
    List<String> gaps = new ArrayList<>();
    int end = 0;
    for (MatchResult token : TOKEN.matcher(normal).results().toList()) {
      gaps.add(normal.substring(end, token.start()));
      end = token.end();
    }
    gaps.add(normal.substring(end));
    return gaps;
  }

  /**
   * {@code text} with another word in the place of a token, and all else as it was; in small
   * letters where lower-casing changes its length.
   *
   * @param index among the tokens of {@link #tokenize}
   * @throws IndexOutOfBoundsException if there is no such token
   */
  public static String replace(String text, int index, String replacement) {
    String normal = normalize(text);
    String whole = normal.length() == text.length() ? text : normal;
    MatchResult token = TOKEN.matcher(normal).results().toList().get(index);
    return whole.substring(0, token.start()) + replacement + whole.substring(token.end());
  }

  /** {@code text} in the spelling of tokens: small letters, one kind of apostrophe, composed. */
  public static String normalize(String text) {
    String plain = APOSTROPHE.matcher(text).replaceAll("'");
    plain = SOFT_HYPHEN.matcher(plain).replaceAll("");
    return Normalizer.normalize(plain.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }
}
