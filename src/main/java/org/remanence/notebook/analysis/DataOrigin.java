package org.remanence.notebook.analysis;

/** Identity of data that came into being somewhere: what is made of them shares it. */
public final class DataOrigin {
  DataOrigin() {}
}
