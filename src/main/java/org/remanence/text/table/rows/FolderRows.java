package org.remanence.text.table.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;

/** Reads a folder with a folder for each label, in which each file is a text. */
final class FolderRows implements RowReader {
  static final List<String> COLUMNS = List.of("file", "label", "text");
  static final int ID = 0;
  static final int LABEL = 1;
  static final int TEXT = 2;

  private static final int LARGEST_TEXT = 16 << 20;

  private final Optional<Charset> encoding;
  private final RowNotes notes;
  private final DoublePredicate goOn;
  private final List<Path> files;
  private final Iterator<Path> left;
  private final Path folder;
  private int number;

  FolderRows(
      Path file, Path folder, Optional<Charset> encoding, RowNotes notes, DoublePredicate goOn)
      throws IOException {
    this.folder = folder;
    this.encoding = encoding;
    this.notes = notes;
    this.goOn = goOn;
    this.files = files(file, folder);
    this.left = files.iterator();
  }

  /** The texts, label by label; those of a folder without labels if it holds files alone. */
  private static List<Path> files(Path file, Path folder) throws IOException {
    List<Path> labels = inside(folder, true);
    List<Path> files = new ArrayList<>();
    for (Path label : labels) {
      if (!inside(label, true).isEmpty() && inside(label, false).isEmpty()) {
        throw new LocalizedException("text.table.deep-folders", file, label.getFileName());
      }
      files.addAll(inside(label, false));
    }
    if (labels.isEmpty()) {
      files.addAll(inside(folder, false));
    }
    if (files.isEmpty()) {
      throw new LocalizedException("text.table.empty-folder", file);
    }
    return files;
  }

  static boolean hasLabels(Path folder) throws IOException {
    return !inside(folder, true).isEmpty();
  }

  private static List<Path> inside(Path folder, boolean folders) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> !name(each).startsWith(".") && !name(each).startsWith("__"))
          .filter(each -> Files.isDirectory(each) == folders)
          .sorted(Comparator.comparing(FolderRows::name))
          .toList();
    }
  }

  /** Without the slash that folders of a zip end with. */
  private static String name(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    if (!left.hasNext()) {
      return null;
    }
    Path file = left.next();
    number++;
    if (!goOn.test((double) number / files.size())) {
      throw new CancellationException("reading a folder was stopped");
    }
    Path parent = file.getParent();
    String label = parent == null || parent.equals(folder) ? "" : name(parent);
    return new TableRow(number, List.of(name(file), label, text(file)));
  }

  private String text(Path file) throws IOException {
    byte[] bytes = bytes(file);
    Charset charset = encoding.isPresent() ? encoding.get() : EncodingGuess.of(bytes);
    StringJoiner text = new StringJoiner("\n");
    try (LineReader lines =
        LineReader.ofText(new String(bytes, charset), new NotesOfRow(notes, number))) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        text.add(line);
      }
    }
    return text.toString();
  }

  /** All of a text, however large a zip says it is. */
  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST_TEXT + 1);
      if (bytes.length > LARGEST_TEXT) {
        throw new LocalizedException("text.file.too-large", file, LARGEST_TEXT >> 20);
      }
      return bytes;
    }
  }

  /** Notes of the lines of a text as such of its row. */
  private record NotesOfRow(RowNotes notes, int row) implements RowNotes {
    @Override
    public void nul(int line) {
      notes.nul(row);
    }

    @Override
    public void wrongBytes(int line) {
      notes.wrongBytes(row);
    }
  }

  @Override
  public void close() {}
}
