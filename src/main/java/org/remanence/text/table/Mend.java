package org.remanence.text.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.remanence.text.table.Suspicion.Effect;

/** Change that is made in a table if it is asked for. */
public enum Mend {
  /** Labels that differ by case, blanks or the format of numbers become one. */
  LABELS("labels", Effect.CHANGED),

  /** Rows of labels with too few texts are left out. */
  RARE("rare", Effect.LEFT_OUT),

  /** Labels with too few texts become one, {@link Labels#OTHER}, unless they are left out. */
  MERGE_RARE("merge-rare", Effect.CHANGED),

  /** Texts that stand under two labels are left out. */
  CONTRADICTIONS("contradictions", Effect.LEFT_OUT),

  /** Accents that were decoded twice are decoded right. */
  ACCENTS("accents", Effect.CHANGED),

  /** Marks of HTML are left out, and its names of characters become these. */
  HTML("html", Effect.CHANGED),

  /** Texts without a word are left out. */
  WORDLESS("wordless", Effect.LEFT_OUT);

  private final String id;
  private final Effect effect;

  Mend(String id, Effect effect) {
    this.id = id;
    this.effect = effect;
  }

  /** Effect on the rows concerned. */
  Effect effect() {
    return effect;
  }

  /** The name in options and files. */
  public String id() {
    return id;
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(Mend::id).toList();
  }

  public static Optional<Mend> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equalsIgnoreCase(id)).findFirst();
  }
}
