package org.remanence.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files so that a crash or a full disk leaves the old one whole. */
public final class AtomicFiles {
  private AtomicFiles() {}

  /** Something that writes a file's content. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes beside {@code target}, forces the bytes to the disk, and moves them into place. A link
   * stays and what it points to is replaced; a device or pipe is written to, never replaced.
   *
   * @throws WriteException if anything fails; {@code target} is then as it was, and nothing is left
   *     beside it
   */
  public static void write(Path target, Content content) {
    try {
      Path place = Files.exists(target) ? target.toRealPath() : target;
      if (Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place)) {
        try (OutputStream out = Files.newOutputStream(place, StandardOpenOption.WRITE)) {
          content.writeTo(out);
        }
      } else {
        replace(place, content);
      }
    } catch (IOException e) {
      throw WriteException.of(target, e);
    }
  }

  /**
   * Creates a file whole: nobody sees a part of it, and none that is there gives way. That is a
   * hard link to a file written beside it; where there are no links, a move after a look.
   *
   * @return whether it was created; false if there is one of that name
   */
  public static boolean create(Path target, Content content) throws IOException {
    Path beside = beside(target);
    try {
      if (Files.exists(target)) {
        return false;
      }
      writeAndForce(beside, content);
      link(beside, target);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // FAT and many shares know no links. A share that is gone fails here again.
      Files.move(from, to);
    }
  }

  private static Path beside(Path target) {
    return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  private static void replace(Path target, Content content) throws IOException {
    Path beside = beside(target);
    try {
      writeAndForce(beside, content);
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void writeAndForce(Path file, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
