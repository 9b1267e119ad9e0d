package org.remanence.text.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.table.rows.TableFormat;
import org.remanence.text.table.rows.TableOptions;

/**
 * A table of labelled texts in a file or folder.
 *
 * @param options what was said about it; the rest is found by looking
 * @param mends what is changed in it
 * @param sample how many of its texts are read, of each label its share; 0 for all
 */
public record TableSource(Path path, TableOptions options, Set<Mend> mends, int sample)
    implements DatasetSource {
  private static final long LARGE = 20L << 20;

  public TableSource {
    mends = Set.copyOf(mends);
  }

  /** A table of which nothing is said. */
  public static TableSource of(Path path) {
    return new TableSource(path, TableOptions.NONE, Set.of(), 0);
  }

  public TableSource with(TableOptions said) {
    return new TableSource(path, said, mends, sample);
  }

  /** The same table with all that was found by looking, so that nobody has to look again. */
  public TableSource readAs(TableFormat found) {
    return with(found.options());
  }

  public TableSource withMends(Set<Mend> asked) {
    return new TableSource(path, options, asked, sample);
  }

  public TableSource withSample(int texts) {
    return new TableSource(path, options, mends, texts);
  }

  @Override
  public TableSource at(Path place) {
    return new TableSource(place, options, mends, sample);
  }

  @Override
  public String name() {
    return DatasetSource.nameOf(path);
  }

  @Override
  public Optional<Path> file() {
    return Optional.of(path);
  }

  /** Bytes of the file; empty for a folder, and for what is not there. */
  public OptionalLong size() {
    try {
      return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty(); // Whoever reads it says why it cannot be read.
    }
  }

  /** Returns whether reading it takes longer than anybody waits without being told. */
  public boolean isLarge() {
    return size().orElse(0) > LARGE;
  }

  @Override
  public int maxLength(int defaultLength) {
    return defaultLength;
  }

  @Override
  public Dataset load() {
    return read().dataset();
  }

  /** Reads texts and report. */
  public Imported read() {
    return TableImport.read(this, TableWatch.NONE);
  }
}
