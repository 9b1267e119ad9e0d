package org.remanence.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Folder of its own for the temporary files of this process, such as epochs that memory has no room
 * for. Whoever is killed leaves it behind; the next window removes those whose lock is free.
 */
public final class TemporaryFolder {
  private static final Path SHARED = Path.of(System.getProperty("java.io.tmpdir"));
  private static final String START = "remanence-";

  /** Null until something is to be kept in it. */
  private static @Nullable Path own;

  private TemporaryFolder() {}

  /**
   * The folder, made when it is first asked for and deleted when the process ends.
   *
   * @throws IOException if it cannot be made
   */
  public static synchronized Path path() throws IOException {
    Path folder = own;
    if (folder == null) {
      folder = SHARED.resolve(START + UUID.randomUUID());
      Files.createDirectory(folder, ofUserAlone(SHARED));
      Path made = folder;
      WriteLock lock = WriteLock.take(made);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(made, lock), "temporary files"));
      own = made;
    }
    return folder;
  }

  /** Removes the folders of processes that are gone. */
  public static void removeLeft() {
    try {
      removeLeft(SHARED, path());
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(TemporaryFolder.class)
          .warn("What was left in {} could not be removed", SHARED, e);
    }
  }

  private static FileAttribute<?>[] ofUserAlone(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Removes the folders of processes that are gone, among those of the owner of {@code own}. */
  static void removeLeft(Path shared, Path own) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(shared, START + "*")) {
      for (Path folder : folders) {
        removeIfLeft(folder, own);
      }
    }
  }

  private static void removeIfLeft(Path folder, Path own) throws IOException {
    try {
      if (isOfTheSame(folder, own) && WriteLock.isLeft(folder)) {
        delete(folder);
      }
    } catch (NoSuchFileException e) {
      // Its process has removed it in this moment.
      return;
    }
  }

  private static boolean isOfTheSame(Path folder, Path own) throws IOException {
    return !folder.equals(own)
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
  }

  private static void end(Path own, WriteLock lock) {
    try {
      lock.close();
      delete(own);
    } catch (IOException e) {
      // Libraries may still hold files there; the next start removes them.
      return;
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
