package org.remanence.lab;

import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;

/**
 * Labelled texts, and where they came from: a lab holds the texts themselves, since a table may be
 * gone or changed by the time that it is opened.
 */
public record LabTexts(DatasetSource source, Dataset dataset) {}
