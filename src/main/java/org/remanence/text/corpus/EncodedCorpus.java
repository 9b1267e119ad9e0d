package org.remanence.text.corpus;

import org.remanence.text.Vocabulary;

/**
 * A corpus in numbers, cut in three one after another: most of it to train on, then a part to stop
 * by, then one to measure on. Each begins with a line end. A corpus too short to cut is trained on
 * again and again, and all of it is measured on.
 *
 * @param vocabulary learnt from the training part alone
 * @param heldOut whether validation and test were not trained on
 * @param fingerprint SHA-256 of the lines, in hexadecimal
 */
public record EncodedCorpus(
    String name,
    TokenLevel level,
    Vocabulary vocabulary,
    TokenStream train,
    TokenStream validation,
    TokenStream test,
    boolean heldOut,
    String fingerprint) {}
