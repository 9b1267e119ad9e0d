package org.remanence.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.remanence.i18n.LocalizedException;

/** Room on disks, asked for before something takes hours to compute. */
public final class DiskSpace {
  private DiskSpace() {}

  /**
   * Makes sure that there is room, as far as the system tells.
   *
   * @param place a file or folder, itself or its folder being there
   * @throws LocalizedException if there is less
   */
  public static void require(Path place, long bytes) {
    Path there = place.toAbsolutePath();
    if (Files.notExists(there)) {
      there = there.resolveSibling("");
    }
    try {
      FileStore disk = Files.getFileStore(there);
      long free = disk.getUsableSpace();
      if (disk.getTotalSpace() > 0 && free < bytes) {
        throw new LocalizedException("files.write.room", place, megabytes(bytes), megabytes(free));
      }
    } catch (IOException e) {
      throw WriteException.of(place, e);
    }
  }

  private static double megabytes(long bytes) {
    return bytes / (double) (1 << 20);
  }
}
