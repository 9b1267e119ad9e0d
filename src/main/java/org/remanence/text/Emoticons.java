package org.remanence.text;

/**
 * Faces made of punctuation, such as {@code :-)}, as a regular expression over text in small
 * letters. A face stands apart: neither behind a letter or digit that could make it something else
 * ("http://", "10:30") nor before one.
 */
final class Emoticons {
  private static final String APART_BEFORE = "(?<![\\p{L}\\p{N}:;=])";
  private static final String APART_AFTER = "(?![\\p{L}\\p{N}/])";
  private static final String NOSE = "['’]?[-o^~]?";

  /** Eyes left, mouth right; a mouth may be drawn out. */
  private static final String WESTERN =
      ">?(?:[:;=]"
          + NOSE
          + "(?:\\){1,9}+|\\({1,9}+|[\\]\\[}{dp])|:"
          + NOSE
          + "(?:[o3xsc@$*|\\\\<>]|/(?!/)))";

  /** Such a face right behind a word, as people write it: "great:)". */
  private static final String BEHIND_A_WORD = "(?<=\\p{L})[:;=]-?[)(]{1,9}+(?=\\s|$)";

  /** Mouth left, eyes right; a bracket that closes is more often one. */
  private static final String REVERSED = "\\({1,9}[-o]?[:;=](?![)(\\p{L}\\p{N}])";

  private static final String HEARTS = "<3+(?!\\p{N})|</3(?!\\p{N})";

  private static final String UPRIGHT =
      "\\^_{0,3}\\^|-_{1,3}-|>_{1,3}<|t_{1,3}t|o_{1,3}o|¯\\\\_\\(ツ\\)_/¯";

  static final String PATTERN =
      String.join(
          "|",
          APART_BEFORE + "(?:" + WESTERN + ")" + APART_AFTER,
          BEHIND_A_WORD,
          APART_BEFORE + "(?:" + REVERSED + ")",
          HEARTS,
          APART_BEFORE + "(?:" + UPRIGHT + ")" + APART_AFTER);

  private Emoticons() {}
}
