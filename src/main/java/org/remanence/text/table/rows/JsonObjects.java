package org.remanence.text.table.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands out the JSON objects of a text one after the other. */
interface JsonObjects extends Closeable {

  /** The cells of the next object by their names; null after the last. */
  @Nullable Map<String, String> next() throws IOException;

  /** The line on which the last object given begins, from 1. */
  int line();
}
