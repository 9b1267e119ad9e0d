package org.remanence.training.history;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.remanence.files.AtomicFiles;
import org.remanence.files.OwnFile;
import org.remanence.files.SetAside;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;

/**
 * The runs of this and earlier sessions, a file each in a folder of the user's, so that what
 * happens to one harms no other. The oldest give way to new ones. May be used from any thread;
 * methods that change it take the time of writing a small file.
 */
public final class RunHistory {
  /** About three megabytes. */
  public static final int MAX_RUNS = 500;

  private static final String ENDING = ".json";

  /** A run has a few kilobytes; nothing larger is taken into memory. */
  private static final int MAX_BYTES = 20 << 20;

  private final Path folder;
  private final int maxRuns;
  private final List<Consumer<List<RunRecord>>> listeners = new CopyOnWriteArrayList<>();

  /** Changed only with the lock, which is held while the disk is written. */
  private volatile List<RunRecord> runs = List.of();

  /**
   * @param folder made when the first run is kept
   */
  public RunHistory(Path folder) {
    this(folder, MAX_RUNS);
  }

  RunHistory(Path folder, int maxRuns) {
    this.folder = folder;
    this.maxRuns = maxRuns;
  }

  /**
   * Reads what earlier sessions left. A file that cannot be read is set aside.
   *
   * @return the files that were
   * @throws LocalizedException if the folder cannot be read
   */
  public List<SetAside> load() {
    List<SetAside> unreadable = new ArrayList<>();
    List<RunRecord> read = new ArrayList<>();
    for (Path file : files()) {
      OwnFile.read(file, MAX_BYTES, bytes -> RunJson.parse(file, id(file), bytes), unreadable::add)
          .ifPresent(read::add);
    }
    synchronized (this) {
      List<String> known = read.stream().map(RunRecord::id).toList();
      runs.stream().filter(run -> !known.contains(run.id())).forEach(read::add);
      keep(read);
    }
    notifyListeners();
    return unreadable;
  }

  /** All runs, the newest first; immutable. */
  public List<RunRecord> runs() {
    return runs;
  }

  /**
   * Calls {@code listener} with all runs after each change, on the thread that made it.
   *
   * @return ends that
   */
  public Runnable listen(Consumer<List<RunRecord>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Keeps a run, in place of one with its id.
   *
   * @throws LocalizedException if it cannot be written; it is then known for this session only
   */
  public void put(RunRecord run) {
    try {
      store(run);
    } finally {
      notifyListeners();
    }
  }

  private synchronized void store(RunRecord run) {
    List<RunRecord> changed = new ArrayList<>(runs);
    changed.removeIf(other -> other.id().equals(run.id()));
    changed.add(run);
    List<RunRecord> dropped = keep(changed);
    write(run);
    dropped.forEach(this::deleteFile);
  }

  /** Gives the run with that id another name; nothing if there is none. */
  public void rename(String id, String name) {
    synchronized (this) {
      runs.stream()
          .filter(run -> run.id().equals(id))
          .findFirst()
          .ifPresent(run -> store(run.withName(name)));
    }
    notifyListeners();
  }

  /** Name of a run of that architecture that the user has not named yet. */
  public RunName freeName(Architecture architecture, boolean tuned) {
    return RunName.free(runs.stream().map(RunRecord::title).toList(), architecture, tuned);
  }

  /**
   * Forgets a run; {@link #put} brings it back.
   *
   * @throws LocalizedException if its file cannot be deleted; it is then still there
   */
  public void delete(RunRecord run) {
    synchronized (this) {
      deleteFile(run);
      runs = runs.stream().filter(other -> !other.id().equals(run.id())).toList();
    }
    notifyListeners();
  }

  /** Keeps the newest and gives back the others. */
  private List<RunRecord> keep(List<RunRecord> all) {
    List<RunRecord> sorted =
        all.stream().sorted(Comparator.comparing(RunRecord::time).reversed()).toList();
    int kept = Math.min(maxRuns, sorted.size());
    runs = List.copyOf(sorted.subList(0, kept));
    return sorted.subList(kept, sorted.size());
  }

  private void notifyListeners() {
    List<RunRecord> now = runs;
    listeners.forEach(listener -> listener.accept(now));
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + ENDING)) {
      entries.forEach(found::add);
    } catch (IOException | DirectoryIteratorException e) {
      throw new LocalizedException(e, "text.file.unreadable", folder);
    }
    return found;
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  private void write(RunRecord run) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LocalizedException(e, "files.write.denied", folder);
    }
    AtomicFiles.write(file(run), out -> out.write(RunJson.format(run)));
  }

  private void deleteFile(RunRecord run) {
    try {
      Files.deleteIfExists(file(run));
    } catch (IOException e) {
      throw new LocalizedException(e, "files.write.denied", file(run));
    }
  }

  private Path file(RunRecord run) {
    return folder.resolve(run.id() + ENDING);
  }
}
