package org.remanence.text.tagging;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.files.Untrusted;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.Task;

/** A file of tagged sentences. It is read once, when it is first asked for something. */
public final class ConllSource implements DatasetSource {
  /** Patterns of the names that such files have, for a file dialog. */
  public static final List<String> PATTERNS = List.of("*.conll", "*.conllu", "*.iob", "*.bio");

  private final Path path;
  private @Nullable Dataset read;

  public ConllSource(Path path) {
    this.path = path;
  }

  public Path path() {
    return path;
  }

  @Override
  public ConllSource at(Path place) {
    return new ConllSource(place);
  }

  @Override
  public String name() {
    return DatasetSource.nameOf(path);
  }

  @Override
  public Optional<Path> file() {
    return Optional.of(path);
  }

  @Override
  public Task task() {
    return Task.TAGGING;
  }

  /** That of its longest sentence if it is more: a word that is not read would get no tag. */
  @Override
  public int maxLength(int defaultLength) {
    return load().examples().stream()
        .mapToInt(sentence -> sentence.tags().size())
        .reduce(defaultLength, Math::max);
  }

  @Override
  public synchronized Dataset load() {
    if (read == null) {
      read = Untrusted.read(path, () -> ConllFile.read(path));
    }
    return read;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConllSource that && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path);
  }
}
