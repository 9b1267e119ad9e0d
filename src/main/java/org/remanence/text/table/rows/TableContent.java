package org.remanence.text.table.rows;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoublePredicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;

/** A file or folder that is to be a table, taken out of its packing. */
final class TableContent implements Closeable {
  /** Of a table, unpacked; what is packed may claim to be anything. */
  private static final long MOST_BYTES = 8L << 30;

  private static final int BUFFER = 1 << 16;

  /** So many characters tell how a text is read. */
  private static final int START = 1 << 19;

  private final Path file;
  private final Path inner;
  private final boolean workbook;
  private final @Nullable FileSystem zip;
  private final long mostBytes;

  private TableContent(
      Path file, Path inner, boolean workbook, @Nullable FileSystem zip, long mostBytes) {
    this.file = file;
    this.inner = inner;
    this.workbook = workbook;
    this.zip = zip;
    this.mostBytes = mostBytes;
  }

  /**
   * Looks into a file.
   *
   * @throws LocalizedException if there is none, it cannot be read, or holds several tables
   */
  static TableContent open(Path file) {
    return open(file, MOST_BYTES);
  }

  /**
   * The same.
   *
   * @param mostBytes that are unpacked
   */
  static TableContent open(Path file, long mostBytes) {
    if (Files.notExists(file)) {
      throw new LocalizedException("text.file.missing", file);
    }
    // A device may never end, and the rows are gone through more than once.
    if (!Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new LocalizedException("text.file.device", file);
    }
    try {
      return begins(file, 'P', 'K')
          ? unzipped(file, mostBytes)
          : new TableContent(file, file, false, null, mostBytes);
    } catch (IOException e) {
      throw new LocalizedException(e, "text.file.unreadable", file);
    }
  }

  private static TableContent unzipped(Path file, long mostBytes) throws IOException {
    FileSystem zip = ZipTable.open(file);
    try {
      if (ZipTable.isWorkbook(zip)) {
        zip.close();
        return new TableContent(file, file, true, null, mostBytes);
      }
      Path inner = ZipTable.find(file, zip);
      return new TableContent(file, inner, begins(inner, 'P', 'K'), zip, mostBytes);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static boolean begins(Path file, int first, int second) throws IOException {
    if (Files.isDirectory(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == first && in.read() == second;
    }
  }

  /** As the user named it. */
  Path file() {
    return file;
  }

  /** Path that is read: the file itself, or what its packing holds. */
  Path inner() {
    return inner;
  }

  boolean isFolder() {
    return Files.isDirectory(inner);
  }

  boolean isWorkbook() {
    return workbook;
  }

  /** The unpacked bytes from the beginning. */
  InputStream stream() throws IOException {
    return stream(share -> true);
  }

  /**
   * The unpacked bytes from the beginning.
   *
   * @param goOn given the share that was read; false stops with a {@link
   *     java.util.concurrent.CancellationException}
   */
  private InputStream stream(DoublePredicate goOn) throws IOException {
    boolean gzip = begins(inner, 0x1f, 0x8b);
    InputStream bytes =
        new BufferedInputStream(
            new WatchedStream(Files.newInputStream(inner), Files.size(inner), goOn), BUFFER);
    InputStream unpacked = gzip ? new GZIPInputStream(bytes, BUFFER) : bytes;
    return gzip || zip != null ? new BoundedStream(unpacked, file, mostBytes) : unpacked;
  }

  /** The same as text. */
  Reader reader(Charset charset, DoublePredicate goOn) throws IOException {
    return new InputStreamReader(stream(goOn), charset);
  }

  /** The encoding that all of the bytes look like. */
  Charset charset(DoublePredicate goOn) throws IOException {
    try (InputStream in = stream(goOn)) {
      return EncodingGuess.of(in);
    }
  }

  /** Whole lines from the beginning, their ends as {@code \n}. */
  String start(Charset charset) throws IOException {
    StringBuilder start = new StringBuilder();
    try (LineReader lines = new LineReader(reader(charset, share -> true), RowNotes.NONE)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        start.append(line).append('\n');
        if (start.length() > START) {
          break;
        }
      }
    }
    return start.toString();
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }
}
