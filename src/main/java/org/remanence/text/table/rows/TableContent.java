package org.remanence.text.table.rows;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;

/** A file or folder that is to be a table, taken out of its packing. */
final class TableContent implements Closeable {
  /** Of a table, unpacked; what is packed may claim to be anything. */
  static final long MAX_BYTES = 8L << 30;

  private static final int BUFFER = 1 << 16;
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt", ".tab", ".json");
  private static final List<String> MORE_TABLES = List.of(".jsonl", ".ndjson", ".xlsx", ".gz");

  private final Path file;
  private final Path inner;
  private final boolean workbook;
  private final @Nullable FileSystem opened;

  private TableContent(Path file, Path inner, boolean workbook, @Nullable FileSystem opened) {
    this.file = file;
    this.inner = inner;
    this.workbook = workbook;
    this.opened = opened;
  }

  /**
   * Looks into a file.
   *
   * @throws LocalizedException if there is none, it cannot be read, or holds several tables
   */
  static TableContent open(Path file) {
    if (Files.notExists(file)) {
      throw new LocalizedException("text.file.missing", file);
    }
    try {
      return begins(file, 'P', 'K') ? unzipped(file) : new TableContent(file, file, false, null);
    } catch (IOException | ProviderNotFoundException e) {
      throw new LocalizedException(e, "text.file.unreadable", file);
    }
  }

  private static TableContent unzipped(Path file) throws IOException {
    FileSystem zip;
    try {
      zip = FileSystems.newFileSystem(file);
    } catch (ZipException | ProviderNotFoundException e) {
      throw new LocalizedException(e, "text.table.badZip", file);
    }
    try {
      Path root = zip.getPath("/");
      if (Files.exists(root.resolve(WORKBOOK))) {
        zip.close();
        return new TableContent(file, file, true, null);
      }
      Path inner = only(file, root);
      boolean workbook = begins(inner, 'P', 'K');
      return new TableContent(file, inner, workbook, zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** The only table of a zip; a folder of folders if its files are in several. */
  private static Path only(Path file, Path root) throws IOException {
    List<Path> entries;
    try (Stream<Path> all = Files.walk(root, 6)) {
      entries = all.filter(Files::isRegularFile).filter(TableContent::mayBeTable).sorted().toList();
    }
    if (entries.size() == 1) {
      return entries.get(0);
    }
    Path top = root;
    for (List<Path> inside = folders(top); inside.size() == 1; inside = folders(top)) {
      top = inside.get(0);
    }
    if (entries.isEmpty()) {
      throw new LocalizedException("text.table.emptyZip", file);
    }
    if (folders(top).isEmpty()) {
      List<String> names =
          entries.stream().limit(5).map(each -> root.relativize(each)).map(Path::toString).toList();
      throw new LocalizedException(
          "text.table.severalInZip", file, entries.size(), String.join(", ", names));
    }
    return top;
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(Files::isDirectory)
          .filter(each -> !String.valueOf(each.getFileName()).startsWith("__"))
          .toList();
    }
  }

  private static boolean mayBeTable(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean hidden = file.toString().contains("__MACOSX") || name.startsWith(".");
    return !hidden && Stream.concat(TABLES.stream(), MORE_TABLES.stream()).anyMatch(name::endsWith);
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

  /** What is read: the file itself, or what its packing holds. */
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
   * @param goOn given the share that was read; false stops with a {@link CancellationException}
   */
  InputStream stream(DoublePredicate goOn) throws IOException {
    InputStream bytes =
        new BufferedInputStream(
            new Watched(Files.newInputStream(inner), Math.max(1, Files.size(inner)), goOn), BUFFER);
    return begins(inner, 0x1f, 0x8b)
        ? new Bounded(new GZIPInputStream(bytes, BUFFER), file)
        : bytes;
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
    }
  }

  /** Tells how far it is. */
  private static final class Watched extends FilterInputStream {
    private final long size;
    private final DoublePredicate goOn;
    private long read;

    Watched(InputStream in, long size, DoublePredicate goOn) {
      super(in);
      this.size = size;
      this.goOn = goOn;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      read += Math.max(0, count);
      if (!goOn.test((double) read / size)) {
        throw new CancellationException("reading a table was stopped");
      }
      return count;
    }
  }

  /** Refuses to unpack without end. */
  private static final class Bounded extends FilterInputStream {
    private final Path file;
    private long left = MAX_BYTES;

    Bounded(InputStream in, Path file) {
      super(in);
      this.file = file;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      left -= Math.max(0, count);
      if (left < 0) {
        throw new LocalizedException("text.file.tooLarge", file, MAX_BYTES >> 20);
      }
      return count;
    }
  }
}
