package org.remanence.handout;

import java.util.List;
import java.util.Optional;

/**
 * A table of a hand-out.
 *
 * @param rows the first cell of each names it
 * @param numbers whether the other columns are numbers, which end at one line
 * @param note what to know about it
 */
record HandOutTable(
    String caption,
    List<String> head,
    List<List<String>> rows,
    boolean numbers,
    Optional<String> note) {}
