package org.remanence.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.files.TemporaryFolder;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.file.Safetensors;

/**
 * The weights of every epoch of the newest training of each architecture: in memory up to a limit,
 * beyond it the oldest in a temporary folder. Those of a tuning’s trials are held apart until one
 * of them is chosen. For any thread.
 */
public final class EpochArchive implements Closeable {
  private final long memoryBytes;
  private final Map<Architecture, Course> courses = new EnumMap<>(Architecture.class);
  private final Map<TrialKey, Course> trials = new HashMap<>();
  private final Queue<Kept> inMemory = new ArrayDeque<>();
  private long used;
  private @Nullable Path folder;
  private int files;

  /**
   * @param memoryBytes how much memory weights may take
   */
  public EpochArchive(long memoryBytes) {
    this.memoryBytes = memoryBytes;
  }

  private record TrialKey(Architecture architecture, int trial) {}

  /** One architecture's epochs. */
  private static final class Course {
    final Classifier like;
    final Map<Integer, Kept> epochs = new HashMap<>();
    int last;

    Course(Classifier like) {
      this.like = like;
    }

    void put(int epoch, Kept kept) {
      epochs.put(epoch, kept);
      last = Math.max(last, epoch);
    }
  }

  /** The weights of an epoch, in memory or in a file. */
  private static final class Kept {
    @Nullable Weights weights;
    @Nullable Path file;

    Kept(Weights weights) {
      this.weights = weights;
    }

    Path file() {
      return Objects.requireNonNull(file, "neither in memory nor in a file");
    }
  }

  /** Forgets everything, before a new training. */
  public synchronized void clear() throws IOException {
    courses.clear();
    trials.clear();
    inMemory.clear();
    used = 0;
    deleteFiles();
  }

  /**
   * Keeps a network as it is after an epoch.
   *
   * @param epoch 0 for the weights it begins with
   */
  public synchronized void put(int epoch, Classifier classifier) throws IOException {
    put(
        courses.computeIfAbsent(classifier.architecture(), key -> new Course(classifier)),
        epoch,
        classifier.weights());
  }

  /**
   * The same in a trial of a tuning, whose epochs {@link #get} does not give.
   *
   * @param trial its number; epoch 0 restarts it
   */
  public synchronized void putTrial(int trial, int epoch, Classifier classifier)
      throws IOException {
    TrialKey key = new TrialKey(classifier.architecture(), trial);
    if (epoch == 0) {
      forget(trials.remove(key));
    }
    put(trials.computeIfAbsent(key, absent -> new Course(classifier)), epoch, classifier.weights());
  }

  /** Forgets a trial. */
  public synchronized void dropTrial(Architecture architecture, int trial) throws IOException {
    forget(trials.remove(new TrialKey(architecture, trial)));
  }

  /**
   * Makes a trial the training of its architecture, and forgets the others.
   *
   * @param last epoch that is kept
   * @param like has the settings that the networks are given back with
   */
  public synchronized void choose(int trial, int last, Classifier like) throws IOException {
    Course chosen = trials.remove(new TrialKey(like.architecture(), trial));
    for (TrialKey key : List.copyOf(trials.keySet())) {
      if (key.architecture() == like.architecture()) {
        forget(trials.remove(key));
      }
    }
    if (chosen != null) {
      Course course = new Course(like);
      for (Map.Entry<Integer, Kept> each : chosen.epochs.entrySet()) {
        if (each.getKey() <= last) {
          course.put(each.getKey(), each.getValue());
        } else {
          forget(each.getValue());
        }
      }
      forget(courses.put(like.architecture(), course));
    }
  }

  private void put(Course course, int epoch, Weights weights) throws IOException {
    Kept kept = new Kept(weights);
    course.put(epoch, kept);
    inMemory.add(kept);
    used += bytes(weights);
    while (used > memoryBytes && inMemory.size() > 1) {
      moveToFile(inMemory.remove());
    }
  }

  private void forget(@Nullable Course course) throws IOException {
    if (course != null) {
      for (Kept kept : course.epochs.values()) {
        forget(kept);
      }
    }
  }

  private void forget(Kept kept) throws IOException {
    if (kept.weights != null) {
      inMemory.remove(kept);
      used -= bytes(kept.weights);
    } else {
      Files.delete(kept.file());
    }
  }

  /** The most epochs of any of these architectures; 0 if there are none. */
  public synchronized int epochs(Collection<Architecture> of) {
    return courses.entrySet().stream()
        .filter(each -> of.contains(each.getKey()))
        .mapToInt(each -> each.getValue().last)
        .max()
        .orElse(0);
  }

  /** The same of all architectures. */
  public int epochs() {
    return epochs(EnumSet.allOf(Architecture.class));
  }

  /**
   * Number of epochs of an architecture that can all be looked back at, its initial weights among
   * them; 0 if one of them is missing.
   */
  public synchronized int kept(Architecture architecture) {
    Course course = courses.get(architecture);
    return course == null || course.epochs.size() <= course.last ? 0 : course.epochs.size();
  }

  /** A network as it was after an epoch, or after its last one if it ended sooner. */
  public Optional<Classifier> get(Architecture architecture, int epoch) throws IOException {
    Classifier like;
    Weights weights;
    synchronized (this) {
      Course course = courses.get(architecture);
      if (course == null) {
        return Optional.empty();
      }
      Kept kept = course.epochs.get(Math.min(epoch, course.last));
      if (kept == null) {
        return Optional.empty();
      }
      like = course.like;
      weights = kept.weights != null ? kept.weights : read(kept.file(), like);
    }
    return Optional.of(like.with(weights));
  }

  @Override
  public synchronized void close() throws IOException {
    clear();
    if (folder != null) {
      Files.deleteIfExists(folder);
    }
  }

  private void moveToFile(Kept kept) throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory(TemporaryFolder.path(), "epochs");
    }
    Weights weights = Objects.requireNonNull(kept.weights, "no longer in memory");
    Path file = folder.resolve(files++ + ".safetensors");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Safetensors.write(weights, out);
    }
    used -= bytes(weights);
    kept.file = file;
    kept.weights = null;
  }

  private static Weights read(Path file, Classifier like) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Safetensors.read(file, in, Files.size(file), like.shape().tensors());
    }
  }

  private void deleteFiles() throws IOException {
    if (folder == null) {
      return;
    }
    try (var listed = Files.list(folder)) {
      for (Path file : listed.toList()) {
        Files.delete(file);
      }
    }
  }

  private static long bytes(Weights weights) {
    return weights.tensors().values().stream()
        .map(Tensor::values)
        .mapToLong(values -> (long) values.length * Float.BYTES)
        .sum();
  }
}
