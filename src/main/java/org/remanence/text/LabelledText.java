package org.remanence.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One example.
 *
 * @param line line of the file it starts on, from 1; 0 for built-in data
 * @param level difficulty from 1 (easy) of built-in data; 0 where none is known
 * @param decisive index of the token whose opinion is the verdict; {@link #UNKNOWN} where nobody
 *     says which it is
 * @param lastOpinion the label that the opinion which stands last has by itself; empty where nobody
 *     says
 * @param tags label of each word; none where the text has one as a whole
 */
public record LabelledText(
    String text,
    String label,
    int line,
    int level,
    int decisive,
    String lastOpinion,
    List<String> tags) {
  public static final int UNKNOWN = -1;

  private static final String BLANK = " ";

  public LabelledText {
    tags = List.copyOf(tags);
  }

  /** An example that has a label as a whole. */
  public LabelledText(
      String text, String label, int line, int level, int decisive, String lastOpinion) {
    this(text, label, line, level, decisive, lastOpinion, List.of());
  }

  /**
   * A sentence whose words are tagged.
   *
   * @param words as they are written, without blanks
   * @param tags as many
   */
  public static LabelledText tagged(List<String> words, List<String> tags, int line, int level) {
    return new LabelledText(String.join(BLANK, words), "", line, level, UNKNOWN, "", tags);
  }

  /** An example of which nobody says what its last opinion is. */
  public LabelledText(String text, String label, int line, int level, int decisive) {
    this(text, label, line, level, decisive, "");
  }

  /** An example of which nobody says which token decides. */
  public LabelledText(String text, String label, int line, int level) {
    this(text, label, line, level, UNKNOWN);
  }

  /** The tokens that a network reads; those of a tagged sentence are its words as they are cut. */
  public List<String> tokens() {
    return tags.isEmpty()
        ? Tokenizer.tokenize(text)
        : words().stream().map(Tokenizer::normalize).toList();
  }

  /** The words of a tagged sentence, as they are written. */
  public List<String> words() {
    return Arrays.asList(text.split(BLANK));
  }

  /** A tagged sentence as a line, each word with its tag: {@code Paris/LOC sleeps/VERB}. */
  public String withTags() {
    List<String> words = words();
    return IntStream.range(0, tags.size())
        .mapToObj(i -> words.get(i) + "/" + tags.get(i))
        .collect(Collectors.joining(BLANK));
  }
}
