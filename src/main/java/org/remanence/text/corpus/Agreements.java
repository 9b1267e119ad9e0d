package org.remanence.text.corpus;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Number of a text's agreements that were kept: what a model that wrote it remembered.
 *
 * @param counts by kind; a kind that nothing was asked of may be left out
 * @param breaches what was not kept, in the order of the text
 */
public record Agreements(Map<Kind, KeptCount> counts, List<Breach> breaches) {
  /**
   * Words and marks from one naming of a place to the next that are still near: as many as the
   * standard preset's gradients reach back.
   */
  public static final int NEAR = 8;

  /** The same for a middle distance and the large preset. */
  public static final int MIDDLE = 24;

  private static final KeptCount NOTHING = new KeptCount(0, 0);

  public Agreements {
    Map<Kind, KeptCount> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, counts.getOrDefault(kind, NOTHING));
    }
    counts = Collections.unmodifiableMap(all);
    breaches = List.copyOf(breaches);
  }

  /** Subject of an agreement. */
  public enum Kind {
    /** The bulletin's place, or its landmark, named at most {@link #NEAR} words and marks later. */
    PLACE_NEAR,
    /** The place named again later than that, and at most {@link #MIDDLE} words and marks. */
    PLACE_MIDDLE,
    /** The place named again after more than {@link #MIDDLE} words and marks. */
    PLACE_FAR,
    /** Quotes and brackets closed. */
    MARKS,
    /** Verbs, adjectives and pronouns in the number and gender of what they belong to. */
    FORMS;

    /** The message that names it; its arguments are {@link #NEAR} and {@link #MIDDLE}. */
    public String titleKey() {
      return "text.agreement." + name().toLowerCase(Locale.ROOT);
    }

    static Kind place(int distance) {
      if (distance <= NEAR) {
        return PLACE_NEAR;
      }
      return distance <= MIDDLE ? PLACE_MIDDLE : PLACE_FAR;
    }
  }

  /** Agreements asked for, and kept. */
  public record KeptCount(int kept, int asked) {
    /** Share in [0, 1]; NaN if nothing was asked for. */
    public double rate() {
      return (double) kept / asked;
    }

    private KeptCount plus(KeptCount other) {
      return new KeptCount(kept + other.kept, asked + other.asked);
    }
  }

  /**
   * An agreement that was not kept.
   *
   * @param start of the text that breaks it, in chars
   * @param end one after its last char
   */
  public record Breach(Kind kind, int start, int end) {}

  /** Those of one kind. */
  public KeptCount of(Kind kind) {
    return counts.getOrDefault(kind, NOTHING);
  }

  /** All kinds together. */
  public KeptCount total() {
    return counts.values().stream().reduce(NOTHING, KeptCount::plus);
  }
}
