package org.remanence.lab;

import org.remanence.text.Split;

/** Texts that networks were trained on, and the part of each of them. */
public record LabSplit(LabTexts texts, Split split) {}
