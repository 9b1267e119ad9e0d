package org.remanence.settings;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.remanence.files.AtomicFiles;
import org.remanence.files.OwnFile;
import org.remanence.files.SetAside;
import org.remanence.files.WriteLock;
import org.remanence.i18n.LocalizedException;
import org.remanence.threads.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the settings in a JSON file of the user's. Changes are written a moment later on a thread
 * of its own; a file that cannot be read is set aside and the defaults are used: settings never
 * stop the program.
 */
public final class SettingsStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
  private static final long SAVE_DEBOUNCE_MS = 500;

  /** Another window writes its settings in a moment. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Forms and sentences have a few kilobytes. */
  private static final int MAX_BYTES = 16 << 20;

  private final Places places;
  private final Path file;
  private final ObjectMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("settings"));
  private final Object saving = new Object();

  /** Not yet in the file. */
  private final List<UnaryOperator<Settings>> changes = new ArrayList<>();

  private Settings settings;
  private @Nullable SetAside setAside;
  private @Nullable Future<?> pending;

  /**
   * @param file the settings; data stand beside it
   */
  public SettingsStore(Path file) {
    this(Places.beside(file));
  }

  public SettingsStore(Places places) {
    this.places = places;
    this.file = places.settings();
    this.settings = readFile().orElse(Settings.DEFAULT);
  }

  /** The settings that could not be read, and where they lie now; empty if they could be. */
  public Optional<SetAside> setAside() {
    return Optional.ofNullable(setAside);
  }

  /** A folder of data by its name, which need not be there. */
  public Path dataFolder(String name) {
    return places.dataFolder(name);
  }

  public synchronized Settings get() {
    return settings;
  }

  /** Changes the settings; they are saved shortly after the last change. */
  public synchronized void update(UnaryOperator<Settings> change) {
    settings = change.apply(settings);
    changes.add(change);
    if (pending != null) {
      pending.cancel(false);
    }
    pending = writer.schedule(this::save, SAVE_DEBOUNCE_MS, TimeUnit.MILLISECONDS);
  }

  /** Saves what is not saved yet. */
  @Override
  public void close() {
    boolean changed;
    synchronized (this) {
      changed = pending != null;
      if (pending != null) {
        pending.cancel(false);
      }
    }
    writer.shutdown();
    if (changed) {
      save();
    }
  }

  /**
   * One after another, so that none overtakes those of a close. What another window has changed
   * meanwhile stays, but for what was changed here.
   */
  private void save() {
    synchronized (saving) {
      try {
        Files.createDirectories(places.settingsFolder());
        try (WriteLock lock = WriteLock.await(file, PATIENCE)) {
          saveChanges();
        }
      } catch (IOException | LocalizedException e) {
        LOG.warn("The settings could not be saved in {}", file, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void saveChanges() {
    List<UnaryOperator<Settings>> made;
    Settings own;
    synchronized (this) {
      made = List.copyOf(changes);
      own = settings;
    }
    Settings merged = readFile().map(kept -> changed(kept, made)).orElse(own);
    AtomicFiles.write(
        file, out -> out.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(merged)));
    synchronized (this) {
      changes.subList(0, made.size()).clear();
    }
  }

  private static Settings changed(Settings kept, List<UnaryOperator<Settings>> changes) {
    Settings changed = kept;
    for (UnaryOperator<Settings> change : changes) {
      changed = change.apply(changed);
    }
    return changed;
  }

  private Optional<Settings> readFile() {
    return OwnFile.read(
        file,
        MAX_BYTES,
        bytes -> json.readValue(bytes, Settings.class),
        damaged -> setAside = damaged);
  }
}
