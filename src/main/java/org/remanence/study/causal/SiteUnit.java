package org.remanence.study.causal;

/** One unit of a gate or state at a word, by its number. */
public record SiteUnit(Site site, int number) {}
