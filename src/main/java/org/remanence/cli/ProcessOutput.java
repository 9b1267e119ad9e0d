package org.remanence.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process's standard output, which tells apart how writing to it failed: a full disk is an
 * error, a reader that has seen enough ({@code remanence … | head}) is none.
 */
final class ProcessOutput extends FilterOutputStream {
  private static final Path STDOUT = Path.of("/dev/stdout");
  private static final int FILE_TYPE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private boolean failed;

  ProcessOutput() {
    super(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }

  /** Returns whether writing failed because nobody reads any more. */
  boolean readerIsGone() {
    return failed && isPipe();
  }

  /**
   * Returns whether stdout is a pipe or a socket, told by what the file is: messages of the system
   * come in the user's language.
   */
  private static boolean isPipe() {
    try {
      int type = (int) Files.getAttribute(STDOUT, "unix:mode") & FILE_TYPE;
      return type == PIPE || type == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // A system that does not tell, such as Windows: then the failure is told.
      return false;
    }
  }
}
