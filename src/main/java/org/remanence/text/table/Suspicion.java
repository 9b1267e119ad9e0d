package org.remanence.text.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Possible faults of a table, the worst first. */
public enum Suspicion {
  STRAY_QUOTE("stray-quote", Effect.CHANGED, null),
  WRONG_BYTES("wrong-bytes", Effect.KEPT, null),
  NOT_JSON("not-json", Effect.LEFT_OUT, null),
  WIDE_ROW("wide-row", Effect.LEFT_OUT, null),
  REPEATED_HEADER("repeated-header", Effect.LEFT_OUT, null),
  NO_TEXT("no-text", Effect.LEFT_OUT, null),
  NO_LABEL("no-label", Effect.LEFT_OUT, null),
  NUL("nul", Effect.CHANGED, null),
  FORMULA_ESCAPE("formula-escape", Effect.CHANGED, null),
  LABEL_BLANKS("label-blanks", Effect.CHANGED, null),
  LABEL_VARIANTS("label-variants", Effect.CHANGED, Mend.LABELS),
  RARE_LABEL("rare-label", Effect.LEFT_OUT, Mend.RARE),
  TWO_LABELS("two-labels", Effect.LEFT_OUT, Mend.CONTRADICTIONS),
  DOUBLE_ACCENTS("double-accents", Effect.CHANGED, Mend.ACCENTS),
  HTML("html", Effect.CHANGED, Mend.HTML),
  NO_WORD("no-word", Effect.LEFT_OUT, Mend.WORDLESS),
  WITHOUT_BLANKS("without-blanks", Effect.KEPT, null);

  /** Effect on the rows. */
  public enum Effect {
    KEPT,
    CHANGED,
    LEFT_OUT
  }

  private final String id;
  private final Effect effect;
  private final @Nullable Mend mend;

  Suspicion(String id, Effect effect, @Nullable Mend mend) {
    this.id = id;
    this.effect = effect;
    this.mend = mend;
  }

  /** The last part of the keys of its messages. */
  public String id() {
    return id;
  }

  /** Effect of its mend; without one, the effect that it always has. */
  public Effect effect() {
    return effect;
  }

  /** Mend for it; empty if there is none, or nothing else could be done. */
  public Optional<Mend> mend() {
    return Optional.ofNullable(mend);
  }
}
