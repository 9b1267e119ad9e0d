package org.remanence.text.table.rows;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.remanence.i18n.LocalizedException;

/** Finds the table in a zip. */
final class ZipTable {
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final List<String> TABLES =
      List.of(".csv", ".tsv", ".txt", ".tab", ".json", ".jsonl", ".ndjson", ".xlsx", ".gz");

  private ZipTable() {}

  /** Opens a file that begins as a zip does. */
  static FileSystem open(Path file) throws IOException {
    try {
      return FileSystems.newFileSystem(file);
    } catch (ZipException | ProviderNotFoundException e) {
      throw new LocalizedException(e, "text.table.bad-zip", file);
    }
  }

  /** Returns whether the zip is an Excel workbook. */
  static boolean isWorkbook(FileSystem zip) {
    return Files.exists(zip.getPath("/", WORKBOOK));
  }

  /**
   * The only table of a zip; a folder of folders if its files are in several.
   *
   * @param file the zip, for messages
   */
  static Path find(Path file, FileSystem zip) throws IOException {
    Path root = zip.getPath("/");
    List<Path> entries;
    try (Stream<Path> all = Files.walk(root, 6)) {
      entries = all.filter(Files::isRegularFile).filter(ZipTable::mayBeTable).sorted().toList();
    }
    if (entries.size() == 1) {
      return entries.get(0);
    }
    Path top = root;
    for (List<Path> inside = folders(top); inside.size() == 1; inside = folders(top)) {
      top = inside.get(0);
    }
    if (entries.isEmpty()) {
      throw new LocalizedException("text.table.empty-zip", file);
    }
    if (folders(top).isEmpty()) {
      List<String> names =
          entries.stream().limit(5).map(each -> root.relativize(each)).map(Path::toString).toList();
      throw new LocalizedException(
          "text.table.several-in-zip", file, entries.size(), String.join(", ", names));
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
    return !hidden && TABLES.stream().anyMatch(name::endsWith);
  }
}
