package org.remanence.text.table.rows;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hands out a table’s rows one after the other, the first one too if it is a header. */
public interface RowReader extends Closeable {

  /** The next row; null after the last. */
  @Nullable TableRow next() throws IOException;
}
