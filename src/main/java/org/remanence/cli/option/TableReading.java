package org.remanence.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.remanence.text.DatasetSource;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableWords;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say how to read a table; the rest is found by looking. */
public final class TableReading {
  private static final String NO_HEADER = "--no-header";

  @Option(names = "--text-column", paramLabel = "NAME|N")
  @Nullable String textColumn;

  @Option(names = "--label-column", paramLabel = "NAME|N")
  @Nullable String labelColumn;

  @Option(names = "--encoding", paramLabel = "NAME")
  @Nullable String encoding;

  @Option(names = "--separator", paramLabel = "C")
  @Nullable String separator;

  @Option(names = "--quoting", paramLabel = "doubled|backslash|none")
  @Nullable String quoting;

  @Option(names = NO_HEADER, negatable = true)
  @Nullable Boolean noHeader;

  @Option(names = "--mend", paramLabel = "NAME,…")
  @Nullable String mend;

  @Option(names = "--sample", paramLabel = "N")
  @Nullable String sample;

  @Option(names = "--strict")
  boolean strict;

  /** Returns whether a table with anything suspicious in it is refused. */
  public boolean isStrict() {
    return strict;
  }

  /**
   * The table with what was said about it.
   *
   * @throws UsageException if something means nothing
   */
  public TableSource source(CommandSpec command, Path file) {
    return said(command, TableSource.of(file));
  }

  /**
   * The data with what was said about them.
   *
   * @throws UsageException if something means nothing, or data that are no table are meant
   */
  public DatasetSource said(CommandSpec command, DatasetSource data) {
    if (data instanceof TableSource table) {
      return said(command, table);
    }
    requireNone(command);
    return data;
  }

  /**
   * For texts that are no table.
   *
   * @throws UsageException if anything was said about a table
   */
  public void requireNone(CommandSpec command) {
    Map<String, String> words = words();
    if (strict || !words.isEmpty()) {
      String key = words.isEmpty() ? "strict" : words.keySet().iterator().next();
      throw new UsageException(command, "cli.table.only-data", option(key));
    }
  }

  private TableSource said(CommandSpec command, TableSource table) {
    Map<String, String> words = new LinkedHashMap<>(TableWords.of(table));
    words.putAll(words());
    try {
      return TableWords.source(table.path(), words);
    } catch (TableWords.WrongWord e) {
      throw new UsageException(command, "cli.usage.word", option(e.key()), e.word(), e.expected());
    }
  }

  private static String option(String key) {
    return key.equals(TableWords.HEADER) ? NO_HEADER : "--" + key;
  }

  private Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    put(words, TableWords.TEXT_COLUMN, textColumn);
    put(words, TableWords.LABEL_COLUMN, labelColumn);
    put(words, TableWords.ENCODING, encoding);
    put(words, TableWords.SEPARATOR, separator);
    put(words, TableWords.QUOTING, quoting);
    put(words, TableWords.HEADER, noHeader == null ? null : String.valueOf(!noHeader));
    put(words, TableWords.MEND, mend);
    put(words, TableWords.SAMPLE, sample);
    return words;
  }

  private static void put(Map<String, String> words, String key, @Nullable String word) {
    if (word != null) {
      words.put(key, word);
    }
  }
}
