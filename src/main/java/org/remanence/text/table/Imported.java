package org.remanence.text.table;

import org.remanence.text.Dataset;

/** A table that was read: its texts, and what it is like. */
public record Imported(Dataset dataset, TableReport report) {}
