package org.remanence.text.table.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;

/** A table that was looked into: how it is read, and its rows as often as they are asked for. */
public final class OpenTable implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int START = 1 << 19;
  private static final int OBJECTS_LOOKED_AT = 1000;
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\\s*+\"?sep=(.|\\\\t)\"?\\s*", Pattern.CASE_INSENSITIVE);

  private final TableContent content;
  private final TableFormat format;
  private final RowShape shape;
  private final boolean separatorLine;
  private final TableOptions options;

  private OpenTable(
      TableContent content,
      TableOptions options,
      TableFormat format,
      RowShape shape,
      boolean separatorLine) {
    this.content = content;
    this.options = options;
    this.format = format;
    this.shape = shape;
    this.separatorLine = separatorLine;
  }

  /**
   * Looks into a file or folder and finds what {@code options} do not say.
   *
   * @param labelled whether there has to be a column of labels
   * @throws LocalizedException naming the file and what was expected, if it is no such table
   */
  public static OpenTable of(Path file, TableOptions options, boolean labelled) {
    TableContent content = TableContent.open(file);
    try {
      OpenTable open = look(content, options, labelled);
      if (open != null) {
        return open;
      }
      throw new LocalizedException("text.table.empty", file);
    } catch (IOException e) {
      close(content);
      throw new LocalizedException(e, "text.file.unreadable", file);
    } catch (RuntimeException e) {
      close(content);
      throw e;
    }
  }

  private static void close(TableContent content) {
    try {
      content.close();
    } catch (IOException e) {
      throw new LocalizedException(e, "text.file.unreadable", content.file());
    }
  }

  private static @Nullable OpenTable look(
      TableContent content, TableOptions options, boolean labelled) throws IOException {
    if (content.isFolder()) {
      boolean labels = FolderRows.hasLabels(content.inner());
      if (labelled && !labels) {
        throw new LocalizedException("text.table.noFolders", content.file());
      }
      return new OpenTable(
          content,
          options,
          new TableFormat(
              TableKind.FOLDERS,
              options.encoding().orElse(StandardCharsets.UTF_8),
              TableFormat.NO_SEPARATOR,
              Quoting.NONE,
              false,
              FolderRows.COLUMNS,
              FolderRows.TEXT,
              labels ? FolderRows.LABEL : TableFormat.NO_COLUMN,
              FolderRows.ID),
          RowShape.of(List.of(), ','),
          false);
    }
    return content.isWorkbook()
        ? sheet(content, options, labelled)
        : text(content, options, labelled);
  }

  private static @Nullable OpenTable sheet(
      TableContent content, TableOptions options, boolean labelled) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    try (SheetRows sheet = new SheetRows(content.file(), content.stream(), share -> true)) {
      for (TableRow row = sheet.next();
          row != null && rows.size() < OBJECTS_LOOKED_AT;
          row = sheet.next()) {
        if (!row.isBlank()) {
          rows.add(row);
        }
      }
    }
    return cells(
        content,
        options,
        labelled,
        new Assumed(
            TableKind.SHEET,
            StandardCharsets.UTF_8,
            new CellsGuess(
                TableFormat.NO_SEPARATOR, Quoting.NONE, RowShape.of(List.of(), ','), rows),
            false));
  }

  private static @Nullable OpenTable text(
      TableContent content, TableOptions options, boolean labelled) throws IOException {
    Charset charset = options.encoding().isPresent() ? options.encoding().get() : guess(content);
    String start = start(content, charset);
    String trimmed = start.stripLeading();
    if (trimmed.isEmpty()) {
      return null;
    }
    if (isJson(trimmed)) {
      return json(content, options, labelled, charset, isJsonLines(trimmed));
    }
    String first = start.lines().findFirst().orElse("");
    Matcher line = SEPARATOR_LINE.matcher(first);
    boolean separatorLine = line.matches();
    Optional<Character> said = options.separator();
    if (separatorLine && said.isEmpty()) {
      said = Optional.of(line.group(1).equals("\\t") ? '\t' : line.group(1).charAt(0));
    }
    String body = separatorLine ? start.substring(first.length()).stripLeading() : start;
    CellsGuess guess = CellsGuess.of(body, said, options.quoting());
    return cells(
        content, options, labelled, new Assumed(TableKind.CELLS, charset, guess, separatorLine));
  }

  private static Charset guess(TableContent content) throws IOException {
    try (InputStream in = content.stream()) {
      return EncodingGuess.of(in);
    }
  }

  /** Whole lines from the beginning, their ends as {@code \n}. */
  private static String start(TableContent content, Charset charset) throws IOException {
    StringBuilder start = new StringBuilder();
    try (LineReader lines =
        new LineReader(reader(content, charset, share -> true), RowNotes.NONE)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        start.append(line).append('\n');
        if (start.length() > START) {
          break;
        }
      }
    }
    return start.toString();
  }

  private static Reader reader(TableContent content, Charset charset, DoublePredicate goOn)
      throws IOException {
    return new InputStreamReader(content.stream(goOn), charset);
  }

  /** The same without the mark that a text may begin with. */
  private static Reader unmarked(TableContent content, Charset charset, DoublePredicate goOn)
      throws IOException {
    PushbackReader reader = new PushbackReader(reader(content, charset, goOn));
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }

  private static boolean isJson(String start) {
    if (start.charAt(0) == '{') {
      return start.startsWith("\"", 1) || start.substring(1).stripLeading().startsWith("\"");
    }
    return start.charAt(0) == '[' && start.substring(1).stripLeading().startsWith("{");
  }

  private static boolean isJsonLines(String start) {
    String first = start.lines().findFirst().orElse("").strip();
    boolean several = start.lines().filter(line -> !line.isBlank()).limit(2).count() > 1;
    return first.startsWith("{") && first.endsWith("}") && (several || !first.contains("["));
  }

  private static OpenTable json(
      TableContent content, TableOptions options, boolean labelled, Charset charset, boolean lines)
      throws IOException {
    Set<String> names = new LinkedHashSet<>();
    List<Map<String, String>> objects = new ArrayList<>();
    try (Reader in = unmarked(content, charset, share -> true)) {
      JsonLineRows eachLine = new JsonLineRows(in, List.of(), RowNotes.NONE);
      JsonRows array = new JsonRows(content.file(), in, List.of());
      for (int i = 0; i < OBJECTS_LOOKED_AT; i++) {
        Map<String, String> next = lines ? eachLine.nextObject() : array.nextObject();
        if (next == null) {
          break;
        }
        names.addAll(next.keySet());
        objects.add(next);
      }
    }
    List<String> columns = List.copyOf(names);
    ColumnGuess guess = new ColumnGuess(columns.size());
    for (Map<String, String> object : objects) {
      guess.add(
          new TableRow(0, columns.stream().map(name -> object.getOrDefault(name, "")).toList()));
    }
    ColumnChoice choice =
        ColumnChoice.of(content.file(), 1, columns, true, options, labelled, () -> guess);
    return new OpenTable(
        content,
        options,
        new TableFormat(
            lines ? TableKind.JSON_LINES : TableKind.JSON,
            charset,
            TableFormat.NO_SEPARATOR,
            Quoting.NONE,
            false,
            columns,
            choice.text(),
            choice.label(),
            choice.id()),
        RowShape.of(List.of(), ','),
        false);
  }

  /** What is known of a table of cells before its columns are. */
  private record Assumed(
      TableKind kind, Charset charset, CellsGuess guess, boolean separatorLine) {}

  private static @Nullable OpenTable cells(
      TableContent content, TableOptions options, boolean labelled, Assumed assumed)
      throws IOException {
    List<TableRow> rows = assumed.guess.rows();
    if (rows.isEmpty()) {
      return null;
    }
    boolean header = options.header().orElseGet(() -> HeaderGuess.isHeader(rows));
    int width = rows.stream().mapToInt(row -> row.fields().size()).max().orElse(1);
    List<String> columns =
        header ? List.copyOf(rows.get(0).fields()) : numbers(usualWidth(rows, width));
    TableFormat unknown =
        new TableFormat(
            assumed.kind,
            assumed.charset,
            assumed.guess.separator(),
            assumed.guess.quoting(),
            header,
            columns,
            0,
            TableFormat.NO_COLUMN,
            TableFormat.NO_COLUMN);
    OpenTable raw =
        new OpenTable(content, options, unknown, assumed.guess.shape(), assumed.separatorLine);
    ColumnChoice choice =
        ColumnChoice.of(
            content.file(),
            rows.get(0).line(),
            columns,
            header,
            options,
            labelled,
            () -> raw.contents(rows, labelled));
    TableFormat format =
        new TableFormat(
            unknown.kind(),
            unknown.charset(),
            unknown.separator(),
            unknown.quoting(),
            header,
            columns,
            choice.text(),
            choice.label(),
            choice.id());
    return new OpenTable(content, options, format, assumed.guess.shape(), assumed.separatorLine);
  }

  private static int usualWidth(List<TableRow> rows, int most) {
    int[] counts = new int[most + 1];
    rows.forEach(row -> counts[row.fields().size()]++);
    int usual = 1;
    for (int i = 1; i <= most; i++) {
      usual = counts[i] > counts[usual] ? i : usual;
    }
    return usual;
  }

  private static List<String> numbers(int columns) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      names.add(String.valueOf(i));
    }
    return names;
  }

  /** What is in the columns; of a table sorted by label, the whole of it is looked at. */
  private ColumnGuess contents(List<TableRow> rows, boolean labelled) {
    ColumnGuess guess = new ColumnGuess(format.columns().size());
    rows.stream().skip(format.header() ? 1 : 0).forEach(guess::add);
    if (!labelled || guess.ofFewValues(guess.longest(TableFormat.NO_COLUMN)) >= 0) {
      return guess;
    }
    ColumnGuess whole = new ColumnGuess(format.columns().size());
    try (RowReader all = rows(RowNotes.NONE, share -> true)) {
      for (TableRow row = all.next(); row != null; row = all.next()) {
        if (!row.isBlank()) {
          whole.add(row);
        }
      }
    } catch (IOException e) {
      throw new LocalizedException(e, "text.file.unreadable", content.file());
    }
    return whole;
  }

  public TableFormat format() {
    return format;
  }

  /** As the user named it. */
  public Path file() {
    return content.file();
  }

  /**
   * The rows from the beginning, without a line that says the separator and without the header.
   *
   * @param goOn given the share that was read; false stops with a {@link
   *     java.util.concurrent.CancellationException}
   */
  public RowReader rows(RowNotes notes, DoublePredicate goOn) throws IOException {
    RowReader rows = reader(notes, goOn);
    if (format.header()) {
      TableRow header = rows.next();
      while (header != null && header.isBlank()) {
        header = rows.next();
      }
    }
    return rows;
  }

  private RowReader reader(RowNotes notes, DoublePredicate goOn) throws IOException {
    return switch (format.kind()) {
      case FOLDERS ->
          new FolderRows(content.file(), content.inner(), options.encoding(), notes, goOn);
      case SHEET -> new SheetRows(content.file(), content.stream(), goOn);
      case JSON_LINES ->
          new JsonLineRows(reader(content, format.charset(), goOn), format.columns(), notes);
      case JSON ->
          new JsonRows(content.file(), unmarked(content, format.charset(), goOn), format.columns());
      case CELLS -> cellRows(notes, goOn);
    };
  }

  private RowReader cellRows(RowNotes notes, DoublePredicate goOn) throws IOException {
    CellRows rows =
        new CellRows(
            reader(content, format.charset(), goOn),
            format.separator(),
            format.quoting(),
            shape,
            notes);
    if (separatorLine) {
      rows.next();
    }
    return rows;
  }

  @Override
  public void close() {
    close(content);
  }
}
