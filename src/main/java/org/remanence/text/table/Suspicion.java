package org.remanence.text.table;

import java.util.List;

/** Possible faults of a table, the worst first. */
public enum Suspicion {
  STRAY_QUOTE("stray-quote", Effect.CHANGED),
  WRONG_BYTES("wrong-bytes", Effect.KEPT),
  NOT_JSON("not-json", Effect.LEFT_OUT),
  WIDE_ROW("wide-row", Effect.LEFT_OUT),
  REPEATED_HEADER("repeated-header", Effect.LEFT_OUT),
  NO_TEXT("no-text", Effect.LEFT_OUT),
  NO_LABEL("no-label", Effect.LEFT_OUT),
  NUL("nul", Effect.CHANGED),
  FORMULA_ESCAPE("formula-escape", Effect.CHANGED),
  LABEL_BLANKS("label-blanks", Effect.CHANGED),
  LABEL_VARIANTS("label-variants", Mend.LABELS),
  RARE_LABEL("rare-label", Mend.RARE, Mend.MERGE_RARE),
  TWO_LABELS("two-labels", Mend.CONTRADICTIONS),
  DOUBLE_ACCENTS("double-accents", Mend.ACCENTS),
  HTML("html", Mend.HTML),
  NO_WORD("no-word", Mend.WORDLESS),
  WITHOUT_BLANKS("without-blanks", Effect.KEPT);

  /** Effect on the rows. */
  public enum Effect {
    KEPT,
    CHANGED,
    LEFT_OUT
  }

  private final String id;
  private final Effect always;
  private final List<Mend> mends;

  Suspicion(String id, Effect always) {
    this.id = id;
    this.always = always;
    mends = List.of();
  }

  Suspicion(String id, Mend... mends) {
    this.id = id;
    always = Effect.KEPT;
    this.mends = List.of(mends);
  }

  /** The last part of the keys of its messages. */
  public String id() {
    return id;
  }

  /** Effect that it has unasked. */
  Effect always() {
    return always;
  }

  /** Mends for it, the first one before the others; none if nothing else could be done. */
  public List<Mend> mends() {
    return mends;
  }
}
