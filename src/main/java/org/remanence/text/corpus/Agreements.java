package org.remanence.text.corpus;

import java.util.List;

/**
 * How many of a text's agreements were kept: what a model that wrote it remembered.
 *
 * @param place the first place of a bulletin named again, later on and at its end
 * @param marks quotes and brackets closed
 * @param forms verbs, adjectives and pronouns in the number and gender of what they belong to
 * @param breaches what was not kept, in the order of the text
 */
public record Agreements(Tally place, Tally marks, Tally forms, List<Breach> breaches) {
  public Agreements {
    breaches = List.copyOf(breaches);
  }

  /** What an agreement is about. */
  public enum Kind {
    PLACE,
    MARKS,
    FORMS
  }

  /** Agreements asked for, and kept. */
  public record Tally(int kept, int asked) {
    /** Share in [0, 1]; NaN if nothing was asked for. */
    public double rate() {
      return (double) kept / asked;
    }
  }

  /**
   * An agreement that was not kept.
   *
   * @param start of the text that breaks it, in chars
   * @param end one after its last char
   */
  public record Breach(Kind kind, int start, int end) {}

  /** All three together. */
  public Tally total() {
    return new Tally(
        place.kept() + marks.kept() + forms.kept(), place.asked() + marks.asked() + forms.asked());
  }
}
