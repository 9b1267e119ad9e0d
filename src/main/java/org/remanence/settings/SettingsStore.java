package org.remanence.settings;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.remanence.i18n.LocalizedException;
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
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "settings");
            thread.setDaemon(true);
            return thread;
          });
  private final Object saving = new Object();
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
    this.settings = read();
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

  /** One after another, each the newest settings, so that none overtakes those of a close. */
  private void save() {
    synchronized (saving) {
      Settings current = get();
      try {
        Files.createDirectories(places.settingsFolder());
        AtomicFiles.write(
            file,
            out -> out.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(current)));
      } catch (IOException | LocalizedException e) {
        LOG.warn("The settings could not be saved in {}", file, e);
      }
    }
  }

  private Settings read() {
    return OwnFile.read(
            file,
            MAX_BYTES,
            bytes -> json.readValue(bytes, Settings.class),
            damaged -> setAside = damaged)
        .orElse(Settings.DEFAULT);
  }
}
