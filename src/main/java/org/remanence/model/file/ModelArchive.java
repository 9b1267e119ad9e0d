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
 * The zip around the parts of a model or a lab. Nothing is ever unpacked to disk, and no part is
 * read before its size was found acceptable.
 */
public final class ModelArchive implements Closeable {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Beginning of the keys of what may be wrong with a model’s file. */
  private static final String MODEL = "model.file.";

  private final Path file;
  private final ZipFile zip;
  private final String messages;
  private final String folder;

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

  private ModelArchive(Path file, ZipFile zip, String messages, String folder) {
    this.file = file;
    this.zip = zip;
    this.messages = messages;
    this.folder = folder;
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
    requireFile(file, MODEL);
  }

  private static void requireFile(Path file, String messages) {
    if (Files.notExists(file)) {
      throw new LocalizedException(messages + "missing", file);
    }
    if (Files.isDirectory(file)) {
      throw new LocalizedException(messages + "directory", file);
    }
  }

  /**
   * Opens a file that holds exactly the parts {@code names}.
   *
   * @throws LocalizedException if it is missing or cut, no zip, or holds something else
   */
  public static ModelArchive open(Path file, Set<String> names) {
    ModelArchive archive = open(file, MODEL);
    try {
      archive.requireExactly(names);
      return archive;
    } catch (LocalizedException e) {
      archive.closeAfter(e);
      throw e;
    }
  }

  /**
   * Opens a file whose parts are not known before one of them is read: {@link #requireExactly} is
   * for whoever has read it.
   *
   * @param messages begins the keys of what may be wrong with the file
   * @throws LocalizedException if it is missing or cut, or no zip
   */
  public static ModelArchive open(Path file, String messages) {
    requireFile(file, messages);
    try {
      return new ModelArchive(file, new ZipFile(file.toFile()), messages, "");
    } catch (ZipException e) {
      throw new LocalizedException(e, messages + "not-zip", file);
    } catch (IOException e) {
      throw new LocalizedException(e, messages + "unreadable", file);
    }
  }

  /** The parts whose names begin with {@code folder}, without that beginning. */
  public ModelArchive under(String folder) {
    return new ModelArchive(file, zip, messages, this.folder + folder);
  }

  /**
   * Makes sure that the file holds these parts and no others.
   *
   * @throws LocalizedException naming one that is missing, foreign or there twice
   */
  public void requireExactly(Set<String> names) {
    Set<String> missing = new HashSet<>(names);
    zip.stream()
        .map(ZipEntry::getName)
        .forEach(
            name -> {
              if (!names.contains(name)) {
                throw new LocalizedException(
                    messages + "foreign-part", file, ForeignText.printable(name));
              }
              if (!missing.remove(name)) {
                throw new LocalizedException(messages + "twice", file, name);
              }
            });
    if (!missing.isEmpty()) {
      throw missing(missing.stream().sorted().findFirst().orElseThrow());
    }
  }

  private LocalizedException missing(String name) {
    return new LocalizedException(messages + "part-missing", file, name);
  }

  /**
   * Reads a part of at most {@code maxBytes} and compares its checksum.
   *
   * @throws LocalizedException if it is too large or damaged, or from {@code reader}
   */
  public <T> T read(String name, long maxBytes, PartReader<T> reader) {
    String part = folder + name;
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw missing(part);
    }
    if (entry.getSize() < 0 || entry.getSize() > maxBytes) {
      throw new LocalizedException(messages + "part-too-large", file, part, maxBytes >> 20);
    }
    try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      T value = reader.read(in, entry.getSize());
      if (in.read() >= 0 || in.getChecksum().getValue() != entry.getCrc()) {
        throw new LocalizedException(messages + "damaged", file, part);
      }
      return value;
    } catch (IOException e) {
      throw new LocalizedException(e, messages + "damaged", file, part);
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
