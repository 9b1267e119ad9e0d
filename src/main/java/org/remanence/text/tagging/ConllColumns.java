package org.remanence.text.tagging;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Place of word and tag among the columns of a file. The word is in the first and the tag in the
 * last one, as in the files of CoNLL’s shared tasks of 2000 to 2003; in CoNLL-U they are in the
 * second and the fourth of ten.
 *
 * @param count columns of a line
 */
record ConllColumns(int count, int word, int tag) {
  private static final int UNIVERSAL = 10;
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[-.]\\d+)?");
  private static final Pattern TABS = Pattern.compile("\t");
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");
  private static final Pattern INNER_BLANKS = Pattern.compile("\\s+");

  /** Those of a file whose first line has these cells. */
  static ConllColumns of(List<String> cells) {
    return cells.size() == UNIVERSAL && NUMBER.matcher(cells.get(0)).matches()
        ? new ConllColumns(UNIVERSAL, 1, 3)
        : new ConllColumns(cells.size(), 0, cells.size() - 1);
  }

  /** The cells of a line, between tabs or, if it has none, between blanks. */
  static List<String> cells(String line) {
    return line.indexOf('\t') >= 0
        ? List.of(TABS.split(line, -1))
        : List.of(BLANKS.split(line.strip()));
  }

  /**
   * Returns whether a line is of no word of its own: in CoNLL-U, words that are written as one
   * (1-2), and words that are left out (8.1).
   */
  boolean isNoWord(List<String> cells) {
    return word > 0 && (cells.get(0).contains("-") || cells.get(0).contains("."));
  }

  /** Word with its tag. */
  record TaggedWord(String form, String tag) {}

  /** A word and its tag; empty if one of them is. */
  Optional<TaggedWord> read(List<String> cells) {
    String form = whole(cells.get(word));
    String label = whole(cells.get(tag));
    return form.isEmpty() || label.isEmpty()
        ? Optional.empty()
        : Optional.of(new TaggedWord(form, label));
  }

  /** Text between two tabs, which may have a blank inside, as 10 000 has. */
  private static String whole(String cell) {
    return INNER_BLANKS.matcher(cell.strip()).replaceAll("\u00a0");
  }
}
