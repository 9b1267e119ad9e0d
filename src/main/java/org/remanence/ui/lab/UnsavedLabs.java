package org.remanence.ui.lab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.remanence.files.SetAside;
import org.remanence.i18n.LocalizedException;
import org.remanence.lab.EpochSource;
import org.remanence.lab.Lab;
import org.remanence.lab.LabFile;
import org.remanence.lab.LabReader;

/**
 * Labs that are kept while the program runs, in a folder of the user's: one for each window, which
 * holds a lock beside it. The system takes a lock back however a process ends, so a lab whose lock
 * is free was left by a crash.
 */
public final class UnsavedLabs implements AutoCloseable {
  private static final String LOCK = ".lock";

  private final Path folder;
  private final Path own;
  private FileChannel lock;

  /**
   * @param folder made when there is something to keep
   */
  public UnsavedLabs(Path folder) {
    this.folder = folder.toAbsolutePath();
    own = this.folder.resolve("unsaved-" + UUID.randomUUID() + LabFile.EXTENSION);
  }

  /**
   * Keeps a lab in place of the one before. Not for the JavaFX thread.
   *
   * @throws LocalizedException if it cannot be written
   */
  synchronized void keep(Lab lab, EpochSource epochs) {
    try {
      Files.createDirectories(folder);
      if (lock == null) {
        lock = FileChannel.open(lockOf(own), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
      }
    } catch (IOException e) {
      throw new LocalizedException(e, "files.write.denied", folder);
    }
    LabFile.write(own, lab, epochs);
  }

  /** Labs that crashes left, the newest first. Not for the JavaFX thread. */
  public List<Path> left() throws IOException {
    List<Path> left = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "unsaved-*")) {
        for (Path file : files) {
          if (file.toString().endsWith(LabFile.EXTENSION) && !isHeld(file)) {
            left.add(file);
          }
        }
      }
    }
    left.sort(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed());
    return left;
  }

  private boolean isHeld(Path file) {
    Path beside = lockOf(file);
    if (file.equals(own) || Files.notExists(beside)) {
      return file.equals(own);
    }
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      // No lock of ours; it must not hide this lab or the others.
      return false;
    }
  }

  /**
   * Reads a lab that was left, and sets it aside if it is damaged: it would be offered again at
   * every start. Not for the JavaFX thread.
   *
   * @throws LocalizedException naming the file and what is wrong with it, and where it lies then
   */
  LabContents.Read read(Path left) {
    try {
      return LabContents.read(left);
    } catch (LocalizedException e) {
      if (!isDamaged(left)) {
        throw e;
      }
      SetAside damaged = SetAside.of(left);
      throw new LocalizedException(
          e, "lab.set-aside", e.getLocalizedMessage(), damaged.place().toString());
    }
  }

  /** It may as well be the disk or the memory that does not take what is read. */
  private static boolean isDamaged(Path lab) {
    try {
      LabReader.read(lab, (epoch, classifier) -> {});
      return false;
    } catch (LocalizedException e) {
      return Files.exists(lab) && !(e.getCause() instanceof OutOfMemoryError);
    }
  }

  /** Returns whether a file is one that is kept here. */
  boolean isOne(Path file) {
    return folder.equals(file.toAbsolutePath().getParent());
  }

  /** Forgets a lab that was left. Not for the JavaFX thread. */
  public void delete(Path left) throws IOException {
    Files.deleteIfExists(left);
    Files.deleteIfExists(lockOf(left));
  }

  /** Forgets this window's own: it is closed, and whatever was to be saved is. */
  public synchronized void discard() throws IOException {
    close();
    delete(own);
  }

  /** Lets go of this window's own, which the next start then offers. */
  @Override
  public synchronized void close() throws IOException {
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }

  private static Path lockOf(Path file) {
    return file.resolveSibling(file.getFileName() + LOCK);
  }
}
