package org.remanence.model.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.remanence.i18n.LocalizedException;

/**
 * The zip around a model's parts. Nothing is ever unpacked to disk, and no part is read before its
 * size was found acceptable.
 */
public final class ModelArchive implements Closeable {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Path file;
  private final ZipFile zip;

  /** Writes a part; called twice, since a zip wants to know size and checksum before it. */
  @FunctionalInterface
  public interface PartWriter {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Makes something of a part. */
  @FunctionalInterface
  public interface PartReader<T> {
    /**
     * Reads the whole part.
     *
     * @param size of {@code in}, in bytes
     */
    T read(InputStream in, long size) throws IOException;
  }

  private ModelArchive(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /** Writes the parts uncompressed and without time stamps: the same parts give the same bytes. */
  public static void write(OutputStream out, Map<String, PartWriter> parts) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setMethod(ZipOutputStream.STORED);
    for (Map.Entry<String, PartWriter> part : parts.entrySet()) {
      zip.putNextEntry(entry(part.getKey(), part.getValue()));
      part.getValue().writeTo(zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static ZipEntry entry(String name, PartWriter content) throws IOException {
    CountingOutputStream counter = new CountingOutputStream();
    CheckedOutputStream checked = new CheckedOutputStream(counter, new CRC32());
    content.writeTo(checked);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    entry.setSize(counter.count());
    entry.setCrc(checked.getChecksum().getValue());
    return entry;
  }

  /**
   * Makes sure that there is a file to open as a model.
   *
   * @throws LocalizedException if it is missing, or a folder
   */
  public static void requireFile(Path file) {
    if (Files.notExists(file)) {
      throw new LocalizedException("model.file.missing", file);
    }
    if (Files.isDirectory(file)) {
      throw new LocalizedException("model.file.directory", file);
    }
  }

  /**
   * Opens a file that holds exactly the parts {@code names}.
   *
   * @throws LocalizedException if it is missing or cut, no zip, or holds something else
   */
  public static ModelArchive open(Path file, Set<String> names) {
    requireFile(file);
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new LocalizedException(e, "model.file.not-zip", file);
    } catch (IOException e) {
      throw new LocalizedException(e, "model.file.unreadable", file);
    }
    ModelArchive archive = new ModelArchive(file, zip);
    try {
      archive.requireExactly(names);
      return archive;
    } catch (LocalizedException e) {
      archive.closeAfter(e);
      throw e;
    }
  }

  private void requireExactly(Set<String> names) {
    Set<String> missing = new HashSet<>(names);
    zip.stream()
        .map(ZipEntry::getName)
        .forEach(
            name -> {
              if (!names.contains(name)) {
                throw new LocalizedException(
                    "model.file.foreign-part", file, ForeignText.printable(name));
              }
              if (!missing.remove(name)) {
                throw new LocalizedException("model.file.twice", file, name);
              }
            });
    if (!missing.isEmpty()) {
      throw new LocalizedException(
          "model.file.part-missing", file, missing.stream().sorted().findFirst().orElseThrow());
    }
  }

  /**
   * Reads a part of at most {@code maxBytes} and compares its checksum.
   *
   * @throws LocalizedException if it is too large or damaged, or from {@code reader}
   */
  public <T> T read(String name, long maxBytes, PartReader<T> reader) {
    ZipEntry entry = zip.getEntry(name);
    if (entry.getSize() < 0 || entry.getSize() > maxBytes) {
      throw new LocalizedException("model.file.part-too-large", file, name, maxBytes >> 20);
    }
    try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      T value = reader.read(in, entry.getSize());
      if (in.read() >= 0 || in.getChecksum().getValue() != entry.getCrc()) {
        throw new LocalizedException("model.file.damaged", file, name);
      }
      return value;
    } catch (IOException e) {
      throw new LocalizedException(e, "model.file.damaged", file, name);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void closeAfter(LocalizedException problem) {
    try {
      close();
    } catch (IOException e) {
      problem.addSuppressed(e);
    }
  }

  private static final class CountingOutputStream extends OutputStream {
    private long count;

    long count() {
      return count;
    }

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count += length;
    }
  }
}
