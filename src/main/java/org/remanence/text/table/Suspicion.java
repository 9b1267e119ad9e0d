package org.remanence.text.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be wrong with a table, the worst first. */
public enum Suspicion {
  STRAY_QUOTE("strayQuote", Effect.CHANGED, null),
  WRONG_BYTES("wrongBytes", Effect.KEPT, null),
  NOT_JSON("notJson", Effect.LEFT_OUT, null),
  WIDE_ROW("wideRow", Effect.LEFT_OUT, null),
  REPEATED_HEADER("repeatedHeader", Effect.LEFT_OUT, null),
  NO_TEXT("noText", Effect.LEFT_OUT, null),
  NO_LABEL("noLabel", Effect.LEFT_OUT, null),
  NUL("nul", Effect.CHANGED, null),
  LABEL_BLANKS("labelBlanks", Effect.CHANGED, null),
  LABEL_VARIANTS("labelVariants", Effect.CHANGED, Mend.LABELS),
  RARE_LABEL("rareLabel", Effect.LEFT_OUT, Mend.RARE),
  TWO_LABELS("twoLabels", Effect.LEFT_OUT, Mend.CONTRADICTIONS),
  DOUBLE_ACCENTS("doubleAccents", Effect.CHANGED, Mend.ACCENTS),
  HTML("html", Effect.CHANGED, Mend.HTML),
  NO_WORD("noWord", Effect.LEFT_OUT, Mend.WORDLESS),
  WITHOUT_BLANKS("withoutBlanks", Effect.KEPT, null);

  /** What happens to the rows. */
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

  /** What its mend does; without one, what always happens. */
  public Effect effect() {
    return effect;
  }

  /** What mends it; empty if nothing does, or nothing else could be done. */
  public Optional<Mend> mend() {
    return Optional.ofNullable(mend);
  }
}
