package org.remanence.cli;

/** How results are printed. */
enum OutputFormat {
  TABLE,
  JSON
}
