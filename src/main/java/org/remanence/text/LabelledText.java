package org.remanence.text;

/**
 * One example.
 *
 * @param line line of the file it starts on, from 1; 0 for built-in data
 * @param level difficulty from 1 (easy) of built-in data; 0 where none is known
 * @param decisive index of the token whose opinion is the verdict; {@link #UNKNOWN} where nobody
 *     says which it is
 * @param lastOpinion the label that the opinion which stands last has by itself; empty where nobody
 *     says
 */
public record LabelledText(
    String text, String label, int line, int level, int decisive, String lastOpinion) {
  public static final int UNKNOWN = -1;

  /** An example of which nobody says what its last opinion is. */
  public LabelledText(String text, String label, int line, int level, int decisive) {
    this(text, label, line, level, decisive, "");
  }

  /** An example of which nobody says which token decides. */
  public LabelledText(String text, String label, int line, int level) {
    this(text, label, line, level, UNKNOWN);
  }
}
